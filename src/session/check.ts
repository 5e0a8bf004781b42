import { CATALOGUE } from '../checks/catalogue';
import type { Check } from '../checks/check';
import { groupFindings } from '../checks/group';
import { runChecks, type CheckCounts, type CheckInput } from '../checks/run';
import { verdictOf } from '../checks/verdict';
import type { CheckReport, SpokenFinding } from '../reports/check-report';
import { reason } from '../model/reason';
import type { Suspect } from '../model/suspect';
import { suspectsOf } from '../repair/suspects';
import { findingSentence } from '../wording/finding-sentence';
import { DocumentPlaces } from './document-places';
import { checkInputOf } from './check-input';
import type { Opened } from './open-snapshot';
import { approvedFor, type OwnProfile } from './profile';

/** What the checks say of an opened workbook or document, in words. */
export interface Checked {
  readonly input: CheckInput;
  readonly findings: readonly SpokenFinding[];
  readonly counts: CheckCounts;
  readonly checkMs: number;
}

/**
 * Runs all checks. `checkOpened` also looks for the cells that are likely wrong, which takes longer.
 * @param profile whose approved figures are held against it
 * @throws Refusal `profile.*` where the profile is another year's or another unit's
 */
export function runOn(
  opened: Opened,
  catalogue: readonly Check[] = CATALOGUE,
  profile?: OwnProfile,
): Checked {
  const start = performance.now();
  const input = checkInputOf(opened, catalogue, approvedFor(profile, opened.book));
  const { findings, counts } = runChecks(input);
  const checkMs = performance.now() - start;
  const byId = new Map(catalogue.map((check) => [check.id, check]));
  const spoken = findings.map((finding) => ({
    ...finding,
    sentence: findingSentence(finding, byId.get(finding.check)),
  }));
  return { input, findings: spoken, counts, checkMs };
}

/**
 * The report on an opened workbook or document.
 * @throws Refusal as `runOn`
 */
export function checkOpened(
  opened: Opened,
  catalogue: readonly Check[] = CATALOGUE,
  profile?: OwnProfile,
): CheckReport {
  const { report, suspects } = checkInSteps(opened, catalogue, profile);
  return { ...report, suspects: suspects() };
}

/** A report without suspects, and the suspects for when there is time: they take longer than the rest. */
export interface SteppedReport {
  readonly report: CheckReport;
  readonly input: CheckInput;
  readonly suspects: () => readonly Suspect[];
}

/** @throws Refusal as `runOn` */
export function checkInSteps(
  opened: Opened,
  catalogue: readonly Check[] = CATALOGUE,
  profile?: OwnProfile,
): SteppedReport {
  const { book, snapshot, edition } = opened;
  const { input, findings, counts, checkMs } = runOn(opened, catalogue, profile);
  const places = new DocumentPlaces(snapshot);
  const located = findings.map((finding) => places.finding(finding));
  const targets = [...edition.forms.values()].flatMap(({ id, layout }) =>
    layout === 'targets' ? [id] : [],
  );
  const report: CheckReport = {
    book,
    verdict: verdictOf(book, edition, findings),
    counts,
    findings: located,
    groups: groupFindings(located, new Set(targets)),
    suspects: [],
    remarks: opened.document ? [reason('text-unchecked', { name: opened.document.name })] : [],
    timings: { ...opened.timings, checkMs },
  };
  const suspects = (): Suspect[] =>
    suspectsOf(input, findings).map((suspect) => places.suspect(suspect));
  return { report, input, suspects };
}
