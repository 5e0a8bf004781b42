import type { Table, TableCell, TableRow } from '../../../model/document';
import { columnCount, columnWidths, WHOLE_WIDTH } from './column-widths';
import { cellFormats, paragraphOf, runs, TABLE_TEXT } from './ooxml-paragraph';
import type { SectionSetting } from './section-setting';

const LINE = 'w:val="single" w:sz="4" w:space="0" w:color="auto"';
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} ${LINE}/>`)
  .join('');
/** Twips between a line and the words in a cell; Word's own is 108. */
const MARGIN = '<w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>';
/** Text between the margins of an upright page, in twips; only shares of it matter. */
const GRID_WIDTH = 9000;

/** Sizes of text in half-points by how many columns it must leave room for: 五号, 小五, 六号, 小六, 七号. */
const SIZES: readonly (readonly [columns: number, halfPoints: number])[] = [
  [6, TABLE_TEXT],
  [8, 18],
  [10, 15],
  [13, 13],
];
const SMALLEST = 11;

/**
 * A table that fills the width of its place, be it a page, a cell or a text box. A wide one is not
 * turned across: pages are the template's own; its text is smaller instead.
 */
export function tableXml(table: Table, setting: SectionSetting): string {
  const widths = columnWidths(table);
  const grid = widths.map((width) => {
    const twips = Math.round((width * GRID_WIDTH) / WHOLE_WIDTH);
    return `<w:gridCol w:w="${String(twips)}"/>`;
  });
  const properties =
    `<w:tblPr><w:tblW w:w="${String(WHOLE_WIDTH)}" w:type="pct"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${MARGIN}</w:tblCellMar></w:tblPr>`;
  const style = { setting, widths, size: textSize(table), headRows: table.headRows ?? 0 };
  const rows = table.rows.map((row, index) => rowXml(row, table.rows[index + 1], index, style));
  return `<w:tbl>${properties}<w:tblGrid>${grid.join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

interface TableStyle {
  readonly setting: SectionSetting;
  readonly widths: readonly number[];
  readonly size: number;
  readonly headRows: number;
}

function textSize(table: Table): number {
  const columns = columnCount(table);
  const size = SIZES.find(([most]) => columns <= most)?.[1] ?? SMALLEST;
  // Few columns that are called wide hold much text.
  return table.wide ? Math.min(size, 18) : size;
}

function rowXml(
  row: TableRow,
  below: TableRow | undefined,
  index: number,
  style: TableStyle,
): string {
  const head = index < style.headRows;
  const first = row.cells[0]?.column ?? 0;
  const last = row.cells.at(-1);
  const after = style.widths.length - (last ? last.column + last.columnSpan : 0);
  const properties =
    (first > 0 ? `<w:gridBefore w:val="${String(first)}"/>` : '') +
    (after > 0 ? `<w:gridAfter w:val="${String(after)}"/>` : '') +
    `<w:cantSplit/>${head ? '<w:tblHeader/>' : ''}`;
  const cells = row.cells.map((cell) => cellXml(cell, merge(cell, below), head, style));
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

/** Whether the cell begins or continues one that reaches over several rows. */
function merge({ column, continued }: TableCell, below: TableRow | undefined): string {
  if (continued) return '<w:vMerge/>';
  const goesOn = below?.cells.some((cell) => cell.column === column && cell.continued);
  return goesOn ? '<w:vMerge w:val="restart"/>' : '';
}

function cellXml(cell: TableCell, merged: string, head: boolean, style: TableStyle): string {
  const { column, columnSpan, blocks, align } = cell;
  const width = style.widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${String(columnSpan)}"/>` : '';
  const properties = `<w:tcPr><w:tcW w:w="${String(width)}" w:type="pct"/>${span}${merged}<w:vAlign w:val="center"/></w:tcPr>`;
  const formats = cellFormats(style.setting, align ?? (head ? 'center' : 'left'), style.size, head);
  const content = blocks.map((block) =>
    block.kind === 'table'
      ? tableXml(block, style.setting)
      : paragraphOf(formats, runs(block, formats.run)),
  );
  // Word refuses a cell that does not end in a paragraph.
  if (blocks.at(-1)?.kind !== 'paragraph') content.push(paragraphOf(formats, ''));
  return `<w:tc>${properties}${content.join('')}</w:tc>`;
}
