import type { GridRow } from '../model/grid';
import { normalizeLabel } from '../model/label';
import { textOf } from './grid-view';

/** Words that notes and signatures below a table begin with. */
const NOTE =
  /^(?:注|备注|说明|填报说明|附注)\d?[:：]|空表|^(?:本|我)(?:部门|单位).*[无没]|^无.*(?:预算|支出|收支)/;
const SIGNATURE =
  /^(?:制表|编制|填表|填报|审核|复核|审批|经办|负责|联系|财务|单位|主管|会计|分管)\S{0,10}(?:人|员|领导|签字|签章|盖章|\(盖章\)|电话)?[:：(]|^(?:联系)?电话[:：]|盖章|^20\d\d年\d{1,2}月\d{1,2}日$/;

const LONGEST_NOTE = 2000;

/** Whether a text is a note to the table above it, or its signature; a longer one is narrative. */
export function isNote(text: string): boolean {
  if (text.length > LONGEST_NOTE) return false;
  const label = normalizeLabel(text);
  return NOTE.test(label) || SIGNATURE.test(label);
}

/** Whether a text is the note prescribed for a table without figures: 注：无…，空表列示. */
export function saysEmpty(text: string): boolean {
  return isNote(text) && /空表列示/.test(normalizeLabel(text));
}

/** A row that says nothing but 无. */
const NONE = /^(?:无|没有|暂无)?$/;
const DASHES = /[-‐-―−─ー/]/g;

/**
 * A note or signature in a row that holds no number: it belongs to no column. A row that only says 无
 * is a note too.
 */
export function noteIn(row: GridRow): { column: number; text: string } | null {
  const [first] = row.cells;
  if (!first || row.cells.some((cell) => typeof cell.value === 'number')) return null;
  const none = row.cells.every(({ value }) =>
    NONE.test(normalizeLabel(textOf(value)).replace(DASHES, '')),
  );
  const said = row.cells.find(({ value }) => /[无没]/.test(textOf(value)));
  if (none && said) return { column: said.column, text: textOf(said.value).trim() };
  for (const { column, value } of row.cells) {
    const text = textOf(value).trim();
    const label = normalizeLabel(text);
    if (isNote(text)) return { column, text };
    if (label !== '' && /\d/.test(label)) return null;
  }
  return null;
}
