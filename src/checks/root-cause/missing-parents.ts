import type { Finding, Term } from '../../model/finding';
import type { Causes } from './causes';
import { codeOf, fenOf, keyOf, missesOf } from './gap';

/** A parent row that is not there, with the rows that hang in the air below it. */
interface MissingParent {
  readonly cause: Finding;
  readonly code: string;
  readonly orphans: Set<string>;
  /** 分 by column. */
  readonly sums: Map<string, number>;
}

/**
 * Where a parent row is missing (C-04), its orphans are one slip; the sums above it miss what they
 * come to together, and another table has the row that this one misses.
 */
export function linkMissingParents(findings: readonly Finding[], causes: Causes): void {
  const parents = missingParents(findings, causes);
  if (parents.length === 0) return;
  const byCode = new Map<string, MissingParent>();
  const bySum = new Map<string, MissingParent[]>();
  for (const parent of parents) {
    const { form, instance } = parent.cause;
    const code = keyOf(form, instance, parent.code);
    if (!byCode.has(code)) byCode.set(code, parent);
    for (const [column, sum] of parent.sums) {
      const key = keyOf(form, instance, column, Math.abs(sum));
      const known = bySum.get(key);
      if (known) known.push(parent);
      else bySum.set(key, [parent]);
    }
  }
  for (const { finding, gap } of missesOf(findings)) {
    for (const term of finding.terms) {
      const { form, row, column, place } = term;
      const parent =
        place === null
          ? byCode.get(keyOf(form, finding.instance, codeOf(row)))
          : form === finding.form
            ? bySum
                .get(keyOf(form, finding.instance, column, gap))
                ?.find(({ code }) => isAbove(term, code))
            : undefined;
      if (parent) causes.add(finding.id, parent.cause.id);
    }
  }
}

/** Parents in the order of their first orphans, which further orphans follow. */
function missingParents(findings: readonly Finding[], causes: Causes): MissingParent[] {
  const parents: MissingParent[] = [];
  const open = new Map<string, MissingParent>();
  for (const finding of findings) {
    const { check, message, expected, form, instance } = finding;
    if (check !== 'C-04' || message !== 'fail' || expected === null) continue;
    const key = keyOf(form, instance, expected);
    const code = codeOf(String(finding.slots.row ?? ''));
    let parent = open.get(key);
    // A code that comes again stands in the block of another unit, which misses a row of its own.
    if (!parent || parent.orphans.has(code)) {
      parent = { cause: finding, code: expected, orphans: new Set(), sums: new Map() };
      parents.push(parent);
      open.set(key, parent);
    }
    parent.orphans.add(code);
    causes.add(finding.id, parent.cause.id);
    for (const { column, value } of finding.terms) {
      parent.sums.set(column, (parent.sums.get(column) ?? 0) + fenOf(value));
    }
  }
  return parents;
}

/** Whether a row adds up what the missing one would: its 类, 合计, the head of its unit. */
function isAbove({ row }: Term, missing: string): boolean {
  const code = codeOf(row);
  return code !== missing && missing.startsWith(code);
}
