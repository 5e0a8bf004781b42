import { PASS, type Draft } from '../../checks/outcome';
import { roundToTick, wan } from '../../model/amount';
import type { Claim } from '../../model/claim';
import type { Fact, FactFigure } from '../../model/fact';
import type { TextContext } from '../text-context';
import { againstTable } from './against-table';
import { CENT, compare } from './compare';
import { isZeroRate, valueOf, wayOf } from './equations';
import { checksOf, type MeasureChecks } from './measures';
import { isOtherYear } from './slips';
import type { Held, Study } from './study';
import { tableFigure } from './table-figure';

/** A fact of both years. */
type Compared = Fact & { readonly prior: FactFigure };

/**
 * What a text says of last year and of what changed, held against both years' tables. What is said
 * inside a reason may be a part of it only, so that it is asked about rather than called wrong.
 */
export function changes({ context, slips }: Study): readonly Held[] {
  return context.claims.claims.flatMap((claim): Held[] => {
    const checks = checksOf(claim.measure);
    const fact = claim.measure === null ? null : tableFigure(context, claim.measure);
    if (!checks || fact?.unit !== '万元' || !fact.prior || claim.figure === 'now') return [];
    if (isOtherYear(context, claim) || claim.quantity?.bound) return [];
    const compared = { ...fact, prior: fact.prior };
    const looked = claim.quantity ? [claim.quantity] : [];
    const slipped = slips.get(claim)?.fen;
    const outcome =
      claim.figure === 'prior'
        ? ofLastYear(context, claim, compared, checks, slipped)
        : ofChange(context, claim, compared, checks, slipped);
    return outcome === null ? [] : [{ check: checks.change, outcome, looked }];
  });
}

function ofLastYear(
  context: TextContext,
  claim: Claim,
  fact: Compared,
  { form }: MeasureChecks,
  slipped: number | undefined,
): Held['outcome'] | null {
  const written = slipped ?? claim.quantity?.fen;
  const size = fact.prior.size;
  if (written === undefined) return null;
  if (compare(written, size) === 'equal') return PASS;
  // This year's figure under last year's year: the year is wrong, and N-28 says so.
  if (claim.yearSpan && compare(written, fact.now.size) === 'equal') return PASS;
  const against = { claim, fact, figures: [fact.prior], form, written, size };
  return againstTable(context, against, { message: 'prior', ...mild(claim) });
}

function ofChange(
  context: TextContext,
  claim: Claim,
  fact: Compared,
  { form }: MeasureChecks,
  slipped: number | undefined,
): Held['outcome'] | null {
  const size = fact.now.size - fact.prior.size;
  const figures = [fact.now, fact.prior];
  const slots = {
    now: wan(fact.now.size),
    prior: wan(fact.prior.size),
    way: size > 0 ? '增加' : size < 0 ? '减少' : '持平',
    said: claim.direction ?? '',
    by: wan(Math.abs(size)),
    amount: wan(slipped ?? claim.quantity?.fen ?? 0),
    rate: claim.quantity?.digits ?? '',
  };
  const differs = (written: number, message: string): Held['outcome'] =>
    againstTable(
      context,
      { claim, fact, figures, form, written, size },
      { message, slots, ...mild(claim) },
    );
  const written = valueOf(claim, slipped);
  const same = written !== null && isChange(fact, written);
  const way = wayOf(claim);
  if (way === '持平') return same ? PASS : differs(0, 'flat');
  if (size === 0 && !same) return isZeroRate(claim) ? PASS : differs(written ?? 0, 'steady');
  if (way === (size > 0 ? '减少' : '增加') && !isZeroRate(claim))
    return differs(written ?? 0, 'direction');
  if (claim.quantity?.unit === '%') {
    return isRate(claim.quantity, fact) ? PASS : differs(written ?? 0, 'rate');
  }
  if (written === null) return claim.direction === undefined || claim.quantity ? null : PASS;
  return same ? PASS : differs(written, 'change');
}

/** Figures with more than two decimals are rounded before they are taken from each other, or after. */
function isChange({ now, prior }: Compared, written: number): boolean {
  const rounded = roundToTick(now.size, CENT) - roundToTick(prior.size, CENT);
  return written === rounded || compare(written, now.size - prior.size) === 'equal';
}

/** The change in hundredths of last year's, to the decimals that the text gives. */
function isRate(
  { digits, decimals }: NonNullable<Claim['quantity']>,
  { now, prior }: Compared,
): boolean {
  if (prior.size === 0) return false;
  const scale = 10 ** decimals;
  const rate = BigInt(Math.abs(now.size - prior.size)) * BigInt(100 * scale);
  const off = rate - BigInt(Math.round(Number(digits) * scale)) * BigInt(prior.size);
  return 2n * (off < 0n ? -off : off) <= BigInt(prior.size);
}

function mild({ inReason }: Claim): Partial<Draft> {
  return inReason ? { severity: 'warning' } : {};
}
