import { CATALOGUE } from '../checks/catalogue';
import type { Check } from '../checks/check';
import { groupFindings } from '../checks/group';
import { runChecks } from '../checks/run';
import { verdictOf } from '../checks/verdict';
import type { CheckReport } from '../reports/check-report';
import { reason } from '../model/reason';
import { suspectsOf } from '../repair/suspects';
import { findingSentence } from '../wording/finding-sentence';
import { DocumentPlaces } from './document-places';
import { checkInputOf } from './check-input';
import type { Opened } from './open';
import { approvedFor, type OwnProfile } from './profile';

/**
 * Runs all checks over an opened workbook.
 * @param profile whose approved figures are held against it
 * @throws Refusal `profile.*` where the profile is another year's or another unit's
 */
export function checkOpened(
  opened: Opened,
  catalogue: readonly Check[] = CATALOGUE,
  profile?: OwnProfile,
): CheckReport {
  const { book, snapshot, edition } = opened;
  const start = performance.now();
  const input = checkInputOf(opened, catalogue, approvedFor(profile, book));
  const { findings, counts } = runChecks(input);
  const checkMs = performance.now() - start;
  const places = new DocumentPlaces(snapshot);
  const located = findings.map((finding) => places.finding(finding));
  const targets = [...edition.forms.values()].flatMap(({ id, layout }) =>
    layout === 'targets' ? [id] : [],
  );
  const byId = new Map(catalogue.map((check) => [check.id, check]));
  return {
    book,
    verdict: verdictOf(book, edition, findings),
    counts,
    findings: located.map((finding) => ({
      ...finding,
      sentence: findingSentence(finding, byId.get(finding.check)),
    })),
    groups: groupFindings(located, new Set(targets)),
    suspects: suspectsOf(input, findings).map((suspect) => places.suspect(suspect)),
    remarks: opened.document ? [reason('text-unchecked', { name: opened.document.name })] : [],
    timings: { ...opened.timings, checkMs },
  };
}
