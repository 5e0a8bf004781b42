import type { XmlElement } from '../../xml/walk';
import { CONTAINERS } from './body-places';
import type { WrittenBody } from './written-body';

/** Where in the body something stands that may lie deeper, as in a text box. */
export interface RunLevel {
  /** The paragraph of the body. */
  readonly paragraph: XmlElement;
  /** What holds it among the runs of that paragraph: itself, where it is a run of the body. */
  readonly anchor: XmlElement | undefined;
}

/**
 * Looks for the outermost place at which runs stand: what lies in a text box, a formula or a
 * control of plain text is found at the run or element of the body that holds it.
 */
export function runLevel(body: WrittenBody, element: XmlElement): RunLevel | undefined {
  const path: XmlElement[] = [];
  for (let at: XmlElement | null = element; at; at = at.parent) path.push(at);
  path.reverse();
  const first = path.findIndex(({ name }) => name === 'p');
  const paragraph = path[first];
  if (!paragraph) return undefined;
  const anchor = path
    .slice(first + 1)
    .find((one) => !CONTAINERS.has(one.name) || body.isPlainControl(one));
  return { paragraph, anchor };
}
