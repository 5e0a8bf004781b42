import { driversOf } from '../facts/drivers';
import { factsOf } from '../facts/facts';
import { incomparable, withPrior } from '../facts/with-prior';
import { verdictOf, type BookVerdict } from '../checks/verdict';
import type { Entity } from '../model/book';
import type { Driver, Fact } from '../model/fact';
import { Refusal } from '../model/reason';
import { runOn } from './check';
import type { Opened } from './open';

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

/**
 * Sums up an opened workbook or document.
 * @throws Refusal `prior.*` when last year's book cannot be compared with it
 */
export function summarise(opened: Opened, prior?: Opened): Summary {
  const { book, edition } = opened;
  const why = prior ? incomparable(book, prior.book) : null;
  if (why) throw new Refusal(why);
  const own = factsOf(book, edition);
  return {
    year: book.year,
    priorYear: prior ? (prior.book.year ?? (book.year === null ? null : book.year - 1)) : null,
    entity: book.entity,
    verdict: verdictOf(book, edition, runOn(opened).findings),
    facts: prior ? withPrior(own, factsOf(prior.book, prior.edition)) : own,
    drivers: prior ? driversOf(book, prior.book) : [],
  };
}
