import { FEN_PER, type Unit } from '../model/amount';
import type { BookCell } from '../model/book';

/** Figures fewer than this say nothing about how they were rounded. */
const ENOUGH = 3;

const HUNDRED_YUAN = 10_000;

/**
 * The smallest step of a table's figures, in 分 (spec b.0). 万元 figures have the decimals of the
 * form. 元 figures are 万元 figures written out when at least nine in ten of the non-zero ones are
 * multiples of 100 元, else exact to the 分.
 */
export function tickOf(unit: Unit, decimals: number, cells: Iterable<BookCell>): number {
  if (unit !== '元') return Math.max(1, Math.round(FEN_PER[unit] / 10 ** decimals));
  let figures = 0;
  let rounded = 0;
  for (const { amount } of cells) {
    if (!amount || amount.fen === 0) continue;
    figures += 1;
    if (amount.fen % HUNDRED_YUAN === 0) rounded += 1;
  }
  return figures >= ENOUGH && rounded * 10 >= figures * 9 ? HUNDRED_YUAN : 1;
}
