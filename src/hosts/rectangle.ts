import { MAX_COLUMNS, MAX_ROWS, parseAddress, rangeAddress } from '../model/place';

/** A block of cells of one sheet: 0-based top left corner and its size, both sides at least 1. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How many cells it covers, filled or not. */
export function cellCount(rectangle: Rectangle): number {
  return rectangle.rows * rectangle.columns;
}

/** Whether it is whole-numbered, not empty, and inside the largest sheet. */
export function isInsideSheet({ row, column, rows, columns }: Rectangle): boolean {
  return (
    [row, column, rows, columns].every(Number.isSafeInteger) &&
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS
  );
}

/** Whether the inner rectangle lies in the outer one. */
export function covers(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** The smallest rectangle around both. */
export function around(a: Rectangle, b: Rectangle): Rectangle {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    ...{ row, column },
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** `{row: 0, column: 0, rows: 38, columns: 5}` → `A1:E38`. */
export function addressOfRectangle({ row, column, rows, columns }: Rectangle): string {
  return rangeAddress(row, column, row + rows - 1, column + columns - 1);
}

/**
 * `A1:E38`, `$A$1:$E$38`, `D7`, and the short forms that hosts give for areas as wide or as high as
 * the sheet (`$1:$5`, `A:C`). `null` for anything else, several areas included.
 */
export function parseRectangle(address: string): Rectangle | null {
  const [first = '', last = first, ...more] = address.split(':');
  if (more.length > 0) return null;
  const start = parseAddress(corner(first, 'A', '1'));
  const end = parseAddress(corner(last, 'XFD', String(MAX_ROWS)));
  if (!start || !end || end.row < start.row || end.column < start.column) return null;
  return {
    row: start.row,
    column: start.column,
    rows: end.row - start.row + 1,
    columns: end.column - start.column + 1,
  };
}

/** Completes `$5` or `$C` to a cell address; leaves a full one alone. */
function corner(part: string, column: string, row: string): string {
  const bare = part.replace(/\$/g, '');
  if (/^\d+$/.test(bare)) return column + bare;
  if (/^[A-Za-z]+$/.test(bare)) return bare + row;
  return bare;
}
