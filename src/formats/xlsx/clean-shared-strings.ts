import { Splices } from '../xml/splices';
import { opened, prefixOf } from '../xml/start-tag';
import { walkXml } from '../xml/walk';

/**
 * The shared texts with those emptied that no cell shows any more: programs leave behind what stood
 * in cells that were changed or deleted. Their places stay, since cells count them.
 * @returns the text, and how many were emptied
 */
export function withoutUnusedTexts(
  text: string,
  isShown: (index: number) => boolean,
): { readonly text: string; readonly emptied: number } {
  const splices = new Splices();
  let index = -1;
  let emptied = 0;
  walkXml(text, {
    close(element, { closeStart, end }) {
      if (element.name !== 'si') return;
      index += 1;
      if (isShown(index) || closeStart === element.openEnd || closeStart === end) return;
      const empty = `<${prefixOf(element.tag)}t/>`;
      if (text.slice(element.openEnd, closeStart) === empty) return;
      emptied += 1;
      const tag = opened(text.slice(element.start, element.openEnd));
      splices.replace(element.start, closeStart, tag + empty);
    },
  });
  return { text: splices.applyTo(text), emptied };
}
