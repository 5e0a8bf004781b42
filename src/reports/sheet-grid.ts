import type { Table } from '../model/document';
import { FONT_POINTS } from '../model/new-workbook';
import { cellText } from './document-text';
import { widthOf } from './sheet-text';
import { amountOf } from './table-amount';

/** Columns of one sheet in which several tables stand, each over as many of them as it needs. */
export interface SheetGrid {
  /** In characters of the standard font. */
  readonly widths: readonly number[];
  readonly total: number;
  /** For each column of a table its first column in the sheet, and then where the table ends. */
  readonly columnsOf: (table: Table) => readonly number[];
}

/** Widths are multiples of it, so that columns of different tables meet where they nearly do. */
const STEP = 2;
const NARROWEST = 6;
/** Words are wrapped: a column of them needs no more than this, and wants no more than that. */
const WORDS = 14;
const WIDEST = 40;
/** A figure or a code, which is not to be broken. */
const FIGURE = /^[!-~]{1,20}$/;

/** @param width at least so wide, in characters of the standard font */
export function gridOf(tables: readonly Table[], width: number): SheetGrid {
  const needs = tables.map((table) => ({ table, ...needsOf(table) }));
  const widest = Math.max(width, ...needs.map(({ least }) => sum(least)));
  const total = Math.ceil(widest / STEP) * STEP;
  const cuts = new Map(
    needs.map(({ table, least, shares }) => [table, cutsOf(least, shares, total)] as const),
  );
  const all = [...new Set([0, total, ...[...cuts.values()].flat()])].sort((a, b) => a - b);
  const index = new Map(all.map((cut, i) => [cut, i]));
  return {
    total,
    widths: all.slice(1).map((cut, i) => cut - (all[i] ?? 0)),
    columnsOf: (table) => (cuts.get(table) ?? []).map((cut) => index.get(cut) ?? 0),
  };
}

interface Needs {
  /** What each column needs: a program shows #### where an amount does not fit. */
  readonly least: readonly number[];
  /** What it has beside the others. */
  readonly shares: readonly number[];
}

function needsOf({ rows, widths }: Table): Needs {
  const cells = rows.flatMap((row) => row.cells);
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 1);
  const least = new Array<number>(columns).fill(NARROWEST);
  const natural = new Array<number>(columns).fill(NARROWEST);
  for (const cell of cells) {
    if (cell.columnSpan !== 1) continue;
    const text = cellText(cell);
    const shown = amountOf(text)?.shown ?? text;
    // What cuts lose by being rounded, and the edges of the cell.
    const wide = widthOf(shown.slice(0, WIDEST), FONT_POINTS.text) + 2 * STEP;
    const at = cell.column;
    natural[at] = Math.max(natural[at] ?? 0, Math.min(WIDEST, wide));
    const unbroken = FIGURE.test(text) ? wide : Math.min(wide, WORDS);
    least[at] = Math.max(least[at] ?? 0, unbroken);
  }
  const given = widths?.length === columns && widths.every((one) => one > 0) ? widths : undefined;
  return { least, shares: given ?? natural };
}

/** Where the columns begin and end: each has what it needs, what is left goes to those with more. */
function cutsOf(least: readonly number[], shares: readonly number[], total: number): number[] {
  const whole = sum(shares);
  const wanted = shares.map((share, i) =>
    Math.max(0, (share / whole) * total - (least[i] ?? NARROWEST)),
  );
  const left = total - sum(least);
  const more = sum(wanted);
  let at = 0;
  const cuts = least.map((one, i) => {
    at += one + (more > 0 ? ((wanted[i] ?? 0) / more) * left : left / least.length);
    return Math.round(at / STEP) * STEP;
  });
  return [0, ...cuts];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, one) => whole + one, 0);
}
