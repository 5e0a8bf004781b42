import type { Grid } from '../../model/grid';
import type { Snapshot } from '../../model/snapshot';
import { fileName } from '../file-name';
import { OfficePackage } from '../package/office-package';
import { CellAllowance } from './cell-allowance';
import { XLSX_LIMITS } from './limits';
import { readSharedStrings } from './shared-strings';
import { readSheetPart } from './sheet-part';
import { readWorkbookPart } from './workbook-part';

/**
 * Reads the stored values and formulas of an .xlsx, .xlsm or .et that is a zip.
 *
 * Only the workbook, its shared texts and its worksheets are unpacked, as a stream and within
 * `XLSX_LIMITS`; drawings, comments, styles, macros, names and links are never looked at. The
 * library that writes workbooks does not read them: it keeps whole parts and its own object for
 * every cell in memory, which breaks the limits, and it loses some values.
 *
 * @param bytes the whole file
 * @param name file name; folders before it are dropped
 * @returns worksheets in workbook order, those that the add-in made set apart, stored cells only; dates are serial numbers
 * @throws FormatError (not for `empty-file`, `not-a-workbook`: see `readWorkbook`)
 */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<Snapshot> {
  const source = new OfficePackage(bytes, XLSX_LIMITS);
  const { sheets, sharedStringsPart } = readWorkbookPart(source, XLSX_LIMITS);
  const strings = readSharedStrings(source, sharedStringsPart, XLSX_LIMITS);
  const allowance = new CellAllowance(XLSX_LIMITS);
  const read = (wanted: boolean): Grid[] =>
    sheets
      .filter(({ own }) => own === wanted)
      .map(({ name: sheet, visible, part }) => ({
        ...{ name: sheet, visible },
        rows: readSheetPart(source, part, strings, allowance),
      }));
  const [grids, own] = [read(false), read(true)];
  return { name: fileName(name), grids, ...(own.length > 0 ? { own } : {}) };
}
