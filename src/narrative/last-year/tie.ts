import { roundToTick } from '../../model/amount';
import type { Claim, Claims } from '../../model/claim';
import { reason, type Reason } from '../../model/reason';
import { changeIn, type BothYears, type Pair } from './both-years';
import { ONE } from '../../model/fact';
import type { Point } from './text-edit';

/** A claim with the measure that it speaks of in both years. */
export interface Tied {
  readonly claim: Claim;
  readonly pair: Pair;
  /** Why it must be looked at, though it is brought up to date. */
  readonly doubt: Reason | null;
}

export interface Ties {
  readonly tied: readonly Tied[];
  /** What stands as it was. */
  readonly left: readonly Point[];
}

/** Ties what last year's text states to the facts of both years. What stands in reasons is left out. */
export function tie({ claims, quantities }: Claims, both: BothYears): Ties {
  const tied: Tied[] = [];
  const left: Point[] = [];
  const spoken = new Set(claims.flatMap(({ quantity }) => quantity ?? []));
  const confirmed = new Set(
    claims.filter((claim) => agrees(claim, both)).map(({ measure }) => measure),
  );
  for (const claim of claims) {
    if (claim.inReason) continue;
    const found = tieOne(claim, both, confirmed);
    if ('pair' in found) tied.push(found);
    else if (claim.quantity || claim.figure === 'change')
      left.push({ kind: 'left', span: claim.quantity?.span ?? claim.span, why: found });
  }
  for (const one of quantities)
    if (!spoken.has(one))
      left.push({ kind: 'left', span: one.span, why: reason('carry.not-understood') });
  return { tied, left };
}

function tieOne(
  claim: Claim,
  both: BothYears,
  confirmed: ReadonlySet<string | null>,
): Tied | Reason {
  const { measure, figure, quantity, subject } = claim;
  if (measure === null || quantity?.bound) return reason('carry.not-understood');
  const pair = both.of(measure, subject);
  const name = pair.label;
  if (figure === 'prior' ? pair.before === null : pair.now === null)
    return reason(figure === 'prior' ? 'carry.no-last-figure' : 'carry.no-figure', { name });
  if (figure === 'change' && changeIn(pair) === null)
    return reason('carry.no-last-figure', { name });
  if (figure === 'now' && !quantity) return reason('carry.not-understood');
  const doubt = pair.stated
    ? reason('carry.unconfirmed', { name })
    : figure === 'now'
      ? agrees(claim, both)
        ? null
        : reason('carry.differs', { name })
      : confirmed.has(measure)
        ? null
        : reason('carry.unconfirmed', { name });
  // A name that is only understood, with a number that is not its own, may be another's.
  if (doubt?.code === 'carry.differs' && subject === '') return reason('carry.not-understood');
  return { claim, pair, doubt };
}

/** Whether the text states of last year what last year's table has. */
function agrees({ measure, figure, quantity, inReason, subject }: Claim, both: BothYears): boolean {
  if (measure === null || figure !== 'now' || !quantity || inReason) return false;
  const { before, stated } = both.of(measure, subject);
  if (before === null || stated) return false;
  if (quantity.fen === undefined) return Number(quantity.digits) * ONE === before;
  return roundToTick(before, quantity.tick ?? 1) === quantity.fen;
}
