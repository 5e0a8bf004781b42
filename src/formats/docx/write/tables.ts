import { cellParagraph } from './cell-paragraph';
import { LOOKS, type Look } from './looks';
import { textHeight, twips, type Page } from './page';
import { plannedTable, type PlannedTable } from './plan';
import type { PlacedCell } from './table-grid';
import { CELL_END, type TableLayout } from './table-layout';

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:color="000000" w:sz="4"/>`)
  .join('');

/**
 * A table of fixed column widths whose head is repeated on every page, as XML. The library would make
 * dozens of objects of every cell, which for thousands of cells takes longer than all the rest.
 */
export function tableXml({ grid, layout, headRows }: PlannedTable, page: Page): string {
  const { widths, heights, cell, head, side } = layout;
  const columnWidths = widths.map(twips);
  const across = columnWidths.reduce((total, one) => total + one, 0);
  const [end, beside] = [lengthOf(twips(CELL_END)), lengthOf(twips(side))];
  const properties =
    `<w:tblW ${lengthOf(across)}/><w:jc w:val="center"/>` +
    `<w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:top ${end}/><w:left ${beside}/><w:bottom ${end}/><w:right ${beside}/></w:tblCellMar>`;
  const columns = columnWidths.map((one) => `<w:gridCol w:w="${String(one)}"/>`).join('');
  const rows = grid.rows.map((row, at) => {
    const look = at < headRows ? head : cell;
    // A row that would leave half a page empty may be parted.
    const whole = (heights[at] ?? 0) <= textHeight(page) / 2;
    const kept = `<w:cantSplit${whole ? '' : ' w:val="false"'}/>`;
    const cells = row.map((one) => cellXml(one, look, layout, page)).join('');
    return `<w:tr><w:trPr>${kept}${at < headRows ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`;
  });
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** @param length in twips */
function lengthOf(length: number): string {
  return `w:type="dxa" w:w="${String(length)}"`;
}

function cellXml(
  { column, columnSpan, merge, align, blocks }: PlacedCell,
  look: Look,
  { widths, side }: TableLayout,
  page: Page,
): string {
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  const properties =
    `<w:tcW ${lengthOf(twips(width))}/>` +
    (columnSpan > 1 ? `<w:gridSpan w:val="${String(columnSpan)}"/>` : '') +
    (merge ? `<w:vMerge w:val="${merge}"/>` : '') +
    '<w:vAlign w:val="center"/>';
  const content = cellContent({ align, blocks }, look, width - 2 * side, page);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

const AFTER_TABLE = cellParagraph({ runs: [] }, LOOKS.afterTable);

/** A cell ends with a paragraph, and has one where it is empty. */
function cellContent(
  { align, blocks }: Pick<PlacedCell, 'align' | 'blocks'>,
  look: Look,
  width: number,
  page: Page,
): string {
  let content = '';
  let last: 'paragraph' | 'table' | null = null;
  for (const block of blocks) {
    if (block.kind === 'paragraph') content += cellParagraph(block, look, align);
    else {
      const inner = plannedTable(block, width);
      if (!inner) continue;
      if (last === 'table') content += AFTER_TABLE;
      content += tableXml(inner, page);
    }
    last = block.kind;
  }
  if (last === 'table') content += AFTER_TABLE;
  return last === null ? cellParagraph({ runs: [] }, look, align) : content;
}
