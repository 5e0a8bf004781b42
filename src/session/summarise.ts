import { CATALOGUE } from '../checks/catalogue';
import { ruleRemarks } from '../checks/rule-remarks';
import { weakened } from '../checks/weakened';
import { verdictOf, type BookVerdict } from '../checks/verdict';
import { changesOf, driversOf } from '../facts/drivers';
import { renamedRemark } from '../facts/incomparable';
import type { YearFigures } from '../model/year-figures';
import type { Summary } from '../reports/summary';
import { runOn } from './check';
import { compare } from './compare';
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
  const { book } = opened;
  const { own, before, given, facts } = compare(opened, prior, { profile, renamed });
  const checked = verdict ? { verdict, remarks: [] } : checkedOf(opened, profile);
  const changes = before ? changesOf(own, before) : [];
  return {
    year: book.year,
    priorYear: before ? (before.year ?? (book.year === null ? null : book.year - 1)) : null,
    entity: book.entity,
    verdict: checked.verdict,
    remarks: [...checked.remarks, ...(given ? renamedRemark(own, given) : [])],
    facts,
    drivers: driversOf(changes),
    changes,
    own,
  };
}

/** Whoever has the verdict already has the remarks on its rules, too. */
function checkedOf(opened: Opened, profile?: OwnProfile): Pick<Summary, 'verdict' | 'remarks'> {
  const { book, edition } = opened;
  const checked = runOn(opened, CATALOGUE, { profile });
  return {
    verdict: verdictOf(book, edition, checked),
    remarks: ruleRemarks(weakened(CATALOGUE, edition), checked.errors),
  };
}
