import { CATALOGUE } from '../checks/catalogue';
import type { Check } from '../checks/check';
import { groupFindings, type FindingGroup } from '../checks/group';
import { runChecks, type CheckCounts } from '../checks/run';
import { verdictOf, type BookVerdict } from '../checks/verdict';
import { ECONOMIC, FUNCTIONAL } from '../editions/shipped';
import type { Book } from '../model/book';
import type { Finding } from '../model/finding';
import { findingSentence } from '../wording/finding-sentence';
import type { Opened } from './open';

/** What checking a workbook came to, ready to be shown. */
export interface CheckReport {
  readonly book: Book;
  readonly verdict: BookVerdict;
  readonly counts: CheckCounts;
  readonly findings: readonly SpokenFinding[];
  readonly groups: readonly FindingGroup[];
  readonly timings: { readonly readMs: number; readonly bindMs: number; readonly checkMs: number };
}

export interface SpokenFinding extends Finding {
  readonly sentence: string;
}

/** Runs all checks over an opened workbook. */
export function checkOpened(opened: Opened, catalogue: readonly Check[] = CATALOGUE): CheckReport {
  const { book, snapshot, edition } = opened;
  const start = performance.now();
  const { findings, counts } = runChecks({
    book,
    snapshot,
    edition,
    functional: FUNCTIONAL,
    economic: ECONOMIC,
    catalogue,
  });
  const checkMs = performance.now() - start;
  const byId = new Map(catalogue.map((check) => [check.id, check]));
  return {
    book,
    verdict: verdictOf(book, edition, findings),
    counts,
    findings: findings.map((finding) => ({
      ...finding,
      sentence: findingSentence(finding, byId.get(finding.check)),
    })),
    groups: groupFindings(findings),
    timings: { ...opened.timings, checkMs },
  };
}
