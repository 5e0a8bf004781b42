import type { Snapshot } from '../../model/snapshot';
import { fileName } from '../file-name';
import { CompoundFile } from '../ole/compound-file';
import { CellAllowance } from '../xlsx/cell-allowance';
import { XLSX_LIMITS } from '../xlsx/limits';
import { CellRecords } from './cell-records';
import { readGlobals, type BoundSheet } from './globals';
import { damagedWorkbook, Records } from './records';

/**
 * Reads the stored values and formulas of an Excel 97–2003 workbook (.xls, .et).
 *
 * Every byte is looked at once and nothing that a header says is believed, so that a crafted file
 * costs no more than its size. The library that writes .xls in our tests does not read it here: it
 * follows looped sectors, expands arrays and links without a bound, and takes 345 MB for half a
 * million cells.
 *
 * @param bytes the whole file
 * @param name file name; folders before it are dropped
 * @returns worksheets in workbook order, stored cells only; dates are serial numbers; a formula that
 *   uses names, arrays or other workbooks is left out, its result is not
 * @throws FormatError (not for `empty-file`, `not-a-workbook`: see `readWorkbook`)
 */
export async function readXls(bytes: Uint8Array, name: string): Promise<Snapshot> {
  const file = new CompoundFile(bytes, XLSX_LIMITS);
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (!stream) throw damagedWorkbook();
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const globals = readGlobals(view, XLSX_LIMITS);
  const allowance = new CellAllowance(XLSX_LIMITS);
  const ends = endsOf(globals.sheets, stream.length);
  const grids = globals.sheets
    .filter((sheet) => sheet.worksheet)
    .map((sheet) => ({
      name: sheet.name,
      visible: sheet.visible,
      rows: new CellRecords(
        new Records(view, sheet.at, ends.get(sheet.at)),
        globals,
        allowance,
      ).read(),
    }));
  return { name: fileName(name), grids };
}

/**
 * Where the records of each sheet end at the latest: no byte belongs to two sheets.
 * @throws FormatError `damaged`
 */
function endsOf(sheets: readonly BoundSheet[], length: number): ReadonlyMap<number, number> {
  const begins = sheets.map((sheet) => sheet.at).sort((a, b) => a - b);
  const ends = new Map(begins.map((at, i) => [at, begins[i + 1] ?? length]));
  if (ends.size < sheets.length || (begins.at(-1) ?? 0) > length) {
    throw damagedWorkbook();
  }
  return ends;
}
