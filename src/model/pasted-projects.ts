import type { ProfileProject } from './profile';

/** A list of projects that somebody pasted. */
export interface PastedProjects {
  readonly projects: readonly ProfileProject[];
  /** Everything that was not understood or must be looked at. */
  readonly problems: readonly PasteProblem[];
  /** 分; `null` when it is more than can be summed exactly. */
  readonly sum: number | null;
}

/** Something in a pasted list that was not understood, or that somebody must look at. */
export type PasteProblem =
  | {
      /**
       * Left out: `no-amount`, `no-name`; `several-amounts`: which one is meant is not certain;
       * `unsure`: 约, or what may be a minus or a dash; `too-fine`, `too-large`: no exact 分;
       * `not-a-project`: a total of the tables. Taken all the same: `unit`: another one than the
       * rest; `repeated`: a name twice.
       */
      readonly kind:
        | ('no-amount' | 'no-name' | 'several-amounts' | 'unsure' | 'too-fine' | 'too-large')
        | ('not-a-project' | 'unit' | 'repeated');
      /** As it was pasted. */
      readonly piece: string;
    }
  | {
      /** The list's own total is not the sum of its projects; both in 分. */
      readonly kind: 'total';
      readonly piece: string;
      readonly total: number;
      readonly sum: number;
    };
