import { verdictOf, type BookVerdict } from '../checks/verdict';
import { changesOf, driversOf } from '../facts/drivers';
import { incomparable, renamedRemark } from '../facts/incomparable';
import { asPrintedNow } from '../facts/unit-funds';
import { withPrior } from '../facts/with-prior';
import { yearFigures } from '../facts/year-figures';
import type { Entity } from '../model/book';
import type { Driver, Fact } from '../model/fact';
import type { Profile } from '../model/profile';
import { Refusal, type Reason } from '../model/reason';
import type { ItemChange, YearFigures } from '../model/year-figures';
import { runOn } from './check';
import { figuresOf } from './last-year';
import type { Opened } from './open';

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

export interface SummariseOptions {
  readonly profile?: Profile;
  /** The user says that last year's is of the same unit under another name or code. */
  readonly renamed?: boolean;
}

/**
 * Sums up an opened workbook or document.
 * @param prior last year's, opened or kept
 * @throws Refusal `prior.*` when last year's figures cannot be compared with it
 */
export function summarise(
  opened: Opened,
  prior?: Opened | YearFigures,
  { profile, renamed = false }: SummariseOptions = {},
): Summary {
  const { book, edition } = opened;
  const own = yearFigures(book, edition, profile);
  const given = prior && 'book' in prior ? figuresOf(prior) : prior;
  const why = given ? incomparable(own, given, renamed) : null;
  if (why) throw new Refusal(why);
  const before = given && asPrintedNow(given, own);
  const changes = before ? changesOf(own, before) : [];
  return {
    year: book.year,
    priorYear: before ? (before.year ?? (book.year === null ? null : book.year - 1)) : null,
    entity: book.entity,
    verdict: verdictOf(book, edition, runOn(opened).findings),
    remarks: given ? renamedRemark(own, given) : [],
    facts: before ? withPrior(own.facts, before.facts) : own.facts,
    drivers: driversOf(changes),
    changes,
    own,
  };
}
