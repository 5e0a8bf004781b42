import { driversOf } from '../facts/drivers';
import { factsOf } from '../facts/facts';
import { incomparable, withPrior } from '../facts/with-prior';
import { verdictOf } from '../checks/verdict';
import { Refusal } from '../model/reason';
import type { Summary } from '../reports/summary';
import { runOn } from './check';
import type { Opened } from './open';
import { withoutSecrets, type OwnProfile } from './profile';

/**
 * Sums up an opened workbook or document.
 * @param profile whose approved figures are held against it, and whose secret projects are left out
 * @throws Refusal `prior.*` when last year's book cannot be compared with it, `profile.*` when the
 *   profile is another year's or another unit's
 */
export function summarise(opened: Opened, prior?: Opened, profile?: OwnProfile): Summary {
  const { book, edition } = opened;
  const why = prior ? incomparable(book, prior.book) : null;
  if (why) throw new Refusal(why);
  const { findings } = runOn(opened, undefined, profile);
  const own = factsOf(book, edition);
  return {
    year: book.year,
    priorYear: prior ? (prior.book.year ?? (book.year === null ? null : book.year - 1)) : null,
    entity: book.entity,
    verdict: verdictOf(book, edition, findings),
    facts: withoutSecrets(
      prior ? withPrior(own, factsOf(prior.book, prior.edition)) : own,
      profile,
    ),
    drivers: prior ? driversOf(book, prior.book) : [],
  };
}
