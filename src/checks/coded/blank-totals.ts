import type { Draft, Outcome } from '../outcome';

export type DerivedCheck = (drafts: readonly Draft[]) => Outcome[];

/**
 * FMT-04 下级有数时，合计、小计不得为空. The sums that miss the total compare with 0 and follow it as
 * their root cause.
 */
export const blankTotals: DerivedCheck = (drafts) => {
  const seen = new Set<string>();
  return drafts.flatMap((draft): Outcome[] => {
    const place = [draft.form, draft.instance, ...draft.keys].join('/');
    if (!draft.blankTotal || seen.has(place)) return [];
    seen.add(place);
    return [{ ...draft, verdict: 'fail', message: 'fail' }];
  });
};
