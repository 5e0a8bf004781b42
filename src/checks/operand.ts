import { roundToTick, type Unit } from '../model/amount';
import type { BookCell, BookRow, FormInstance } from '../model/book';
import type { FindingCell } from '../model/finding';
import { cellOf } from './context';
import type { Relation } from './language/syntax';

/** What a term came to at one place: its cells, or why there are none. */
export interface Operand {
  readonly sign: 1 | -1;
  readonly fen: number;
  readonly instance: FormInstance | null;
  readonly row: BookRow | null;
  /** Key of the row, also where the table has none. */
  readonly key: string;
  readonly column: string;
  readonly cell: BookCell | null;
}

/** A single blank cell compared with several of its own table, of which one is not zero. */
export function isBlankTotal(left: readonly Operand[], right: readonly Operand[]): boolean {
  const [only] = left;
  if (left.length !== 1 || !only?.cell || only.cell.kind === 'amount') return false;
  return right.every((one) => one.instance === only.instance) && right.some((one) => one.fen !== 0);
}

export function cellsOf(operands: readonly Operand[]): FindingCell[] {
  return operands.flatMap(({ row, cell }) => (row && cell ? [cellOf(row.sheet, cell)] : []));
}

/** Blank cells and absent rows only: nothing was stated, so nothing is compared. */
export function isVacuous(operands: readonly Operand[]): boolean {
  return operands.every((one) => one.instance && (!one.cell || one.cell.kind === 'blank'));
}

export function total(operands: readonly Operand[]): number {
  return operands.reduce((sum, one) => sum + one.sign * one.fen, 0);
}

/** Each figure rounded to the decimals that its table should have. */
export function rounded(operands: readonly Operand[]): number {
  return operands.reduce(
    (sum, one) =>
      sum + one.sign * (one.instance ? roundToTick(one.fen, one.instance.tick) : one.fen),
    0,
  );
}

/**
 * How far n rounded figures may lie from their rounded sum: ⌊(n+1)/2⌋ steps, 0 for a single figure,
 * which stands in two places and must be the same (spec b.0). Exact 分 have none.
 */
export function tolerance(left: readonly Operand[], right: readonly Operand[]): number {
  const tick = Math.max(1, ...[...left, ...right].map((one) => one.instance?.tick ?? 1));
  const figures = Math.max(figuresIn(left), 1) + Math.max(figuresIn(right), 1) - 1;
  const exact = tick === 1 && ![...left, ...right].some((one) => isFiner(one.cell));
  const slack = coarserTotal(left, right) ? CENT_OF_WAN / 2 : 0;
  return exact || figures < 2 ? slack : Math.floor((figures + 1) / 2) * tick + slack;
}

/** 0.01 万元 in 分. */
const CENT_OF_WAN = 10_000;

/** A total written with two decimals under parts with four, as 资产 tables have it: it was rounded. */
function coarserTotal(left: readonly Operand[], right: readonly Operand[]): boolean {
  const [total, ...others] = left;
  if (others.length > 0 || !total?.cell?.amount || total.instance === null) return false;
  if (total.cell.amount.unit !== '万元' || total.instance.tick >= CENT_OF_WAN) return false;
  return (
    total.cell.amount.fen % CENT_OF_WAN === 0 &&
    right.some((one) => one.instance === total.instance && one.fen % CENT_OF_WAN !== 0)
  );
}

/** Decimals of a unit down to the 分; what is written beyond was rounded away when it was read. */
const DECIMALS: Readonly<Record<Unit, number>> = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 };

function isFiner(cell: BookCell | null): boolean {
  return cell?.amount !== undefined && cell.amount.decimals > DECIMALS[cell.amount.unit];
}

function figuresIn(operands: readonly Operand[]): number {
  return operands.filter((one) => one.fen !== 0 && one.instance).length;
}

export function holds(left: number, relation: Relation, right: number): boolean {
  switch (relation) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '>=':
      return left >= right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '<':
      return left < right;
  }
}

/** A side that is simply there: its sum, and whether any cell of it holds something. */
export interface Tally {
  readonly fen: number;
  readonly stated: boolean;
}

/**
 * The sum over rows of the first column that each of them has.
 * @returns `null` when a cell holds no amount, or one finer than its table's figures
 */
export function tallyOf(
  rows: readonly BookRow[],
  columns: readonly string[],
  sign: 1 | -1,
  { tick }: FormInstance,
): Tally | null {
  let fen = 0;
  let stated = false;
  for (const row of rows) {
    for (const column of columns) {
      const cell = row.cells[column];
      if (!cell) continue;
      if (cell.kind !== 'blank') stated = true;
      if (cell.kind === 'text' || cell.kind === 'error') return null;
      if (cell.amount) {
        if (cell.amount.fen % tick !== 0) return null;
        fen += sign * cell.amount.fen;
      }
      break;
    }
  }
  return { fen, stated };
}
