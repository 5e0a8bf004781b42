/** Where a value stands. Addresses are written as the user reads them (`D7`), never 0-based. */

/** A cell of a workbook sheet. */
export interface SheetPlace {
  readonly sheet: string;
  readonly address: string;
}

/** A cell of a table inside a document; row and column count from 1 within the table. */
export interface TablePlace {
  readonly document: string;
  readonly table: string;
  readonly row: number;
  readonly column: number;
}

/** A span of text inside a document paragraph; `start` and `end` count characters. */
export interface TextPlace {
  readonly document: string;
  readonly section: string;
  readonly paragraph: number;
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

/** 0-based row and column → `D7`. */
export function addressOf(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** `D7` or `$D$7` → 0-based row and column; `null` when it is not a cell address. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row <= MAX_ROWS && column <= MAX_COLUMNS ? { row: row - 1, column: column - 1 } : null;
}

/** 0-based corners → `A1:E38`. */
export function rangeAddress(top: number, left: number, bottom: number, right: number): string {
  return `${addressOf(top, left)}:${addressOf(bottom, right)}`;
}
