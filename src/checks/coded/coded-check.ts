import type { CheckContext } from '../context';
import type { Outcome } from '../outcome';

/** A check that arithmetic alone does not say. */
export type CodedCheck = (context: CheckContext) => Outcome[];
