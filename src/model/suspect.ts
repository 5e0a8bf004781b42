import type { Place } from './place';

/** A single cell that is likely wrong: with the proposed value, failing checks would hold. */
export interface Suspect {
  readonly place: Place;
  readonly form: string;
  readonly instance: string;
  readonly row: string;
  readonly column: string;
  /** As the cell holds it, in its own unit; `''` when blank. */
  readonly value: string;
  /** In the cell's own unit. */
  readonly proposed: string;
  /** How many failing checks hold afterwards. */
  readonly satisfies: number;
  /** Ids of the findings that go away. */
  readonly findings: readonly string[];
  /** How the slip may have come about: `transposed` digits, a `shifted` point, the neighbour `column`… */
  readonly slip?: 'transposed' | 'digit' | 'shifted' | 'column' | 'blank' | 'sign';
}
