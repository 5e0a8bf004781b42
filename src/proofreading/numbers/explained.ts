import { PASS, type Draft, type Outcome } from '../../checks/outcome';
import { wan } from '../../model/amount';
import type { Claim } from '../../model/claim';
import { claimCell, claimTerm, spanOf, subjectOf, textDraft } from '../draft';
import type { TextContext } from '../text-context';
import { tolerance } from './demand';
import { isZeroRate, valueOf, wayOf } from './equations';
import { isPartOf, WHOLES } from './measures';
import type { Held, Study } from './study';

const CHECK = 'N-21';

/** Changes that are published with their reasons: of 收支, 机关运行, “三公”, not of purchases and goods. */
const REASONED = /^(?:income|expenditure|operating|sangong)\./;

/** Words after a change that tell why, as openly as 原因. */
const WHY = /原因|主要|由于|因(?!公)|落实|贯彻|厉行/;

/**
 * What a text says of one change: 持平 and an amount exclude each other, this year's and last year's
 * figure make it, what changed has a reason and what did not needs none.
 */
export function explained({ context }: Study): readonly Held[] {
  const changes = context.claims.claims.filter(
    (one) => one.figure === 'change' && one.measure !== null && !one.inReason,
  );
  return changes.map((claim, at) => ({
    check: CHECK,
    outcome:
      contradicted(context, claim, changes.slice(0, at)) ??
      againstYears(context, claim) ??
      unexplained(context, claim, changes) ??
      PASS,
    looked: claim.quantity ? [claim.quantity] : [],
  }));
}

function draft(context: TextContext, claim: Claim, own: Partial<Draft>): Outcome {
  const subject = subjectOf(context, claim);
  return textDraft(context, spanOf(claim), claim.measure ?? '', {
    ...own,
    slots: { subject, direction: claim.direction ?? '', ...own.slots },
  });
}

/** 持平 with an amount, or two statements of one change in one part of the text. */
function contradicted(
  context: TextContext,
  claim: Claim,
  before: readonly Claim[],
): Outcome | null {
  const amount = claim.quantity?.fen ?? 0;
  if (claim.direction === '持平' && amount !== 0) {
    return draft(context, claim, { message: 'amount', slots: { amount: wan(amount) } });
  }
  const other = before.find((one) => isSameChange(context, one, claim) && differ(one, claim));
  if (!other) return null;
  const both = [inWords(other), inWords(claim)] as const;
  return draft(context, claim, {
    message: 'twice',
    slots: { first: both[0], second: both[1] },
    cells: [claimCell(context, other)],
  });
}

function isSameChange({ text }: TextContext, a: Claim, b: Claim): boolean {
  const section = (one: Claim): number | undefined => text.paragraphs[one.span.paragraph]?.section;
  return a.measure === b.measure && a.basis === b.basis && section(a) === section(b);
}

function differ(a: Claim, b: Claim): boolean {
  if (isZeroRate(a) || isZeroRate(b)) return false;
  if (wayOf(a) !== wayOf(b)) return true;
  const [one, two] = [valueOf(a), valueOf(b)];
  return one !== null && two !== null && one !== two;
}

function inWords({ direction, quantity }: Claim): string {
  return [direction, quantity?.digits, quantity?.unit].filter((one) => one !== undefined).join(' ');
}

/** Both years' figures, where the text states them, and the change that it draws from them. */
function againstYears(context: TextContext, claim: Claim): Outcome | null {
  const stated = (figure: Claim['figure']): Claim | undefined =>
    context.claims.claims.find(
      (one) =>
        one.figure === figure &&
        one.measure === claim.measure &&
        !one.inReason &&
        one.span.paragraph === claim.span.paragraph &&
        valueOf(one) !== null,
    );
  const [now, prior] = [stated('now'), stated('prior')];
  if (!now || !prior || claim.direction === undefined) return null;
  const change = (valueOf(now) ?? 0) - (valueOf(prior) ?? 0);
  const way = change > 0 ? '增加' : change < 0 ? '减少' : '持平';
  const value = valueOf(claim);
  const slack = tolerance([1, 1]);
  if (isZeroRate(claim)) return null;
  const same = way === wayOf(claim) && (value === null || Math.abs(value - change) <= slack);
  if (same) return null;
  return draft(context, claim, {
    message: 'years',
    slots: {
      now: wan(valueOf(now) ?? 0),
      prior: wan(valueOf(prior) ?? 0),
      said: inWords(claim),
      way,
      by: wan(Math.abs(change)),
    },
    cells: [claimCell(context, now), claimCell(context, prior)],
    terms: [claimTerm(context, now, 'right'), claimTerm(context, prior, 'right')],
  });
}

function unexplained(
  context: TextContext,
  claim: Claim,
  changes: readonly Claim[],
): Outcome | null {
  if (claim.direction === '持平') {
    const other = changes.some((one) => isSameChange(context, one, claim) && differ(one, claim));
    if (claim.reason && !other)
      return draft(context, claim, { message: 'needless', severity: 'notice' });
    return isProvedByNothing(context, claim, changes)
      ? draft(context, claim, { message: 'unproved', severity: 'notice' })
      : null;
  }
  if (wayOf(claim) === '持平' || isZeroRate(claim)) return null;
  if (!REASONED.test(claim.measure ?? '') || isRateOf(claim, changes)) return null;
  if (isExplained(context, claim, changes)) return null;
  return draft(context, claim, { message: 'reason', severity: 'warning' });
}

/** A percentage beside the amount of its change: what is asked of the amount is asked once. */
function isRateOf(claim: Claim, changes: readonly Claim[]): boolean {
  return (
    claim.quantity?.unit === '%' &&
    changes.some(
      (one) =>
        one.measure === claim.measure &&
        one.quantity?.fen !== undefined &&
        one.span.paragraph === claim.span.paragraph,
    )
  );
}

/** A total said to be unchanged, of which neither last year's tables nor its parts say so. */
function isProvedByNothing(
  { facts, claims, hasPrior }: TextContext,
  { measure }: Claim,
  changes: readonly Claim[],
): boolean {
  const wholes = WHOLES.filter(({ whole }) => whole === measure);
  if (hasPrior || facts.get(measure ?? '')?.prior || wholes.length === 0) return false;
  const parts = changes.some((one) => wholes.some((whole) => isPartOf(whole, one.measure)));
  const now = claims.claims.find((one) => one.measure === measure && one.figure === 'now');
  return !parts && (now?.quantity?.fen ?? 0) !== 0;
}

/**
 * A reason of its own, of its whole, or further on in its paragraph; a whole whose parts are stated
 * leaves the reasons to them.
 */
function isExplained({ text }: TextContext, claim: Claim, changes: readonly Claim[]): boolean {
  const partly = WHOLES.filter(({ whole }) => whole === claim.measure);
  const wholes = WHOLES.filter((one) => isPartOf(one, claim.measure));
  const byParts = (one: Claim): boolean => partly.some((whole) => isPartOf(whole, one.measure));
  const byWhole = (one: Claim): boolean =>
    one.reason !== undefined && wholes.some(({ whole }) => whole === one.measure);
  if (claim.reason || changes.some((one) => byParts(one) || byWhole(one))) return true;
  const { paragraph, end } = claim.span;
  const after = text.paragraphs[paragraph]?.text.slice(end) ?? '';
  const next = text.paragraphs[paragraph + 1]?.text.trim() ?? '';
  return WHY.test(after) || /^(?:主要)?原因|^主要|^增减变化/.test(next);
}
