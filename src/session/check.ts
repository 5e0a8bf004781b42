import { CATALOGUE } from '../checks/catalogue';
import type { Check } from '../checks/check';
import { groupFindings } from '../checks/group';
import { runChecks } from '../checks/run';
import { verdictOf } from '../checks/verdict';
import { ECONOMIC, FUNCTIONAL } from '../editions/shipped';
import type { CheckReport } from '../reports/check-report';
import { findingSentence } from '../wording/finding-sentence';
import type { Opened } from './open';

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
    suspects: [],
    timings: { ...opened.timings, checkMs },
  };
}
