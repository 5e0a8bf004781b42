import { isCellFormula, sameContent, type CellContent } from '../edit';
import type { MemoryWorkbook } from '../memory/memory-workbook';
import type { Selection } from '../port';
import type { CellPlace } from './grid-changes';
import type { GridBook } from './grid-book';
import type { GridChange } from './grid-listener';

/**
 * Takes over what cells of the grid hold now; nothing is told where memory holds it already.
 * @returns whether anything is different now
 */
export function takeChange(
  workbook: MemoryWorkbook,
  grid: GridBook,
  { sheet: name, cells, calculated }: GridChange,
): boolean {
  const sheet = workbook.sheet(name);
  if (!sheet) return false;
  const changed: CellPlace[] = [];
  let painted = false;
  for (const place of cells) {
    const { row, column } = place;
    const content = grid.content(name, place);
    if (!isTheSame(sheet.content(row, column), content)) {
      sheet.set(row, column, content);
      changed.push(place);
    }
    const fill = grid.fill(name, place);
    if (sheet.fill(row, column) !== fill) {
      sheet.setFill(row, column, fill);
      painted = true;
    }
  }
  if (changed.length === 0 && !painted) return false;
  workbook.dirty = true;
  const rectangle = around(changed.length > 0 ? changed : cells);
  workbook.emit({ kind: calculated ? 'calculated' : 'changed', sheet: sheet.name, rectangle });
  return true;
}

export function takeSelection(workbook: MemoryWorkbook, selection: Selection): void {
  const before = workbook.selection;
  if (JSON.stringify(before) === JSON.stringify(selection)) return;
  workbook.selection = selection;
  const { sheet, rectangle } = selection;
  if (before?.sheet !== sheet) workbook.emit({ kind: 'activated', sheet });
  workbook.emit({ kind: 'selection', sheet, rectangle });
}

/** Results count here: they are what the grid works out. */
function isTheSame(held: CellContent, now: CellContent): boolean {
  if (!sameContent(held, now)) return false;
  if (!isCellFormula(held) || !isCellFormula(now)) return true;
  return sameContent(held.result ?? null, now.result ?? null);
}

function around(cells: readonly CellPlace[]) {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells) {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
