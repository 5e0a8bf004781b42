import type { Term } from '../../model/finding';
import { parseAddress } from '../../model/place';
import { cellOf, type CheckContext } from '../context';
import type { Draft, Outcome } from '../outcome';
import type { DerivedCheck } from './derived-check';

/**
 * FMT-04 下级有数时，合计、小计不得为空. The sums that miss the total compare with 0 and follow it as
 * their root cause. Where the one part that is not blank is missing in another column of the same
 * total, the total is right and the part stands in the wrong column.
 */
export const blankTotals: DerivedCheck = (drafts, context) => {
  const seen = new Set<string>();
  return drafts.flatMap((draft): Outcome[] => {
    const place = [draft.form, draft.instance, ...draft.keys].join('/');
    // Lists and 资产 say so by a check of their own (P-08, A-05).
    const listed = context.form(draft.form)?.number === undefined;
    if (!draft.blankTotal || listed || seen.has(place)) return [];
    seen.add(place);
    return [
      misplacedPart(draft, drafts, context) ?? { ...draft, verdict: 'fail', message: 'fail' },
    ];
  });
};

function misplacedPart(
  draft: Draft,
  drafts: readonly Draft[],
  context: CheckContext,
): Draft | null {
  const parts = draft.terms.filter((term) => term.side === 'right' && isFigure(term));
  const [part] = parts;
  if (!part || parts.length > 1) return null;
  const [row, column] = draft.keys;
  const elsewhere = drafts.find(
    (other) =>
      other.form === draft.form &&
      other.instance === draft.instance &&
      other.keys[0] === row &&
      other.keys[1] !== column &&
      other.verdict === 'fail' &&
      other.difference === part.value &&
      isColumnSum(other),
  );
  const belongs = elsewhere?.terms[0];
  const cells = cellOfTerm(part, draft, context);
  if (!elsewhere || !belongs || cells.length === 0) return null;
  return {
    ...draft,
    verdict: 'fail',
    message: 'column',
    slots: { row: part.row, column: part.column },
    actual: part.value ?? '',
    expected: belongs.column,
    difference: part.value ?? '',
    cells,
    terms: [part, ...elsewhere.terms.filter((term) => term.row === part.row)],
  };
}

/** Whether a total is held against the rows below it, not against the columns beside it. */
function isColumnSum({ terms }: Draft): boolean {
  return terms.every((term) => term.column === terms[0]?.column);
}

function isFigure(term: Term): boolean {
  return term.value !== null && Number(term.value) !== 0;
}

function cellOfTerm({ place }: Term, draft: Draft, context: CheckContext): Draft['cells'] {
  const at = place && 'address' in place ? parseAddress(place.address) : null;
  const instance = context.instance(draft.form, draft.instance);
  if (!at || !place || !('sheet' in place) || !instance) return [];
  const row = instance.rows.find(
    (one) =>
      one.index === at.row &&
      one.sheet === place.sheet &&
      Object.values(one.cells).some((cell) => cell.column === at.column),
  );
  const cell = row && Object.values(row.cells).find((one) => one.column === at.column);
  return row && cell ? [cellOf(row.sheet, cell)] : [];
}
