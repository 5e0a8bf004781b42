import { TABLE_TITLE, type Block, type Paragraph, type TableCell } from '../model/document';
import type { Profile } from '../model/profile';
import { plainText } from '../model/plain-text';

const COLUMNS = ['单位名称', '单位性质', '单位规格', '经费保障形式'];

/** 部门机构设置情况 as the unit typed it, where the workbook has no such table. */
export function institutionTable(institutions: NonNullable<Profile['institutions']>): Block[] {
  if (institutions.length === 0) return [];
  const rows = institutions.map(({ name, nature = '', rank = '', funding = '' }) => [
    ...[name, nature, rank, funding],
  ]);
  return [
    { ...line('部门机构设置情况'), style: TABLE_TITLE },
    {
      kind: 'table',
      at: 0,
      headRows: 1,
      widths: [4, 2, 2, 2],
      rows: [COLUMNS, ...rows].map((texts) => ({ cells: texts.map(cell) })),
    },
  ];
}

function cell(text: string, column: number): TableCell {
  return {
    column,
    columnSpan: 1,
    continued: false,
    blocks: [line(plainText(text).replace(/\n/g, ' '))],
  };
}

function line(text: string): Paragraph {
  return { kind: 'paragraph', at: 0, text, runs: text === '' ? [] : [{ text, origin: 'text' }] };
}
