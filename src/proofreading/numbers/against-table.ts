import type { Draft, Outcome } from '../../checks/outcome';
import { wan } from '../../model/amount';
import type { Claim } from '../../model/claim';
import { sizeText, type Fact, type FactFigure } from '../../model/fact';
import { claimTerm, factCells, factTerms, spanOf, subjectOf, textDraft } from '../draft';
import type { TextContext } from '../text-context';

/** One claim held against one figure of the tables. */
export interface AgainstTable {
  readonly claim: Claim;
  readonly fact: Fact;
  /** What of the fact: this year's, last year's; the one less the other for a change. */
  readonly figures: readonly FactFigure[];
  /** The table, where no cell shows the figure. */
  readonly form: string;
  /** As the text and as the tables have it; 分, or millionths of a count. */
  readonly written: number;
  readonly size: number;
}

/** @param own message, milder severity, more slots */
export function againstTable(
  context: TextContext,
  { claim, fact, figures, form, written, size }: AgainstTable,
  own: Partial<Draft> = {},
): Outcome {
  const subject = subjectOf(context, claim);
  const named = { ...fact, label: fact.label === '' ? subject : fact.label };
  const money = fact.unit === '万元';
  const text = (one: number): string => (money ? wan(one) : sizeText(one, fact.unit));
  return textDraft(context, spanOf(claim), claim.measure ?? subject, {
    expected: text(size),
    actual: text(written),
    difference: text(written - size),
    ...own,
    slots: { subject, unit: fact.unit, ...own.slots },
    cells: figures.flatMap(factCells),
    terms: [
      claimTerm(context, claim, 'left', money ? written : null),
      ...figures.flatMap((one, at) =>
        factTerms(
          context,
          one === fact.now ? named : { ...named, label: lastYears(named.label) },
          at === 0 ? one : negative(one),
          'right',
          form,
        ),
      ),
    ],
  });
}

/** A figure of last year, which no cell of this year's shows. */
function lastYears(label: string): string {
  return `上年${label}`;
}

function negative({ size, parts }: FactFigure): FactFigure {
  return { size: -size, parts: parts.map((one) => ({ ...one, sign: one.sign === 1 ? -1 : 1 })) };
}
