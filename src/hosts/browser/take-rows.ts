import { keptMarksOf, MARKS_NAMESPACE, valueOfMarks } from '../kept-marks';
import type { MemoryWorkbook } from '../memory/memory-workbook';
import type { RowsMoved } from './grid-listener';
import type { RowDeeds } from './row-deeds';
import { marksLost, shiftMarks } from './shift-marks';

/**
 * Lets rows come and go in memory as they did in the grid, and marks move with them. What formulas say
 * now, and how new rows look, the grid tells by itself.
 */
export function takeRows(
  workbook: MemoryWorkbook,
  deeds: RowDeeds,
  { undone, ...shift }: RowsMoved,
): void {
  const sheet = workbook.sheet(shift.sheet);
  if (!sheet) return;
  const marks = keptMarksOf(workbook.kept.get(MARKS_NAMESPACE));
  const restored = deeds.add(shift, undone, marksLost(marks, shift));
  const moved = shiftMarks(marks, shift, restored);
  sheet.moveRows(shift.at, shift.count);
  const value = valueOfMarks(moved);
  if (value !== null) workbook.kept.set(MARKS_NAMESPACE, value);
  else if (marks.size > 0) workbook.kept.delete(MARKS_NAMESPACE);
  workbook.dirty = true;
  workbook.emit({ kind: 'changed', sheet: sheet.name });
}
