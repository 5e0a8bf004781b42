import { textContent } from './entities';
import { Splices } from './splices';
import { walkXml, type XmlElement } from './walk';

/** `unwrap`: its tags go, its content stays; otherwise its new start tag. */
export type ElementFate = 'keep' | 'remove' | 'unwrap' | { readonly tag: string };

/**
 * A text in which each element meets the fate that is decided on its start tag.
 * @param decide asked in the order of the start tags
 */
export function editElements(
  text: string,
  decide: (tag: string, element: XmlElement) => ElementFate,
): string {
  const splices = new Splices();
  const fates = new Map<XmlElement, ElementFate>();
  walkXml(text, {
    open(element) {
      const fate = decide(text.slice(element.start, element.openEnd), element);
      if (fate !== 'keep') fates.set(element, fate);
    },
    close(element, { closeStart, end }) {
      const fate = fates.get(element);
      if (fate === undefined) return;
      fates.delete(element);
      const { start, openEnd } = element;
      if (fate === 'remove') splices.remove(start, end);
      else if (fate === 'unwrap') {
        splices.remove(start, openEnd);
        if (closeStart < end) splices.remove(closeStart, end);
      } else if (fate !== 'keep') splices.replace(start, openEnd, fate.tag);
    },
  });
  return splices.applyTo(text);
}

/** The text of an element that holds no other, known when its start tag is. */
export function leafText(text: string, { openEnd, empty, tag }: XmlElement): string {
  if (empty) return '';
  const end = text.indexOf(`</${tag}`, openEnd);
  return textContent(text.slice(openEnd, end < 0 ? text.length : end));
}

/** A text without those of the named elements that hold no element. */
export function withoutEmpty(text: string, names: ReadonlySet<string>): string {
  const splices = new Splices();
  const filled = new Set<XmlElement>();
  walkXml(text, {
    close(element, { end }) {
      if (names.has(element.name) && !filled.delete(element)) {
        splices.remove(element.start, end);
      } else if (element.parent && names.has(element.parent.name)) {
        filled.add(element.parent);
      }
    },
  });
  return splices.applyTo(text);
}
