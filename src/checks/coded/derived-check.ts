import type { CheckContext } from '../context';
import type { Draft, Outcome } from '../outcome';

/** A check that speaks of what the others found, once all have run. */
export type DerivedCheck = (drafts: readonly Draft[], context: CheckContext) => Outcome[];
