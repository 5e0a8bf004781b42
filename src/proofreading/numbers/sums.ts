import { PASS, type Outcome } from '../../checks/outcome';
import { wan } from '../../model/amount';
import type { Claim, Quantity } from '../../model/claim';
import { findingId } from '../../model/finding';
import {
  claimCell,
  claimTerm,
  said,
  sectionKey,
  spanOf,
  subjectOf,
  TEXT,
  textDraft,
} from '../draft';
import { CENT, compare } from './compare';
import { tolerance } from './demand';
import { valueOf, type Equation } from './equations';
import { checksOf } from './measures';
import { tableSize } from './slips';
import type { Held, Study } from './study';

/** Wholes and their parts as the text states them, figures and changes: they add up (spec b.0 尾差). */
export function sums(study: Study): readonly Held[] {
  return [...study.sums, ...study.changeSums].map((equation) => ({
    check: equation.check,
    outcome: judge(study, equation),
    looked: quantitiesOf(equation),
  }));
}

function quantitiesOf({ total, parts }: Equation): Quantity[] {
  return [total, ...parts].flatMap(({ quantity }) => quantity ?? []);
}

function judge(study: Study, equation: Equation): Outcome {
  const { context, slips } = study;
  const { total, parts, demand, missing, unlisted } = equation;
  const value = (claim: Claim): number => valueOf(claim, slips.get(claim)?.fen) ?? 0;
  const own = parts.map(value);
  const sum = own.reduce((a, b) => a + b, 0);
  const gap = value(total) - sum;
  const slack = tolerance(own, tickOf(equation));
  const less = demand === 'atMost' && gap > 0;
  if (gap === 0 || (less && unlisted === undefined)) return PASS;
  const terms = [
    claimTerm(context, total, 'left', value(total)),
    ...parts.map((part) => claimTerm(context, part, 'right', value(part))),
  ];
  const names = unlisted ?? missing.map(({ label }) => label).join('、');
  const cause = causeOf(study, equation, slack);
  const draft = textDraft(context, spanOf(total), total.measure ?? '', {
    expected: wan(sum),
    actual: wan(value(total)),
    difference: wan(gap),
    terms,
    slots: {
      subject: subjectOf(context, total),
      count: parts.length,
      names: said(context, names),
      amount: wan(missing.reduce((all, { now }) => all + now.size, 0)),
    },
    cells: parts.map((part) => claimCell(context, part)),
    ...(less ? { message: 'unlisted', severity: 'warning' } : { message: messageOf(equation) }),
    ...(cause === null ? {} : { rootCause: cause }),
  });
  return Math.abs(gap) <= slack && !less ? { ...draft, verdict: 'rounding' } : draft;
}

function messageOf({ total, missing, demand }: Equation): string {
  if (total.figure === 'change') return 'changes';
  if (missing.length > 0) return 'missing';
  return demand === 'equal' ? 'sum' : 'greater';
}

/** 分 of the finest decimal among them: 110 万元 beside 29.48 万元 is no coarser. */
function tickOf({ total, parts }: Equation): number {
  const ticks = [total, ...parts].flatMap(({ quantity }) => quantity?.tick ?? []);
  return Math.min(CENT, ...ticks);
}

/** The finding on a member that is another in the tables, where with theirs the sum comes out. */
function causeOf({ context, slips }: Study, equation: Equation, slack: number): string | null {
  const members = [equation.total, ...equation.parts].map((claim) => {
    const written = valueOf(claim, slips.get(claim)?.fen) ?? 0;
    const size = tableSize(context, claim);
    const wrong = size !== null && compare(written, size) !== 'equal';
    return { claim, wrong, fen: wrong ? size : written };
  });
  const [total, ...parts] = members;
  const gap = (total?.fen ?? 0) - parts.reduce((sum, { fen }) => sum + fen, 0);
  const first = members.find(({ wrong }) => wrong)?.claim;
  const checks = checksOf(first?.measure ?? null);
  if (!first || !checks || Math.abs(gap) > slack) return null;
  const check = first.figure === 'now' ? checks.figure : checks.change;
  const section = sectionKey(context.text, first.span.paragraph);
  return findingId(check, TEXT, '', section, first.measure ?? '');
}
