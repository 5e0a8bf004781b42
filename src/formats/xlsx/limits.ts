import type { XmlLimits } from '../xml/scanner';
import type { ZipLimits } from '../zip/entry';

export interface XlsxLimits extends ZipLimits, XmlLimits {
  readonly sheets: number;
  readonly cells: number;
  readonly mergedCells: number;
  readonly formulaCharacters: number;
}

const MB = 1024 * 1024;

/**
 * What one workbook may cost. A department's workbook is about 30 KB with 2,000 cells, a very
 * large one 324,000 cells (2 MB, 12 MB unpacked); a hostile file is to end within 3 s and 300 MB.
 */
export const XLSX_LIMITS: XlsxLimits = Object.freeze({
  /** Held in memory as a whole; no forms come near, scans and media that do are not forms. */
  fileBytes: 50 * MB,
  /** A workbook has a few entries per sheet; listing is cheap, but 20,000 of them is no workbook. */
  entries: 1000,
  /** Scanned as a stream, so this bounds time, not memory: 800,000 cells take about 30 MB. */
  inflatedBytes: 64 * MB,
  /** Sheets reach 10 to 50 times, deflate at most 1,032; small parts may be more repetitive. */
  ratio: 200,
  ratioFromBytes: 4 * MB,
  /** A cell's text has at most 32,767 characters; each may be written as a longer reference. */
  tokenCharacters: 300_000,
  /** Parts of a workbook nest to about 15. */
  depth: 256,
  sheets: 256,
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
