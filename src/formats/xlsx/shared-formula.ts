import { addressOf, columnLetters, MAX_COLUMNS, MAX_ROWS } from '../../model/place';

interface Axis {
  /** 0-based. */
  readonly index: number;
  readonly fixed: boolean;
}

/** A part of a formula that moves with its cell. A whole column has no row, a whole row no column. */
interface Reference {
  readonly column?: Axis;
  readonly row?: Axis;
}

export type FormulaPieces = readonly (string | Reference)[];

/**
 * Texts, quoted sheet names, brackets; sheet names before `!`; ranges of whole columns or rows;
 * numbers; names, functions and cells. Every alternative gives up in one pass, since formulas
 * come from files that nobody has checked.
 */
const TOKEN =
  /"[^"]*"|'[^']*'|\[[^[\]]*\]|[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?!|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.$(!])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.$(!])|\d[\d.]*(?:[Ee][+-]?\d+)?|[\p{L}_$\\][\p{L}\p{N}_.$\\]*\(?/gu;

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

/** Takes a shared formula apart once, to be written again for each of its cells. */
export function parseSharedFormula(formula: string): FormulaPieces {
  const pieces: (string | Reference)[] = [];
  let end = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const references = referencesIn(match[0]);
    if (references === null) continue;
    pieces.push(formula.slice(end, match.index), ...references);
    end = match.index + match[0].length;
  }
  pieces.push(formula.slice(end));
  return pieces;
}

/** The formula as it stands `rows` further down and `columns` further right. */
export function shiftFormula(pieces: FormulaPieces, rows: number, columns: number): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : referenceText(piece, rows, columns)))
    .join('');
}

function referencesIn(token: string): (string | Reference)[] | null {
  const cell = CELL.exec(token);
  if (cell) {
    const column = columnAxis(cell[1] as string, cell[2] as string);
    const row = rowAxis(cell[3] as string, cell[4] as string);
    return column && row ? [{ column, row }] : null;
  }
  const [from, to, more] = token.split(':');
  if (from === undefined || to === undefined || more !== undefined) return null;
  const start = wholeAxis(from);
  const end = wholeAxis(to);
  return start && end ? [start, ':', end] : null;
}

function wholeAxis(text: string): Reference | null {
  const column = COLUMN.exec(text);
  if (column) {
    const axis = columnAxis(column[1] as string, column[2] as string);
    return axis && { column: axis };
  }
  const row = ROW.exec(text);
  if (!row) return null;
  const axis = rowAxis(row[1] as string, row[2] as string);
  return axis && { row: axis };
}

function columnAxis(dollar: string, letters: string): Axis | null {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number <= MAX_COLUMNS ? { index: number - 1, fixed: dollar !== '' } : null;
}

function rowAxis(dollar: string, digits: string): Axis | null {
  const number = Number(digits);
  return number <= MAX_ROWS ? { index: number - 1, fixed: dollar !== '' } : null;
}

function referenceText({ column, row }: Reference, rows: number, columns: number): string {
  const c = column && moved(column, columns, MAX_COLUMNS);
  const r = row && moved(row, rows, MAX_ROWS);
  if (c === null || r === null) return '#REF!';
  const columnMark = column?.fixed ? '$' : '';
  const rowMark = row?.fixed ? '$' : '';
  if (c === undefined) return r === undefined ? '' : rowMark + String(r + 1);
  if (r === undefined) return columnMark + columnLetters(c);
  return columnMark || rowMark
    ? columnMark + columnLetters(c) + rowMark + String(r + 1)
    : addressOf(r, c);
}

/** `null`: moved off the sheet. */
function moved(axis: Axis, by: number, size: number): number | null {
  const index = axis.fixed ? axis.index : axis.index + by;
  return index >= 0 && index < size ? index : null;
}
