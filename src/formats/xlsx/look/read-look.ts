import { FormatError } from '../../format-error';
import { OfficePackage } from '../../package/office-package';
import { partOfKind, readRelationships } from '../../package/relationships';
import type { CellFormat } from '../cell-format';
import { XLSX_LIMITS } from '../limits';
import { readWorkbookPart } from '../workbook-part';
import { LookAllowance } from './look-allowance';
import { readSheetLook, type SheetLook } from './sheet-look';
import { readStylesPart } from './styles-part';
import { readThemeColours } from './theme-part';

export interface WorkbookLook {
  /** Looks that cells name by number; the first is that of cells that name none. */
  readonly looks: readonly CellFormat[];
  /** By sheet name. */
  readonly sheets: ReadonlyMap<string, SheetLook>;
  /** Sheets are not to be added or removed. */
  readonly structureProtected?: boolean;
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
  const { part, sheets, structureProtected } = readWorkbookPart(source, XLSX_LIMITS);
  const relationships = readRelationships(source, part);
  const [styles, theme] = ['styles', 'theme'].map((kind) => partOfKind(relationships, kind));
  const looks = styles === undefined ? [] : looksIn(bytes, styles, theme);
  const allowance = new LookAllowance();
  const sheetLook = (name: string): SheetLook =>
    readSheetLook(source, name, looks.length, allowance);
  const bySheet = new Map(sheets.map((sheet) => [sheet.name, sheetLook(sheet.part)]));
  return { looks, sheets: bySheet, structureProtected };
}

/** Who reads values never unpacks the styles: they count against no limit but their own. */
function looksIn(bytes: Uint8Array, part: string, theme: string | undefined): CellFormat[] {
  const source = new OfficePackage(bytes, XLSX_LIMITS);
  try {
    return readStylesPart(source, part, readThemeColours(source, theme));
  } catch (problem) {
    if (problem instanceof FormatError) return [];
    throw problem;
  }
}
