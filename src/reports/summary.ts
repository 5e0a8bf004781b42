import type { BookVerdict } from '../checks/verdict';
import type { Entity } from '../model/book';
import type { Driver, Fact } from '../model/fact';
import type { Reason } from '../model/reason';
import type { ItemChange, YearFigures } from '../model/year-figures';

/** The numbers of a book, with last year's beside them where that is given. */
export interface Summary {
  readonly year: number | null;
  readonly priorYear: number | null;
  readonly entity: Entity;
  /** What checking it came to: figures that do not add up are still the table's figures. */
  readonly verdict: BookVerdict;
  /** What a reader must know of how the two years were compared. */
  readonly remarks: readonly Reason[];
  readonly facts: readonly Fact[];
  readonly drivers: readonly Driver[];
  /** Every item of both years, also those that did not move. */
  readonly changes: readonly ItemChange[];
  /** This year's figures alone, as they are kept for the next. */
  readonly own: YearFigures;
}
