import { inUnit, wan } from '../../model/amount';
import type { Claim } from '../../model/claim';
import { wordsAt } from '../../model/narrative-text';
import type { Outcome } from '../../checks/outcome';
import { claimTerm, factCells, factTerms, subjectOf, textDraft } from '../draft';
import type { TextContext } from '../text-context';
import { checksOf } from './measures';
import type { Slip } from './slips';
import type { Held, Study } from './study';

const CHECK = 'N-27';

/** Units written for one another, each the one cause of what does not come out with it. */
export function unitSlips({ context, slips }: Study): readonly Held[] {
  return [...slips].map(([claim, slip]) => ({
    check: CHECK,
    outcome: finding(context, claim, slip),
    looked: claim.quantity ? [claim.quantity] : [],
  }));
}

function finding(context: TextContext, claim: Claim, { unit, fen, proof }: Slip): Outcome {
  const { text } = context;
  const { quantity } = claim;
  const span = quantity?.span ?? claim.span;
  const subject = subjectOf(context, claim);
  const slots = {
    subject,
    written: wordsAt(text, span).replace(/\s+/g, ''),
    meant: `${quantity?.digits ?? inUnit(fen, unit, 0)}${unit}`,
    unit,
  };
  const common = { expected: wan(fen), actual: wan(quantity?.fen ?? 0), slots };
  if ('fact' in proof) {
    const { fact } = proof;
    const figures = claim.figure === 'prior' ? [fact.prior ?? fact.now] : [fact.now];
    const form = checksOf(claim.measure)?.form ?? '';
    return textDraft(context, span, claim.measure ?? '', {
      ...common,
      message: claim.figure === 'change' ? 'change' : 'table',
      cells: figures.flatMap(factCells),
      terms: [
        claimTerm(context, claim, 'left'),
        ...figures.flatMap((one) =>
          factTerms(context, { ...fact, label: fact.label || subject }, one, 'right', form),
        ),
      ],
    });
  }
  const { total, parts } = proof.equation;
  return textDraft(context, span, claim.measure ?? '', {
    ...common,
    slots: {
      ...slots,
      count: parts.length,
      whole: subjectOf(context, total),
      sum: wan(total === claim ? fen : (total.quantity?.fen ?? 0)),
    },
    terms: [
      claimTerm(context, total, 'left'),
      ...parts.map((part) => claimTerm(context, part, 'right')),
    ],
  });
}
