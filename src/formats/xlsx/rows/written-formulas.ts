import { textContent } from '../../xml/entities';
import { attributeOf } from '../../xml/start-tag';
import { walkXml, type XmlElement } from '../../xml/walk';
import { CellCursor } from '../cell-cursor';
import { SharedFormulaGroups } from '../shared-formula-groups';
import { cellKey } from '../sheet-positions';
import { unescapeText } from '../string-text';

/** A formula that others share, as it reads in one cell. */
export interface SharedMember {
  readonly group: string;
  readonly formula: string;
}

/**
 * What shared formulas of a worksheet say in each of their cells, by `cellKey`; those that nobody states
 * are left out.
 */
export function writtenFormulas(text: string): ReadonlyMap<number, SharedMember> {
  const written = new Map<number, SharedMember>();
  if (!/\bt\s*=\s*["']shared["']/.test(text)) return written;
  const groupOf = new Map<number, string>();
  const note = (row: number, column: number, formula: string): void => {
    const key = cellKey(row, column);
    written.set(key, { group: groupOf.get(key) ?? '', formula });
  };
  const groups = new SharedFormulaGroups((row, column, _value, formula) =>
    note(row, column, formula ?? ''),
  );
  const at = new CellCursor();
  const attribute = ({ start, openEnd }: XmlElement, name: string): string | undefined =>
    attributeOf(text.slice(start, openEnd), name);
  walkXml(text, {
    open(element) {
      if (element.name === 'row') at.toRow(attribute(element, 'r'));
      else if (element.name === 'c') at.toCell(attribute(element, 'r'));
    },
    close(element, { closeStart }) {
      const group = element.name === 'f' ? attribute(element, 'si') : undefined;
      if (group === undefined || attribute(element, 't') !== 'shared') return;
      const { row, column } = at;
      groupOf.set(cellKey(row, column), group);
      const formula = element.empty
        ? ''
        : unescapeText(textContent(text.slice(element.openEnd, closeStart)));
      if (formula === '') return groups.member(group, row, column, null);
      groups.master(group, row, column, formula);
      note(row, column, formula);
    },
  });
  groups.finish();
  return written;
}
