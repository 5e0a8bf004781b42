import { Refusal } from '../../model/reason';
import { showNarrative } from './narrating';
import { showSummary } from './summarising';
import type { Year } from './year';

/** Shows anew what was asked for, after a check; what cannot be worked out as it is now is not shown. */
export function follow(year: Year): void {
  const { desk, wants } = year;
  if (wants.summary)
    orElse(
      () => showSummary(year),
      () => desk.store.set({ summary: null }),
    );
  if (wants.narrative)
    orElse(
      () => showNarrative(year),
      () => desk.store.set({ narrative: null }),
    );
}

/** Nobody asked for it now, so nobody is told why; who asks is. */
function orElse(work: () => void, otherwise: () => void): void {
  try {
    work();
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    otherwise();
  }
}
