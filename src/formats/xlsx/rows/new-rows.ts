import { addressOf } from '../../../model/place';
import { attributeOf, closed, opened, withAttribute } from '../../xml/start-tag';
import { walkXml } from '../../xml/walk';
import { CellCursor } from '../cell-cursor';

/** Of the row above a new one does not have: whether it is shown. */
const NOT_TAKEN = ['hidden', 'collapsed'];

/**
 * Empty rows that look like the one above them, as programs make them.
 * @param model that row, all of its element
 * @param at the first of them, 0-based
 */
export function newRows(model: string, at: number, count: number): string {
  let name = '';
  let head = '';
  const looks: { readonly tag: string; readonly column: number; readonly look: string }[] = [];
  const cursor = new CellCursor();
  walkXml(model, {
    open(element) {
      const tag = model.slice(element.start, element.openEnd);
      if (element.parent === null) {
        name = element.tag;
        head = NOT_TAKEN.reduce((now, one) => withAttribute(now, one, null), tag);
        cursor.toRow('1');
      } else if (element.name === 'c') {
        cursor.toCell(attributeOf(tag, 'r'));
        const look = attributeOf(tag, 's');
        if (look !== undefined) looks.push({ tag: element.tag, column: cursor.column, look });
      }
    },
  });
  // One that says nothing of itself is not written.
  const isPlain = looks.length === 0 && !/\s(?!r\s*=|spans\s*=)[^\s=]+\s*=/.test(head);
  if (isPlain) return '';
  return Array.from({ length: count }, (_, i) => {
    const tag = withAttribute(head, 'r', String(at + i + 1));
    const cells = looks.map(
      (one) => `<${one.tag} r="${addressOf(at + i, one.column)}" s="${one.look}"/>`,
    );
    return cells.length === 0 ? closed(opened(tag)) : `${opened(tag)}${cells.join('')}</${name}>`;
  }).join('');
}
