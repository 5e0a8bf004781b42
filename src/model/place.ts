/** Where a value stands. Addresses are written as the user reads them (`D7`), never 0-based. */

/** A cell of a workbook sheet. */
export interface SheetPlace {
  readonly sheet: string;
  readonly address: string;
}

/** A cell of a table inside a document; row and column count from 1 within the table, row 0 is above it. */
export interface TablePlace {
  readonly document: string;
  readonly table: string;
  readonly row: number;
  readonly column: number;
}

/** A span of text inside a document paragraph; `start` and `end` count characters of its text. */
export interface TextPlace {
  readonly document: string;
  /** Number of the section among the nine (`二`), or its heading; `''` before the first. */
  readonly section: string;
  /** Counts the paragraphs of its section that have text, from 1; the heading is none of them. */
  readonly paragraph: number;
  /** Position among all paragraphs of the file's main part, from 0. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

export type Place = SheetPlace | TablePlace | TextPlace;

/** Largest sheet that Excel and WPS know: 1,048,576 rows × 16,384 columns. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `0` → `A`, `27` → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based row and column → `D7`; `''` for what stands above a document's table, in no cell of it. */
export function addressOf(row: number, column: number): string {
  if (row < 0) return '';
  return columnLetters(column) + String(row + 1);
}

/** `D7` or `$D$7` → 0-based row and column; `null` when it is not a cell address. */
export function parseAddress(address: string): { row: number; column: number } | null {
  // By character code: a large workbook has a million of these.
  let at = address.charCodeAt(0) === DOLLAR ? 1 : 0;
  let column = 0;
  const letters = at;
  for (; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) & ~32; // upper case
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > MAX_COLUMNS) return null;
  }
  if (at === letters) return null;
  if (address.charCodeAt(at) === DOLLAR) at += 1;
  const digits = at;
  let row = 0;
  for (; at < address.length; at += 1) {
    const digit = address.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (digit === 0 && at === digits)) return null;
    row = row * 10 + digit;
    if (row > MAX_ROWS) return null;
  }
  return at === digits ? null : { row: row - 1, column: column - 1 };
}

const DOLLAR = 36;

/** 0-based corners → `A1:E38`. */
export function rangeAddress(top: number, left: number, bottom: number, right: number): string {
  return `${addressOf(top, left)}:${addressOf(bottom, right)}`;
}
