import { addressOf, parseAddress } from '../../model/place';
import { HostError } from '../host-error';
import {
  colourOf,
  fillBeforeMark,
  keptMarkKey,
  keptMarksOf,
  MARKS_NAMESPACE,
  valueOfMarks,
} from '../kept-marks';
import type { KeptMarks } from '../kept-marks';
import type { Mark } from '../port';
import type { MemorySheet } from './memory-sheet';
import type { MemoryWorkbook } from './memory-workbook';

/** Colours the cells, all or none; one that is marked already keeps the fill it had before its first mark. */
export function applyMarks(workbook: MemoryWorkbook, marks: readonly Mark[]): void {
  const cells = marks.map((mark) => {
    const sheet = workbook.sheet(mark.sheet);
    if (!sheet) throw new HostError('gone', { sheet: mark.sheet });
    if (sheet.protected) throw new HostError('protected', { sheet: mark.sheet });
    return { ...mark, cell: sheet, fill: colourOf(mark) };
  });
  const kept = keptMarks(workbook);
  for (const { cell, row, column, fill } of cells) {
    const address = addressOf(row, column);
    const key = keptMarkKey(cell.name, address);
    const before = fillBeforeMark(kept.get(key), cell.fill(row, column));
    kept.set(key, { sheet: cell.name, address, fill, before });
    cell.setFill(row, column, fill);
  }
  keep(workbook, kept);
}

/** Takes all marks off. A sheet that is gone or coloured anew since is left as it is. */
export function removeMarks(workbook: MemoryWorkbook): void {
  const kept = keptMarks(workbook);
  const sheets = new Map<string, MemorySheet>();
  for (const { sheet: name } of kept.values()) {
    const sheet = workbook.sheet(name);
    if (sheet?.protected) throw new HostError('protected', { sheet: name });
    if (sheet) sheets.set(name, sheet);
  }
  for (const { sheet: name, address, fill, before } of kept.values()) {
    const at = parseAddress(address);
    const sheet = sheets.get(name);
    if (at && sheet?.fill(at.row, at.column) === fill) sheet.setFill(at.row, at.column, before);
  }
  keep(workbook, new Map());
}

function keptMarks(workbook: MemoryWorkbook): KeptMarks {
  return keptMarksOf(workbook.kept.get(MARKS_NAMESPACE));
}

function keep(workbook: MemoryWorkbook, marks: KeptMarks): void {
  const value = valueOfMarks(marks);
  if (value === null) workbook.kept.delete(MARKS_NAMESPACE);
  else workbook.kept.set(MARKS_NAMESPACE, value);
  workbook.dirty = true;
}
