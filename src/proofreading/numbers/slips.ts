import type { Unit } from '../../model/amount';
import type { Claim } from '../../model/claim';
import type { Fact } from '../../model/fact';
import type { TextContext } from '../text-context';
import { compare, inOtherUnits } from './compare';
import { valueOf, type Equation } from './equations';
import { tableFigure } from './table-figure';

/** An amount whose unit is another than the one written (元 for 万元), and what proves it. */
export interface Slip {
  readonly unit: Unit;
  /** 分 that are meant. */
  readonly fen: number;
  readonly proof: { readonly fact: Fact } | { readonly equation: Equation };
}

export type Slips = ReadonlyMap<Claim, Slip>;

/**
 * Amounts that are wrong as written and, with the same digits in another unit, are exactly their table's
 * or make a sum come out exactly (spec N-27).
 */
export function slipsOf(context: TextContext, equations: readonly Equation[]): Slips {
  const slips = new Map<Claim, Slip>();
  for (const claim of context.claims.claims) {
    const slip = slipByTable(context, claim);
    if (slip) slips.set(claim, slip);
  }
  for (const equation of equations) {
    const found = slipBySum(context, equation, slips);
    if (found) slips.set(...found);
  }
  return slips;
}

/** 分 that the tables have where a claim speaks; `null` where they say nothing. */
export function tableSize(context: TextContext, claim: Claim): number | null {
  const fact = claim.measure === null ? null : tableFigure(context, claim.measure);
  if (fact?.unit !== '万元' || (claim.inReason && claim.figure !== 'change')) return null;
  if (claim.figure === 'now') return fact.now.size;
  if (!fact.prior || isOtherYear(context, claim)) return null;
  return claim.figure === 'prior' ? fact.prior.size : fact.now.size - fact.prior.size;
}

/** A comparison with another year than the last one. */
export function isOtherYear({ year }: TextContext, { basis, figure, year: own }: Claim): boolean {
  const last = figure === 'prior' ? own : basis;
  return last !== undefined && year !== null && last !== year - 1;
}

function slipByTable(context: TextContext, claim: Claim): Slip | null {
  const fact = claim.measure === null ? null : tableFigure(context, claim.measure);
  const size = tableSize(context, claim);
  const { quantity } = claim;
  if (!fact || !quantity || size === null || quantity.bound) return null;
  const table = Math.abs(size);
  if (quantity.fen === undefined || compare(quantity.fen, table) === 'equal') return null;
  const meant = inOtherUnits(quantity).find(({ fen }) => compare(fen, table) === 'equal');
  return meant ? { ...meant, proof: { fact } } : null;
}

/** The one claim whose other unit makes the sum come out to the 分, while as written it does not. */
function slipBySum(
  context: TextContext,
  equation: Equation,
  slips: ReadonlyMap<Claim, Slip>,
): [Claim, Slip] | null {
  const { total, parts } = equation;
  const value = (claim: Claim): number => valueOf(claim, slips.get(claim)?.fen) ?? 0;
  const gap = value(total) - parts.reduce((sum, part) => sum + value(part), 0);
  if (gap === 0 || equation.missing.length > 0) return null;
  const found = [total, ...parts].flatMap((claim): [Claim, Slip][] => {
    if (slips.has(claim) || !claim.quantity || isRight(context, claim)) return [];
    const side = claim === total ? 1 : -1;
    return inOtherUnits(claim.quantity).flatMap(({ unit, fen }): [Claim, Slip][] =>
      gap + side * ((valueOf(claim, fen) ?? 0) - value(claim)) === 0
        ? [[claim, { unit, fen, proof: { equation } }]]
        : [],
    );
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isRight(context: TextContext, claim: Claim): boolean {
  const size = tableSize(context, claim);
  return size !== null && valueOf(claim) !== null && compare(valueOf(claim) ?? 0, size) === 'equal';
}
