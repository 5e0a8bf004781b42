import { FEN_PER, amountFrom, roundToTick, type Unit } from '../../model/amount';
import type { Claim, Quantity } from '../../model/claim';
import { ONE, type Fact } from '../../model/fact';
import { wordsAt } from '../../model/narrative-text';
import type { TextContext } from '../text-context';

/** 0.01 万元 in 分: what published figures are written to (spec b.0). */
export const CENT = 10_000;

/**
 * What a text writes in the unit of its fact: 分 of an amount, millionths of a count; `null` where it
 * says neither, or only a bound.
 */
export function sizeOf({ quantity }: Pick<Claim, 'quantity'>, unit: Fact['unit']): number | null {
  if (!quantity || quantity.bound) return null;
  if (unit === '万元') return quantity.fen ?? null;
  return quantity.fen === undefined && quantity.unit !== '%' && quantity.unit !== '％'
    ? Number(quantity.digits) * ONE
    : null;
}

/**
 * A text's number against a table's: the same to the last digit that is printed. Exact 元 are printed in
 * 万元 with two decimals or as they are. `rounded`: the same after rounding to coarser decimals yet.
 */
export function compare(
  written: number,
  size: number,
  tick = CENT,
): 'equal' | 'rounded' | 'different' {
  if (written === size || written === roundToTick(size, CENT)) return 'equal';
  return tick > CENT && written === roundToTick(size, tick) ? 'rounded' : 'different';
}

/** Whether the text itself says that a number is not exact: 约 930 万元, 930 万元左右. */
export function isApproximate({ text }: TextContext, { span }: Quantity): boolean {
  const words = wordsAt(text, { ...span, start: 0, end: Infinity });
  return (
    /(?:约|近|大致)为?\s*$/.test(words.slice(0, span.start)) ||
    /^\s*(?:左右|上下|余)/.test(words.slice(span.end))
  );
}

/** Units of money that are written for one another. */
const UNITS: readonly Unit[] = ['元', '万元', '亿元'];

/** The same digits in the other units. */
export function inOtherUnits({ digits, fen, unit }: Quantity): { unit: Unit; fen: number }[] {
  if (fen === undefined || fen === 0) return [];
  return UNITS.filter((other) => FEN_PER[other] !== FEN_PER[unit as Unit]).flatMap((other) => {
    const amount = amountFrom(digits, other);
    return amount ? [{ unit: other, fen: amount.fen }] : [];
  });
}

/** The same digits with the point elsewhere. */
export function isMovedPoint(written: number, size: number): boolean {
  return size !== 0 && [10, 100, 1000].some((by) => written === size * by || size === written * by);
}
