import type { Finding, Severity } from '../model/finding';

/** One line for a reader: what one check says of one table. */
export interface FindingGroup {
  readonly check: string;
  readonly form: string;
  /** `''` also where its findings are in several tables; of findings on a text, the part. */
  readonly instance: string;
  /** The gravest of its findings, followers included. */
  readonly severity: Severity;
  /** Whether none of them could be checked. */
  readonly unchecked: boolean;
  readonly findings: readonly Finding[];
  /** Findings elsewhere that follow from these. */
  readonly followers: readonly Finding[];
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'notice'];

/**
 * Groups by check and table, follow-on findings under their cause: 必改 → 应说明 → 建议看.
 * @param joined forms of many small tables, such as 绩效目标, whose tables make one line together
 */
export function groupFindings(
  findings: readonly Finding[],
  joined: ReadonlySet<string> = new Set(),
): FindingGroup[] {
  const followers = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.rootCause === null) continue;
    put(followers, finding.rootCause, finding);
  }
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.rootCause !== null) continue;
    // What points at no cell is said of the book as a whole: nine missing tables are one line.
    const table = joined.has(finding.form) ? [] : [instanceOf(finding)];
    const at = finding.cells.length > 0 ? [finding.form, ...table] : [];
    const key = JSON.stringify([finding.check, finding.verdict === 'unchecked', ...at]);
    put(groups, key, finding);
  }
  return [...groups.values()]
    .map((own) =>
      groupOf(
        own,
        own.flatMap((one) => followers.get(one.id) ?? []),
      ),
    )
    .sort((a, b) => rank(a) - rank(b));
}

/** What tells tables of one form apart; a text is told apart by its parts. */
function instanceOf({ instance, form, text }: Finding): string {
  return form === 'text' && text ? text.section : instance;
}

function put(map: Map<string, Finding[]>, key: string, finding: Finding): void {
  const known = map.get(key);
  if (known) known.push(finding);
  else map.set(key, [finding]);
}

function groupOf(own: readonly Finding[], followers: readonly Finding[]): FindingGroup {
  const first = own[0];
  if (!first) throw new Error('a group has findings');
  const grave = [...own, ...followers.filter((one) => one.verdict === 'fail')];
  const severities = new Set(grave.map((one) => one.severity));
  return {
    check: first.check,
    form: first.form,
    instance: own.every((one) => instanceOf(one) === instanceOf(first)) ? instanceOf(first) : '',
    severity: GRAVITY.find((one) => severities.has(one)) ?? 'notice',
    unchecked: first.verdict === 'unchecked',
    findings: own,
    followers,
  };
}

/** Failures before what could not be checked, within each severity. */
function rank(group: FindingGroup): number {
  return GRAVITY.indexOf(group.severity) * 2 + (group.unchecked ? 1 : 0);
}
