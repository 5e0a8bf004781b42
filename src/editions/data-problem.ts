import type { PackProblem } from '../model/pack-problem';
import type { Reason } from '../model/reason';

/** What is wrong with a data pack, and in which of its files; `''`: in the whole. */
export interface DataProblem {
  readonly file: string;
  readonly wrong: Reason | PackProblem;
}

/** Data that cannot be used as a whole; nothing of it is. */
export class DataError extends Error {
  constructor(readonly problems: readonly DataProblem[]) {
    super('data pack refused');
  }
}
