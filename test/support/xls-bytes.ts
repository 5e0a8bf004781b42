import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { isCellError, type CellValue } from '../../src/model/grid';
import { addressOf } from '../../src/model/place';
import type { Snapshot } from '../../src/model/snapshot';

/** Codes of errors as the library wants them. */
const ERRORS: Readonly<Record<string, number>> = {
  '#NULL!': 0x00,
  '#DIV/0!': 0x07,
  '#VALUE!': 0x0f,
  '#REF!': 0x17,
  '#NAME?': 0x1d,
  '#NUM!': 0x24,
  '#N/A': 0x2a,
};

/** The values of a snapshot as an .xls, written by a library that knows nothing of our reader. */
export function xlsBytes(snapshot: Snapshot): Uint8Array {
  const workbook = utils.book_new();
  for (const { name, rows } of snapshot.grids) {
    const sheet: WorkSheet = {};
    let [bottom, right] = [0, 0];
    for (const { index, cells } of rows) {
      for (const { column, value } of cells) {
        if (value === null) continue;
        sheet[addressOf(index, column)] = cellOf(value);
        [bottom, right] = [Math.max(bottom, index), Math.max(right, column)];
      }
    }
    sheet['!ref'] = `A1:${addressOf(bottom, right)}`;
    utils.book_append_sheet(workbook, sheet, name);
  }
  workbook.Workbook = {
    Sheets: snapshot.grids.map(({ name, visible }) => ({ name, Hidden: visible ? 0 : 1 })),
  };
  return new Uint8Array(
    write(workbook, { type: 'array', bookType: 'biff8', bookSST: true }) as ArrayBuffer,
  );
}

function cellOf(value: CellValue): CellObject {
  if (isCellError(value)) return { t: 'e', v: ERRORS[value.error] ?? 0x2a };
  if (typeof value === 'number') return { t: 'n', v: value };
  return typeof value === 'boolean' ? { t: 'b', v: value } : { t: 's', v: value };
}
