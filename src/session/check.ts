import { CATALOGUE } from '../checks/catalogue';
import type { Check } from '../checks/check';
import { groupFindings } from '../checks/group';
import { runChecks } from '../checks/run';
import { verdictOf } from '../checks/verdict';
import { ECONOMIC, FUNCTIONAL } from '../editions/shipped';
import type { CheckReport } from '../reports/check-report';
import { reason } from '../model/reason';
import { findingSentence } from '../wording/finding-sentence';
import { locateInDocument } from './document-places';
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
  const located = locateInDocument(findings, snapshot);
  const byId = new Map(catalogue.map((check) => [check.id, check]));
  return {
    book,
    verdict: verdictOf(book, edition, findings),
    counts,
    findings: located.map((finding) => ({
      ...finding,
      sentence: findingSentence(finding, byId.get(finding.check)),
    })),
    groups: groupFindings(located),
    suspects: [],
    remarks: opened.document ? [reason('text-unchecked', { name: opened.document.name })] : [],
    timings: { ...opened.timings, checkMs },
  };
}
