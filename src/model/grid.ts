/**
 * A grid is one sheet of a workbook or one table of a document: its stored cells, in order.
 * Values only: merges, formats and shown decimals never reach binding or checks.
 * Rows and columns are 0-based and sparse, so that a cell at XFD1048576 costs one cell.
 */

/** A stored spreadsheet error such as `#REF!`. */
export interface CellError {
  readonly error: string;
}

export type CellValue = string | number | boolean | CellError;

export interface GridCell {
  readonly column: number;
  /** The stored value; for a formula cell its last result. `null`: a formula without a result. */
  readonly value: CellValue | null;
  /** Without the leading `=`; English function names, comma separators. */
  readonly formula?: string;
}

export interface GridRow {
  readonly index: number;
  /** Ascending by column, no blanks. */
  readonly cells: readonly GridCell[];
}

export interface Grid {
  readonly name: string;
  readonly visible: boolean;
  /** Name of the document that the table stands in; its caption is in rows below 0. */
  readonly document?: string;
  /** Ascending by index; rows without stored cells are left out. */
  readonly rows: readonly GridRow[];
}

export function isCellError(value: CellValue | null | undefined): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** A value that holds nothing: absent, or a text of no characters. */
export function isBlankValue(value: CellValue | null | undefined): boolean {
  return value === null || value === undefined || value === '';
}

/**
 * The grid of a dense rectangle, as hosts deliver it.
 * @param top first row of the rectangle, 0-based; `left` likewise
 * @param formulas same shape as `values`; an entry that does not start with `=` is no formula
 */
export function gridFromRectangle(
  name: string,
  visible: boolean,
  top: number,
  left: number,
  values: readonly (readonly (CellValue | null)[])[],
  formulas?: readonly (readonly unknown[])[],
): Grid {
  const rows: GridRow[] = [];
  values.forEach((line, r) => {
    const cells: GridCell[] = [];
    line.forEach((value, c) => {
      const source = formulas?.[r]?.[c];
      const formula =
        typeof source === 'string' && source.startsWith('=') ? source.slice(1) : undefined;
      if (formula !== undefined) cells.push({ column: left + c, value, formula });
      else if (!isBlankValue(value)) cells.push({ column: left + c, value });
    });
    if (cells.length > 0) rows.push({ index: top + r, cells });
  });
  return { name, visible, rows };
}

/** Whether two grids hold the same in the same cells. */
export function sameGrid(a: Grid, b: Grid): boolean {
  return (
    a.name === b.name &&
    a.visible === b.visible &&
    a.document === b.document &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, i) => sameRow(row, b.rows[i]))
  );
}

function sameRow(a: GridRow, b: GridRow | undefined): boolean {
  if (a.index !== b?.index || a.cells.length !== b.cells.length) return false;
  return a.cells.every((cell, i) => {
    const other = b.cells[i];
    return (
      cell.column === other?.column &&
      cell.formula === other.formula &&
      sameValue(cell.value, other.value)
    );
  });
}

function sameValue(a: CellValue | null, b: CellValue | null): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}
