import { verdictOf, type BookVerdict } from '../checks/verdict';
import { changesOf, driversOf } from '../facts/drivers';
import { incomparable, renamedRemark } from '../facts/incomparable';
import { asPrintedNow } from '../facts/unit-funds';
import { withPrior } from '../facts/with-prior';
import { yearFigures } from '../facts/year-figures';
import { Refusal } from '../model/reason';
import type { YearFigures } from '../model/year-figures';
import type { Summary } from '../reports/summary';
import { runOn } from './check';
import { figuresOf } from './figures-of';
import type { Opened } from './open-snapshot';
import type { OwnProfile } from './profile';

export interface SummariseOptions {
  /** Its approved figures are held against the book; what it calls secret stays out. */
  readonly profile?: OwnProfile | undefined;
  /** The user says that last year's is of the same unit under another name or code. */
  readonly renamed?: boolean | undefined;
  /** What checking came to, where it has been checked already. */
  readonly verdict?: BookVerdict | undefined;
}

/**
 * Sums up an opened workbook or document.
 * @param prior last year's, opened or kept
 * @throws Refusal `prior.*` when last year's figures cannot be compared with it
 */
export function summarise(
  opened: Opened,
  prior?: Opened | YearFigures,
  { profile, renamed = false, verdict }: SummariseOptions = {},
): Summary {
  const { book, edition } = opened;
  const own = yearFigures(book, edition, profile?.profile);
  const given = prior && 'book' in prior ? figuresOf(prior) : prior;
  const why = given ? incomparable(own, given, renamed) : null;
  if (why) throw new Refusal(why);
  const before = given && asPrintedNow(given, own);
  const changes = before ? changesOf(own, before) : [];
  return {
    year: book.year,
    priorYear: before ? (before.year ?? (book.year === null ? null : book.year - 1)) : null,
    entity: book.entity,
    verdict: verdict ?? verdictOf(book, edition, runOn(opened, undefined, profile).findings),
    remarks: given ? renamedRemark(own, given) : [],
    facts: before ? withPrior(own.facts, before.facts) : own.facts,
    drivers: driversOf(changes),
    changes,
    own,
  };
}
