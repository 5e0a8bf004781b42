import { PASS, type Draft, type Outcome } from '../../checks/outcome';
import type { Claim } from '../../model/claim';
import type { Fact } from '../../model/fact';
import { TEXT, textUnchecked } from '../draft';
import type { TextContext } from '../text-context';
import { againstTable } from './against-table';
import { compare } from './compare';
import { valueOf } from './equations';
import { checksOf } from './measures';
import type { Held, Study } from './study';
import { whyNone } from './table-figure';

const MEASURE = 'operating.total';
const WIDEST = 'expenditure.publicUse';

/**
 * 机关运行经费 is 公用经费 of administrative units and those run like them: never more than 表6 has, and
 * exactly that where the table of units has no others (spec d.2).
 */
export function operatingScope({ context, slips }: Study): readonly Held[] {
  const stated = context.claims.claims.filter(
    (one) => one.measure === MEASURE && one.figure === 'now' && !one.inReason,
  );
  return stated.flatMap((claim): Held[] => {
    const written = slips.get(claim)?.fen ?? valueOf(claim);
    if (written === null || !claim.quantity) return [];
    const looked = [claim.quantity];
    const limit = { check: 'N-12', looked, outcome: limited(context, claim, written) };
    const scope = scopeOf(context, claim, written);
    return scope ? [limit, { check: 'N-23', outcome: scope, looked }] : [limit];
  });
}

function limited(context: TextContext, claim: Claim, written: number): Outcome {
  const table = context.facts.get(WIDEST);
  const fact = context.facts.get(MEASURE);
  const widest = table ?? widestStated(context);
  const differs = (of: Fact, own: Partial<Draft>): Outcome => {
    const form = of === fact || of === table ? 't6' : TEXT;
    const figure = { claim, fact: of, figures: [of.now], form, written, size: of.now.size };
    return againstTable(context, figure, own);
  };
  if (widest && written > widest.now.size && compare(written, widest.now.size) !== 'equal') {
    return differs(widest, { message: 'larger' });
  }
  const checks = checksOf(MEASURE);
  if (!fact) return checks ? textUnchecked(whyNone(context, checks)).outcome : PASS;
  if (compare(written, fact.now.size) === 'equal') return PASS;
  const remark = fact.remark?.code;
  // Which units there are is not told apart, or there is none that has 机关运行经费: N-23 speaks of it.
  if (remark === 'fact.institutions-included' || remark === 'fact.only-institutions') return PASS;
  const told = context.book.forms.some(({ form, status }) => form === 'org' && status === 'bound');
  return differs(fact, told ? {} : { message: 'smaller', severity: 'warning' });
}

/** 公用经费 as the text itself has it, where no table says it. */
function widestStated({ claims }: TextContext): Fact | null {
  const own = claims.claims.find(
    (one) =>
      one.measure === WIDEST && one.figure === 'now' && !one.inReason && valueOf(one) !== null,
  );
  const size = own ? valueOf(own) : null;
  if (!own || size === null) return null;
  return { id: WIDEST, label: own.subject, unit: '万元', now: { size, parts: [] } };
}

/** Institutions are among the units, and yet all 公用经费 counts. */
function scopeOf(context: TextContext, claim: Claim, written: number): Outcome | null {
  const fact = context.facts.get(MEASURE);
  const widest = context.facts.get(WIDEST);
  if (!fact || !widest) return null;
  const institutions = /^fact\.(?:institutions|only)/.test(fact.remark?.code ?? '');
  if (!institutions || written === 0 || compare(written, widest.now.size) !== 'equal') {
    return PASS;
  }
  return againstTable(context, {
    ...{ claim, fact: widest, figures: [widest.now], form: 't6' },
    ...{ written, size: widest.now.size },
  });
}
