import { FormatError } from '../../format-error';
import { OfficePackage } from '../../package/office-package';
import { partOfKind, readRelationships } from '../../package/relationships';
import type { CellFormat } from '../cell-format';
import { XLSX_LIMITS } from '../limits';
import { readWorkbookPart } from '../workbook-part';
import { LookAllowance } from './look-allowance';
import { readSheetLook, type SheetLook } from './sheet-look';
import { readStylesPart } from './styles-part';

export interface WorkbookLook {
  /** Looks that cells name by number; the first is that of cells that name none. */
  readonly looks: readonly CellFormat[];
  /** By sheet name. */
  readonly sheets: ReadonlyMap<string, SheetLook>;
}

/**
 * How an .xlsx looks, for a program that shows it: merges, widths, heights, formats, what is hidden
 * or frozen. Values and formulas are those of `readXlsx`; a file that it reads is never refused here, what
 * is too much or makes no sense is shown plain.
 * @param bytes the whole file
 * @throws FormatError as `readXlsx`, for what is wrong with the package, the workbook part or a worksheet
 */
export function readLook(bytes: Uint8Array): WorkbookLook {
  const source = new OfficePackage(bytes, XLSX_LIMITS);
  const { part, sheets } = readWorkbookPart(source, XLSX_LIMITS);
  const styles = partOfKind(readRelationships(source, part), 'styles');
  const looks = styles === undefined ? [] : looksIn(bytes, styles);
  const allowance = new LookAllowance();
  const sheetLook = (name: string): SheetLook =>
    readSheetLook(source, name, looks.length, allowance);
  return { looks, sheets: new Map(sheets.map((sheet) => [sheet.name, sheetLook(sheet.part)])) };
}

/** Who reads values never unpacks the styles: they count against no limit but their own. */
function looksIn(bytes: Uint8Array, part: string): CellFormat[] {
  try {
    return readStylesPart(new OfficePackage(bytes, XLSX_LIMITS), part);
  } catch (problem) {
    if (problem instanceof FormatError) return [];
    throw problem;
  }
}
