import { movedRow, type RowShift } from '../../formats/xlsx/rows/row-shift';
import { addressOf, parseAddress } from '../../model/place';
import { keptMarkKey, type KeptMark, type KeptMarks } from '../kept-marks';

/**
 * Marks after rows of a sheet have come or gone. New rows take the look of the one above them, and with it
 * its marks, so that these come off again.
 * @param restored marks of rows that have come back as they were; `null`: the rows are new
 */
export function shiftMarks(marks: KeptMarks, shift: RowShift, restored: KeptMarks | null) {
  const now: KeptMarks = new Map(restored ?? []);
  const put = (mark: KeptMark, row: number, column: number): void => {
    const address = addressOf(row, column);
    now.set(keptMarkKey(mark.sheet, address), { ...mark, address });
  };
  for (const [key, mark] of marks) {
    const at = placeIn(mark, shift);
    if (!at) {
      now.set(key, mark);
      continue;
    }
    const row = movedRow(at.row, shift);
    if (row !== null) put(mark, row, at.column);
    if (restored || at.row !== shift.at - 1) continue;
    for (let i = 0; i < shift.count; i += 1) put(mark, shift.at + i, at.column);
  }
  return now;
}

/** Marks that are gone with the rows in which they stood. */
export function marksLost(marks: KeptMarks, shift: RowShift): KeptMarks {
  return new Map(
    [...marks].filter(([, mark]) => {
      const at = placeIn(mark, shift);
      return at && movedRow(at.row, shift) === null;
    }),
  );
}

/** `null`: on another sheet. */
const placeIn = ({ sheet, address }: KeptMark, shift: RowShift) =>
  sheet.toLowerCase() === shift.sheet.toLowerCase() ? parseAddress(address) : null;
