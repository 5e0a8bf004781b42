import { parseAddress } from '../../../model/place';
import { movedRows, type RowShift } from './row-shift';

const NAME = String.raw`[^\s'"!()+\-*/,:&=<>^%;{}[\]#@$]+`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
/** A cell, a block of cells, or whole rows. Whole columns have no rows that could move. */
const AREA = String.raw`(?:(?:${CELL})(?::${CELL})?|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.$(!\\?])`;

/**
 * Texts; what another workbook or a table's column is called; sheets, with or without an area; areas;
 * names, functions and numbers, which may end like a cell. Formulas come from files that nobody has
 * checked: every alternative gives up in one pass.
 */
const TOKEN = new RegExp(
  [
    '"[^"]*"',
    // An apostrophe takes a bracket in a column's name for what it is.
    String.raw`\[(?:'[^]|[^[\]'])*\](?:${NAME}!(?:${AREA})?)?`,
    `(?<quoted>'(?:[^']|'')*'!?)(?<there>${AREA})?`,
    `(?<plain>${NAME}(?::${NAME})?!)(?<far>${AREA})?`,
    `(?<near>${AREA})`,
    String.raw`#(?:DIV/0!|REF!(?:${AREA})?)`,
    String.raw`[\p{L}\p{N}_$\\.][\p{L}\p{N}_.$\\?]*\(?`,
  ].join('|'),
  'gu',
);

const CORNER = /^(\$?[A-Za-z]+)?(\$?)(\d+)$/;

/** Beyond the last column, or off the last row, it is a name. */
const isOnSheet = ([, column = 'A', , row]: RegExpExecArray): boolean =>
  parseAddress(column + String(row)) !== null;

/** How references are told that stay: of a name, what is relative leads from wherever it is used. */
export interface ShiftOptions {
  readonly fixedOnly?: boolean;
}

/**
 * A formula after rows have come or gone: references follow their cells, areas grow and shrink, and
 * what is gone is `#REF!`. References to other workbooks, and over several sheets, stay.
 * @param formula without its equals sign
 * @param own name of the sheet it stands on; `null`: on none
 */
export function shiftFormula(
  formula: string,
  own: string | null,
  shift: RowShift,
  options: ShiftOptions = {},
): string {
  return formula.replace(TOKEN, (...found: unknown[]) => {
    const [text] = found as [string];
    const { quoted, there, plain, far, near } = found[found.length - 1] as Groups;
    const [prefix, area] = [quoted ?? plain, there ?? far ?? near];
    const sheet = prefix === undefined ? own : sheetNamed(prefix);
    if (area === undefined || sheet?.toLowerCase() !== shift.sheet.toLowerCase()) return text;
    return (prefix ?? '') + shiftedArea(area, shift, options);
  });
}

interface Groups {
  readonly quoted?: string;
  readonly there?: string;
  readonly plain?: string;
  readonly far?: string;
  readonly near?: string;
}

/** Whether a formula reaches for one place over several sheets: `表1:表3!A1`. */
export function isOverSheets(formula: string): boolean {
  if (!formula.includes('!')) return false;
  return [...formula.matchAll(TOKEN)].some(({ groups }) => {
    const { quoted, plain } = (groups ?? {}) as Groups;
    return sheetNamed(quoted ?? plain ?? '').includes(':');
  });
}

/** A formula with quotes around all names of sheets that programs refuse without, such as `一、收支`. */
export function quoteSheets(formula: string): string {
  if (!formula.includes('!')) return formula;
  return formula.replace(TOKEN, (...found: unknown[]) => {
    const [text] = found as [string];
    const { plain, far = '' } = found[found.length - 1] as Groups;
    const name = plain?.slice(0, -1) ?? '';
    return needsQuotes(name) ? `'${name}'!${far}` : text;
  });
}

/** With other characters, beginning with a number, or called as a cell is, in either way of naming one. */
const QUOTED = /[^\p{L}\p{N}_.:]|^[\p{N}.]|^(?:R\d*)?(?:C\d*)?$/iu;

const needsQuotes = (name: string): boolean =>
  name !== '' && (QUOTED.test(name) || parseAddress(name) !== null);

/** @param prefix with its exclamation mark */
function sheetNamed(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

function shiftedArea(area: string, shift: RowShift, { fixedOnly }: ShiftOptions): string {
  const corners = area.split(':').map((corner) => CORNER.exec(corner));
  const rows = corners.map((corner) => Number(corner?.[3]) - 1);
  if (corners.some((corner) => !corner || !isOnSheet(corner))) return area;
  if (fixedOnly && corners.some((corner) => corner?.[2] === '')) return area;
  const [first = 0, last = first] = rows;
  const moved = movedRows(Math.min(first, last), Math.max(first, last), shift);
  if (!moved) return '#REF!';
  const [top, bottom] = moved;
  const now = first <= last ? [top, bottom] : [bottom, top];
  return corners
    .map((corner, at) => `${corner?.[1] ?? ''}${corner?.[2] ?? ''}${String((now[at] ?? 0) + 1)}`)
    .join(':');
}
