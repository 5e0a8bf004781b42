import { PACKAGE_LIMITS, type PackageLimits } from '../package/limits';

/** Counted over all sheets together. */
export interface XlsxLimits extends PackageLimits {
  readonly sheets: number;
  readonly cells: number;
  readonly mergedCells: number;
  readonly formulaCharacters: number;
}

/**
 * What one workbook may cost. A department's workbook is about 30 KB with 2,000 cells, a very
 * large one 324,000 cells (2 MB, 12 MB unpacked).
 */
export const XLSX_LIMITS: XlsxLimits = Object.freeze({
  ...PACKAGE_LIMITS,
  /** A department with a hundred units, nine tables each. */
  sheets: 1024,
  /** Over twice the large workbook; one cell a row they take 250 MB. Also the most shared texts. */
  cells: 800_000,
  /**
   * Merges cost nothing here, but a viewer or library further on expands them cell by cell.
   * Three whole columns merged still pass; a merged whole sheet is 17 thousand million cells.
   */
  mergedCells: 4_000_000,
  /** Shared formulas are written once and expanded for each cell. */
  formulaCharacters: 16_000_000,
});
