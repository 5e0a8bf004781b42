import {
  AlignmentType,
  BorderStyle,
  Table as WrittenTable,
  TableCell,
  TableLayoutType,
  TableRow,
} from 'docx';
import {
  type Paragraph as WrittenParagraph,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Look } from './looks';
import { textHeight, twips, type Page } from './page';
import { cellParagraph, paragraphAfterTable } from './paragraphs';
import { plannedTable, type PlannedTable } from './plan';
import type { PlacedCell } from './table-grid';
import { CELL_END, type TableLayout } from './table-layout';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const LINES = {
  ...{ top: LINE, bottom: LINE, left: LINE, right: LINE },
  ...{ insideHorizontal: LINE, insideVertical: LINE },
};

/** A table of fixed column widths whose head is repeated on every page. */
export function writtenTable({ grid, layout, headRows }: PlannedTable, page: Page): WrittenTable {
  const { widths, heights, cell, head, side } = layout;
  const columnWidths = widths.map(twips);
  const across = columnWidths.reduce((total, one) => total + one, 0);
  return new WrittenTable({
    width: { size: across, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths,
    borders: LINES,
    margins: {
      ...{ left: twips(side), right: twips(side) },
      ...{ top: twips(CELL_END), bottom: twips(CELL_END) },
    },
    rows: grid.rows.map(
      (row, at) =>
        new TableRow({
          // A row that would leave half a page empty may be parted.
          cantSplit: (heights[at] ?? 0) <= textHeight(page) / 2,
          ...(at < headRows ? { tableHeader: true } : {}),
          children: row.map((one) => writtenCell(one, at < headRows ? head : cell, layout, page)),
        }),
    ),
  });
}

const MERGES = {
  restart: VerticalMergeType.RESTART,
  continue: VerticalMergeType.CONTINUE,
} as const;

function writtenCell(
  { column, columnSpan, merge, align, blocks }: PlacedCell,
  look: Look,
  { widths, side }: TableLayout,
  page: Page,
): TableCell {
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(merge ? { verticalMerge: MERGES[merge] } : {}),
    children: cellChildren({ align, blocks }, look, width - 2 * side, page),
  });
}

/** A cell ends with a paragraph, and has one where it is empty. */
function cellChildren(
  { align, blocks }: Pick<PlacedCell, 'align' | 'blocks'>,
  look: Look,
  width: number,
  page: Page,
): (WrittenParagraph | WrittenTable)[] {
  const children: (WrittenParagraph | WrittenTable)[] = [];
  let last: 'paragraph' | 'table' | null = null;
  for (const block of blocks) {
    if (block.kind === 'paragraph') children.push(cellParagraph(block, look, align));
    else {
      const inner = plannedTable(block, width);
      if (!inner) continue;
      if (last === 'table') children.push(paragraphAfterTable());
      children.push(writtenTable(inner, page));
    }
    last = block.kind;
  }
  if (last === 'table') children.push(paragraphAfterTable());
  if (last === null) children.push(cellParagraph({ runs: [] }, look, align));
  return children;
}
