import {
  TABLE_CAPTION,
  TABLE_NOTE,
  TABLE_TITLE,
  TITLE,
  type Block,
  type Document,
  type Paragraph,
  type Table,
  type TableCell,
} from '../model/document';
import type { NewSheet } from '../model/new-workbook';
import { PAGE_FOOTER } from '../wording/blank-book';
import { SHEET_NAME } from '../wording/sheet-labels';
import { cellText } from './document-text';
import { gridOf } from './sheet-grid';
import { SheetLines, type LineCell } from './sheet-lines';
import { amountOf } from './table-amount';

/** Characters of the standard font that stand beside each other on an A4 page. */
const PAGE_WIDTH = { portrait: 92, landscape: 132 } as const;
/** Wider tables are too small to read on an upright page. */
const SHRUNK = 112;
/** A first line is set in by two characters, as official documents are. */
const FIRST_LINE = '　　';

/**
 * A written document as a sheet: a paragraph a row over the whole width, tables in cells, what is still
 * to be filled in marked.
 * @throws Refusal `sheet.too-large` when a sheet cannot hold it
 */
export function documentSheet({ blocks }: Document): NewSheet {
  const tables = blocks.filter(isTable);
  const upright = gridOf(tables, PAGE_WIDTH.portrait);
  const across = tables.some(({ wide }) => wide) || upright.total > SHRUNK;
  const orientation = across ? 'landscape' : 'portrait';
  const grid = across ? gridOf(tables, PAGE_WIDTH.landscape) : upright;
  const lines = new SheetLines(grid.widths);
  for (const block of blocks) {
    if (isTable(block)) lines.addBlock(tableBlock(block, grid.columnsOf(block)));
    else lines.add({ ...paragraphCell(block), from: 0, to: grid.widths.length });
  }
  return {
    name: SHEET_NAME.narrative,
    ...lines.sheet(),
    page: { orientation, footer: PAGE_FOOTER },
  };
}

function isTable(block: Block): block is Table {
  return block.kind === 'table';
}

type Content = Omit<LineCell, 'from' | 'to'>;

function paragraphCell(paragraph: Paragraph): Content {
  const { text, level, style } = paragraph;
  const marked = hasGap(paragraph) ? ({ marked: true } as const) : {};
  if (level === 1) return { value: text, style: 'heading', ...marked };
  if (level === 2) return { value: text, style: 'subheading', ...marked };
  if (level !== undefined) return { value: text, style: 'paragraph', strong: true, ...marked };
  if (style === TITLE) return { value: text, style: 'headline', ...marked };
  if (style === TABLE_TITLE)
    return { value: text, style: 'subheading', align: 'center', ...marked };
  if (style === TABLE_CAPTION || style === TABLE_NOTE)
    return { value: text, style: 'note', ...marked };
  const indented = /^(?:\s|$)/.test(text) ? text : FIRST_LINE + text;
  return { value: indented, style: 'paragraph', ...marked };
}

function hasGap(block: Block): boolean {
  return block.kind === 'paragraph' && block.runs.some(({ gap }) => gap !== undefined);
}

/** The lines of a table; a cell that goes on below reaches over as many of them. */
function tableBlock(table: Table, columns: readonly number[]): LineCell[][] {
  const covered = new Set<TableCell>();
  return table.rows.map(({ cells }, r) =>
    cells.flatMap((cell) => {
      if (covered.has(cell)) return [];
      const below = continuedBelow(table, cell, r);
      below.forEach((one) => covered.add(one));
      return {
        ...tableCell(cell, r < (table.headRows ?? 0)),
        from: columns[cell.column] ?? 0,
        to: columns[cell.column + cell.columnSpan] ?? 0,
        lines: below.length + 1,
      };
    }),
  );
}

function continuedBelow(
  { rows }: Table,
  { column, columnSpan }: TableCell,
  r: number,
): TableCell[] {
  const below: TableCell[] = [];
  for (let row = r + 1; row < rows.length; row += 1) {
    const next = rows[row]?.cells.find((cell) => cell.column === column);
    if (!next?.continued || next.columnSpan !== columnSpan) break;
    below.push(next);
  }
  return below;
}

function tableCell(cell: TableCell, head: boolean): Content {
  const text = cellText(cell);
  const amount = head ? null : amountOf(text);
  return {
    value: amount ? amount.value : text,
    style: head ? 'header' : amount ? 'amount' : 'text',
    ...(cell.align ? { align: cell.align } : {}),
    ...(cell.blocks.some(hasGap) ? { marked: true } : {}),
  };
}
