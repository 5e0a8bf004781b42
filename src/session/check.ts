import { CATALOGUE } from '../checks/catalogue';
import type { Check } from '../checks/check';
import { groupFindings, type FindingGroup } from '../checks/group';
import { runChecks, type CheckCounts, type CheckInput } from '../checks/run';
import { ruleRemarks } from '../checks/rule-remarks';
import { weakened } from '../checks/weakened';
import { verdictOf } from '../checks/verdict';
import type { Edition } from '../editions/form';
import type { Finding } from '../model/finding';
import type { CheckReport, SpokenFinding } from '../reports/check-report';
import type { Suspect } from '../model/suspect';
import { suspectsOf } from '../repair/suspects';
import { findingSentence } from '../wording/finding-sentence';
import { DocumentPlaces } from './document-places';
import { checkInputOf } from './check-input';
import type { Opened } from './open-snapshot';
import { approvedFor } from './profile';
import { readOpened, type OpenedReading, type ReadingOptions } from './read-opened';

/** What the checks say of an opened workbook or document, in words. */
export interface Checked {
  readonly input: CheckInput;
  readonly findings: readonly SpokenFinding[];
  readonly counts: CheckCounts;
  /** Instances of checks that are errors where they fail. */
  readonly errors: number;
  readonly checkMs: number;
  /** Where there is a text. */
  readonly reading?: OpenedReading;
}

export interface CheckOptions extends ReadingOptions {
  /** All rules in use, where those that are run are a part of them. */
  readonly inUse?: readonly Check[];
}

/**
 * Runs all checks, those on the text too where there is one. `checkOpened` also looks for the cells that are likely wrong, which takes longer.
 * @throws Refusal `profile.*` where the profile is another year's or another unit's, `prior.*`
 */
export function runOn(
  opened: Opened,
  catalogue: readonly Check[] = CATALOGUE,
  options: CheckOptions = {},
): Checked {
  const start = performance.now();
  const reading = readOpened(opened, catalogue, options);
  const approved = approvedFor(options.profile, opened.book);
  const input = {
    ...checkInputOf(opened, catalogue, approved),
    readings: reading.readings,
  };
  const { findings, counts, errors } = runChecks(input);
  const checkMs = performance.now() - start;
  const byId = new Map(catalogue.map((check) => [check.id, check]));
  const spoken = findings.map((finding) => ({
    ...finding,
    sentence: findingSentence(finding, byId.get(finding.check)),
  }));
  const text = reading.text.paragraphs.length > 0 ? { reading } : {};
  return { input, findings: spoken, counts, errors, checkMs, ...text };
}

/**
 * The report on an opened workbook or document.
 * @throws Refusal as `runOn`
 */
export function checkOpened(
  opened: Opened,
  catalogue: readonly Check[] = CATALOGUE,
  options: CheckOptions = {},
): CheckReport {
  const { report, suspects } = checkInSteps(opened, catalogue, options);
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
  options: CheckOptions = {},
): SteppedReport {
  const { book, snapshot, edition } = opened;
  const checked = runOn(opened, catalogue, options);
  const { input, findings, counts, errors, checkMs, reading } = checked;
  const places = new DocumentPlaces(snapshot);
  const located = findings.map((finding) => places.finding(finding));
  const report: CheckReport = {
    book,
    verdict: verdictOf(book, edition, checked),
    counts,
    findings: located,
    groups: groupsOf(located, edition),
    suspects: [],
    remarks: [
      ...ruleRemarks(weakened(options.inUse ?? catalogue, edition), errors),
      ...(reading?.remarks ?? []),
    ],
    timings: { ...opened.timings, checkMs },
    ...(reading ? { reading } : {}),
  };
  const suspects = (): Suspect[] =>
    suspectsOf(input, findings).map((suspect) => places.suspect(suspect));
  return { report, input, suspects };
}

/** The findings line by line, tables of targets together. */
export function groupsOf(findings: readonly Finding[], { forms }: Edition): FindingGroup[] {
  const targets = [...forms.values()].flatMap(({ id, layout }) =>
    layout === 'targets' ? [id] : [],
  );
  return groupFindings(findings, new Set(targets));
}
