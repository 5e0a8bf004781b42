import { PASS, type Draft } from '../../checks/outcome';
import type { Claim } from '../../model/claim';
import type { Fact } from '../../model/fact';
import { subjectOf, textUnchecked } from '../draft';
import type { TextContext } from '../text-context';
import { againstTable } from './against-table';
import { compare, isApproximate, isMovedPoint, sizeOf } from './compare';
import { checksOf, type MeasureChecks } from './measures';
import type { Held, Study } from './study';
import { tableFigure, whyNone } from './table-figure';

/** Checks of this year's figures that ask more than whether they are their table's. */
const OWN = new Set(['N-12', 'N-26']);

interface Stated {
  readonly claim: Claim;
  readonly checks: MeasureChecks;
  readonly fact: Fact;
  readonly written: number;
}

/**
 * This year's figures, each the same as in its table to the last digit (spec b.0). Where no table was
 * given, that is said once a check.
 */
export function figures({ context, slips }: Study): readonly Held[] {
  const stated: Stated[] = [];
  const held: Held[] = [];
  for (const claim of context.claims.claims) {
    const checks = checksOf(claim.measure);
    if (!checks || claim.figure !== 'now' || claim.inReason || OWN.has(checks.figure)) continue;
    const fact = tableFigure(context, claim.measure ?? '');
    if (!fact) {
      if (isMissed(context, claim, checks)) {
        const outcome = textUnchecked(whyNone(context, checks));
        held.push({ check: checks.figure, ...outcome });
      }
      continue;
    }
    const written = slips.has(claim) ? fact.now.size : sizeOf(claim, fact.unit);
    if (written !== null) stated.push({ claim, checks, fact, written });
  }
  return [...held, ...stated.map((one) => hold(context, one, stated))];
}

/** A figure that the tables should have; a zero of what this year's form does not print is none. */
function isMissed(context: TextContext, claim: Claim, checks: MeasureChecks): boolean {
  if (checks.optional || !claim.quantity) return false;
  const bound = whyNone(context, checks).code === 'figure-missing';
  return !bound || Number(claim.quantity.digits) !== 0;
}

function hold(context: TextContext, one: Stated, all: readonly Stated[]): Held {
  const { claim, checks, fact, written } = one;
  const looked = claim.quantity ? [claim.quantity] : [];
  const size = fact.now.size;
  const verdict =
    fact.unit === '万元'
      ? compare(written, size, claim.quantity?.tick)
      : isCount(context, one)
        ? 'equal'
        : 'different';
  if (verdict === 'equal') return { check: checks.figure, outcome: PASS, looked };
  const against = { claim, fact, figures: [fact.now], form: checks.form, written, size };
  const own = fact.unit === '万元' ? kindOf(context, one, verdict, all) : { message: 'count' };
  return { check: checks.figure, outcome: againstTable(context, against, own), looked };
}

/** 采购项目 are counted by rows, or by the projects that the rows belong to. */
function isCount({ book }: TextContext, { fact, written }: Stated): boolean {
  if (written === fact.now.size) return true;
  if (fact.id !== 'procurement.items') return false;
  const rows = book.forms.find(({ form, instance }) => form === 'proc' && instance === '')?.rows;
  const names = (rows ?? []).flatMap(({ kind, label }) => (kind === 'detail' ? [label] : []));
  return written === new Set(names).size * 1_000_000;
}

/** What kind of slip it is, where the numbers show it. */
function kindOf(
  context: TextContext,
  { claim, fact, written }: Stated,
  verdict: 'rounded' | 'different',
  all: readonly Stated[],
): Partial<Draft> {
  if (verdict === 'rounded') {
    const about = claim.quantity && isApproximate(context, claim.quantity);
    return about ? { message: 'about', severity: 'warning' } : { message: 'rounded' };
  }
  const other = all.find(
    (one) =>
      one.claim !== claim &&
      one.fact.unit === fact.unit &&
      one.fact.now.size === written &&
      one.written === fact.now.size,
  );
  if (other) return { message: 'swapped', slots: { other: subjectOf(context, other.claim) } };
  return isMovedPoint(written, fact.now.size) ? { message: 'point' } : {};
}
