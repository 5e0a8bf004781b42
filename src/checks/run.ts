import type { Classification } from '../editions/classification';
import type { Edition } from '../editions/form';
import type { Book } from '../model/book';
import { findingId, type Finding, type Severity } from '../model/finding';
import type { Snapshot } from '../model/snapshot';
import type { ApprovedFigure } from './approved';
import { isImplemented, type Check } from './check';
import { CODED, DERIVED } from './coded';
import { CheckContext } from './context';
import type { Draft, Outcome } from './outcome';
import { linkRootCauses } from './root-cause';
import { runFormula } from './run-formula';

export interface CheckInput {
  readonly book: Book;
  readonly snapshot: Snapshot;
  readonly edition: Edition;
  readonly functional: Classification;
  readonly economic: Classification;
  readonly catalogue: readonly Check[];
  /** 批复数 of the unit profile. */
  readonly approved?: readonly ApprovedFigure[];
  /** What reading the text came to, by check id; absent where no text was read. */
  readonly readings?: ReadonlyMap<string, readonly Outcome[]>;
}

export interface CheckCounts {
  readonly run: number;
  readonly passed: number;
  readonly failed: number;
  readonly rounding: number;
  readonly unchecked: number;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly counts: CheckCounts;
  /** Instances of the checks that are errors where they fail; without one there is nothing to pass. */
  readonly errors: number;
}

export function contextOf(input: CheckInput): CheckContext {
  const { book, snapshot, edition, functional, economic, approved } = input;
  return new CheckContext(book, snapshot, edition, functional, economic, approved);
}

/** Runs every check of the catalogue that the book's edition knows. */
export function runChecks(input: CheckInput): CheckResult {
  const { book, edition, readings } = input;
  const context = contextOf(input);
  const checks = input.catalogue.filter(
    (check) => isImplemented(check) && edition.checks[check.id] !== 'off',
  );
  const outcomes = checks.map((check) => ({
    check,
    outcomes: [...outcomesOf(check, context), ...onceEach(readings?.get(check.id) ?? [])],
  }));
  const drafts = outcomes.flatMap(({ outcomes: all }) =>
    all.filter((one): one is Draft => one.verdict !== 'pass'),
  );
  const tally = { passed: 0, failed: 0, rounding: 0, unchecked: 0 };
  let errors = 0;
  const findings: Finding[] = [];
  const ids = new Map<string, number>();
  for (const { check, outcomes: own } of outcomes) {
    const derived = DERIVED.get(check.derived ?? '')?.(drafts, context) ?? [];
    const setting = edition.checks[check.id];
    const all = [...own, ...derived];
    if ((setting ?? check.severity) === 'error') errors += all.length;
    for (const outcome of all) {
      if (outcome.verdict === 'pass') {
        tally.passed += 1;
        continue;
      }
      tally[outcome.verdict === 'fail' ? 'failed' : outcome.verdict] += 1;
      const severity = severityOf(check, outcome, setting, book.edition.exact);
      findings.push(findingOf(check, outcome, severity, ids));
    }
  }
  const run = tally.passed + tally.failed + tally.rounding + tally.unchecked;
  return { findings: linkRootCauses(findings), counts: { run, ...tally }, errors };
}

function outcomesOf(check: Check, context: CheckContext): Outcome[] {
  const coded = check.coded === undefined ? undefined : CODED.get(check.coded);
  return onceEach([
    ...check.compiled.flatMap((formula) => runFormula(formula, context)),
    ...(coded ? coded(context) : []),
  ]);
}

/** What leaves many places 未能核对 for one reason, such as a row that is not there, is said once. */
function onceEach(outcomes: readonly Outcome[]): Outcome[] {
  const said = new Set<string>();
  return outcomes.filter((outcome) => {
    if (outcome.verdict !== 'unchecked' || outcome.cells.length > 0) return true;
    const key = [outcome.form, outcome.instance, ...outcome.keys, outcome.rootCause].join('/');
    return !said.has(key) && said.add(key);
  });
}

/** 尾差 is a notice; what rests on a neighbour year's form is one too; else as check and edition say. */
function severityOf(
  check: Check,
  draft: Draft,
  setting: Severity | 'off' | undefined,
  exactEdition: boolean,
): Severity {
  if (draft.severity === 'notice' || draft.verdict === 'rounding') return 'notice';
  if (check.shape === true && !exactEdition) return 'notice';
  return draft.severity ?? (setting === 'off' ? undefined : setting) ?? check.severity;
}

/** Two findings never share an id: the second of one place is `…/#2`. */
function findingOf(
  check: Check,
  draft: Draft,
  severity: Severity,
  ids: Map<string, number>,
): Finding {
  const base = findingId(check.id, draft.form, draft.instance, ...draft.keys);
  const nth = (ids.get(base) ?? 0) + 1;
  ids.set(base, nth);
  return {
    id: nth === 1 ? base : `${base}/#${nth}`,
    check: check.id,
    severity,
    verdict: draft.verdict,
    form: draft.form,
    instance: draft.instance,
    message: draft.message ?? 'fail',
    slots: draft.slots,
    cells: draft.cells,
    expected: draft.expected ?? null,
    actual: draft.actual ?? null,
    difference: draft.difference ?? null,
    terms: draft.terms,
    rootCause: draft.rootCause ?? null,
    why: draft.why ?? null,
    ...(draft.text ? { text: draft.text } : {}),
  };
}
