import { opened, prefixOf } from './start-tag';
import { walkXml, type XmlElement, type XmlEnd } from './walk';

type Written = (prefix: string) => string;

/**
 * A part with one more element in its root.
 * @param child written with the root's own prefix, with its colon
 * @param before local names of the root's children that it must precede; otherwise it comes last
 */
export function appendChild(
  text: string,
  child: Written,
  before: ReadonlySet<string> = new Set(),
): string {
  let root: (XmlElement & XmlEnd) | undefined;
  let next: XmlElement | undefined;
  walkXml(text, {
    open(element) {
      if (element.parent?.parent === null && before.has(element.name)) next ??= element;
    },
    close(element, end) {
      if (!element.parent) root = { ...element, ...end };
    },
  });
  if (!root) return text;
  if (!next) return appendTo(text, root, child);
  return text.slice(0, next.start) + child(prefixOf(root.tag)) + text.slice(next.start);
}

/** The first child of the root by this local name, with where it ends. */
export function childOfRoot(text: string, name: string): (XmlElement & XmlEnd) | undefined {
  let found: (XmlElement & XmlEnd) | undefined;
  walkXml(text, {
    close(element, end) {
      if (element.name === name && element.parent?.parent === null)
        found ??= { ...element, ...end };
    },
  });
  return found;
}

/** A text with one more element at the end of one of its elements. */
export function appendTo(
  text: string,
  { tag, empty, start, openEnd, closeStart, end }: XmlElement & XmlEnd,
  child: Written,
): string {
  const written = child(prefixOf(tag));
  if (!empty) return text.slice(0, closeStart) + written + text.slice(closeStart);
  return `${text.slice(0, start)}${opened(text.slice(start, openEnd))}${written}</${tag}>${text.slice(end)}`;
}
