import type { BookVerdict } from '../checks/verdict';
import type { Entity } from '../model/book';
import type { Driver, Fact } from '../model/fact';

/** The numbers of a book, with last year's beside them where that is given. */
export interface Summary {
  readonly year: number | null;
  readonly priorYear: number | null;
  readonly entity: Entity;
  /** What checking it came to: figures that do not add up are still the table's figures. */
  readonly verdict: BookVerdict;
  readonly facts: readonly Fact[];
  readonly drivers: readonly Driver[];
}
