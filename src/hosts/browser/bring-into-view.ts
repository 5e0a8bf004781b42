import type { IRange } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { CellPlace } from './grid-changes';

type FWorksheet = NonNullable<
  ReturnType<NonNullable<ReturnType<FUniver['getActiveWorkbook']>>['getActiveSheet']>
>;

/** Of the row numbers at the left and the bar at the right, in pixels. */
const MARGINS = 70;
/** Rows and columns that are left in view before the cell. */
const BEFORE = { rows: 5, columns: 2 };

/**
 * Scrolls the sheet that is shown as far as it takes to see a cell.
 * @param width of the grid on the page, in pixels
 */
export function bringIntoView(sheet: FWorksheet, place: CellPlace, width: number): void {
  const seen = sheet.getVisibleRange();
  if (seen && isWithin(seen, place)) return;
  const { row, column } = place;
  sheet.scrollToCell(Math.max(0, row - BEFORE.rows), firstColumn(sheet, column, width));
}

/** Not in the last row or column in view, which may be cut. */
const isWithin = (
  { startRow, endRow, startColumn, endColumn }: IRange,
  { row, column }: CellPlace,
): boolean => row >= startRow && row < endRow && column >= startColumn && column < endColumn;

/** The labels at the left stay in view, where both they and the column fit. */
function firstColumn(sheet: FWorksheet, column: number, width: number): number {
  let room = width - MARGINS;
  for (let at = 0; at <= column; at += 1) room -= sheet.getColumnWidth(at);
  return room >= 0 ? 0 : Math.max(0, column - BEFORE.columns);
}
