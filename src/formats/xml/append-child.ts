import { opened, prefixOf } from './start-tag';
import { walkXml, type XmlElement, type XmlEnd } from './walk';

/**
 * A part with one more element at the end of its root.
 * @param child written with the root's own prefix, with its colon
 */
export function appendChild(text: string, child: (prefix: string) => string): string {
  let root: (XmlElement & XmlEnd) | undefined;
  walkXml(text, {
    close(element, end) {
      if (!element.parent) root = { ...element, ...end };
    },
  });
  if (!root) return text;
  const { tag, empty, start, openEnd, closeStart, end } = root;
  const written = child(prefixOf(tag));
  if (!empty) return text.slice(0, closeStart) + written + text.slice(closeStart);
  return `${text.slice(0, start)}${opened(text.slice(start, openEnd))}${written}</${tag}>${text.slice(end)}`;
}
