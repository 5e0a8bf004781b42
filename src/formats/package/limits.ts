import type { XmlLimits } from '../xml/scanner';
import type { ZipLimits } from '../zip/entry';

/** What the container and the XML in it may cost. */
export interface PackageLimits extends ZipLimits, XmlLimits {}

const MB = 1024 * 1024;

/** What one Office file may cost, whatever is in it: a hostile one is to end within 3 s and 300 MB. */
export const PACKAGE_LIMITS: PackageLimits = Object.freeze({
  /** Held in memory as a whole; no forms come near, scans and media that do are not forms. */
  fileBytes: 50 * MB,
  /** Three or four a sheet where sheets carry drawings; 20,000 of them is no workbook. */
  entries: 4000,
  /**
   * Scanned as a stream, so this bounds time, not memory: the worst markup takes 47 ms for each MB.
   * 800,000 cells take about 30 MB, 30 formatted columns without values over 65,536 rows 46 MB.
   */
  inflatedBytes: 48 * MB,
  /** Sheets reach 10 to 50 times, deflate at most 1,032; small parts may be more repetitive. */
  ratio: 200,
  ratioFromBytes: 4 * MB,
  /** A cell's text has at most 32,767 characters; each may be written as a longer reference. */
  tokenCharacters: 300_000,
  /** Parts of a workbook nest to about 15. */
  depth: 256,
  /** Elements have at most about 40; thousands on one would take longer than all the rest. */
  attributes: 256,
});
