import type { CellRelation } from '../checks/relations';
import { runChecks, type CheckInput } from '../checks/run';
import type { BookCell } from '../model/book';
import type { Finding } from '../model/finding';
import type { ApprovedCells } from './approved-cells';
import { editedInput } from './edited-input';
import type { AmountEdit } from './held';
import { Ledger } from './ledger';
import { recomputed } from './recompute';
import type { SumCell } from './sums';

/** A sum worked out anew. */
export interface SumEdit extends AmountEdit {
  /** Ids of the findings that go away with it and the sums that hang on it. */
  readonly mends: readonly string[];
}

/**
 * The sums that may be worked out anew: with all of them no check fails that passed before, and none
 * rests on parts that are in doubt themselves. What hangs together is changed together; where that
 * breaks something it is tried cell by cell.
 * @param sums parts first
 * @param findings of the same input
 */
export function recalculate(
  input: CheckInput,
  sums: readonly SumCell[],
  findings: readonly Finding[],
  approved: ApprovedCells,
): SumEdit[] {
  const wanted = recomputed(input, sums, approved);
  if (wanted.length === 0) return [];
  const ledger = new Ledger(
    input,
    wanted.map(({ site }) => site.cell),
  );
  const partsOf = new Map(sums.map((sum) => [sum.site.cell, partsIn(sum)]));
  // A part that fails elsewhere, and would go on failing, is no ground to change the sum above it.
  const isDoubted = (edits: readonly AmountEdit[], mended: readonly CellRelation[]): boolean => {
    const changed = new Set(edits.map(({ site }) => site.cell));
    const parts = edits.flatMap(({ site }) => partsOf.get(site.cell) ?? []);
    return parts
      .filter((part) => !changed.has(part))
      .flatMap((part) => ledger.over(part))
      .some((relation) => ledger.failing().has(relation) && !mended.includes(relation));
  };
  const accepted: SumEdit[] = [];
  let failing = failuresOf(findings);
  const accept = (edits: readonly AmountEdit[]): boolean => {
    const { mended, broken } = ledger.effect(edits);
    if (mended.length === 0 || broken.length > 0 || isDoubted(edits, mended)) return false;
    // Rules that are no equations have their say when the book is checked again.
    const after = failuresOf(runChecks(editedInput(input, [...accepted, ...edits])).findings);
    if (!isSubset(after, failing)) return false;
    const mends = [...failing].filter((id) => !after.has(id));
    for (const edit of edits) accepted.push({ ...edit, mends });
    ledger.accept(edits);
    failing = after;
    return true;
  };
  for (const edits of hangingTogether(wanted, ledger)) {
    if (!accept(edits) && edits.length > 1) for (const edit of edits) accept([edit]);
  }
  return accepted;
}

function partsIn({ rules }: SumCell): BookCell[] {
  return rules.flatMap(({ sides }) => sides.right.flatMap(({ cell }) => cell ?? []));
}

/** Edits in groups: those that stand in a relation with each other, directly or through others. */
function hangingTogether(edits: readonly AmountEdit[], ledger: Ledger): AmountEdit[][] {
  const over = new Map<CellRelation, AmountEdit[]>();
  for (const edit of edits) {
    for (const relation of ledger.over(edit.site.cell)) {
      over.set(relation, [...(over.get(relation) ?? []), edit]);
    }
  }
  const placed = new Set<AmountEdit>();
  return edits.flatMap((first) => {
    if (placed.has(first)) return [];
    const group = new Set([first]);
    // The group grows while it is walked.
    for (const edit of group) {
      for (const relation of ledger.over(edit.site.cell)) {
        for (const other of over.get(relation) ?? []) group.add(other);
      }
    }
    for (const edit of group) placed.add(edit);
    return [edits.filter((edit) => group.has(edit))];
  });
}

export function failuresOf(findings: readonly Finding[]): Set<string> {
  return new Set(findings.flatMap(({ id, verdict }) => (verdict === 'fail' ? [id] : [])));
}

export function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((id) => whole.has(id));
}
