import { Splices } from '../xml/splices';
import { attributeOf } from '../xml/start-tag';
import { walkXml, type XmlElement } from '../xml/walk';

/**
 * The old drawing in which programs keep the boxes of notes, without these boxes; buttons and
 * pictures stay. `null` when nothing else was in it.
 */
export function withoutCommentShapes(text: string): string | null {
  const splices = new Splices();
  const notes = new Set<XmlElement>();
  let left = 0;
  walkXml(text, {
    open(element) {
      if (element.name !== 'ClientData' || element.parent === null) return;
      const tag = text.slice(element.start, element.openEnd);
      if (attributeOf(tag, 'ObjectType') === 'Note') notes.add(element.parent);
    },
    close(element, { end }) {
      if (notes.has(element)) splices.remove(element.start, end);
      else if (SHAPES.has(element.name)) left += 1;
    },
  });
  return left === 0 ? null : splices.applyTo(text);
}

const SHAPES = new Set(['shape', 'group', 'rect', 'oval', 'line', 'roundrect', 'image']);
