import { OfficePackage } from '../../package/office-package';
import { partOfKind, readRelationships } from '../../package/relationships';
import { CellAllowance } from '../cell-allowance';
import type { CellFormat } from '../cell-format';
import { XLSX_LIMITS } from '../limits';
import { readWorkbookPart } from '../workbook-part';
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
 * or frozen. Values and formulas are those of `readXlsx`.
 * @param bytes the whole file
 * @throws FormatError as `readXlsx`
 */
export function readLook(bytes: Uint8Array): WorkbookLook {
  const source = new OfficePackage(bytes, XLSX_LIMITS);
  const { part, sheets } = readWorkbookPart(source, XLSX_LIMITS);
  const styles = partOfKind(readRelationships(source, part), 'styles');
  const allowance = new CellAllowance(XLSX_LIMITS);
  return {
    looks: styles !== undefined && source.has(styles) ? readStylesPart(source, styles) : [],
    sheets: new Map(
      sheets.map((sheet) => [sheet.name, readSheetLook(source, sheet.part, allowance)]),
    ),
  };
}
