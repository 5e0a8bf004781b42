import type { Draft, Outcome } from '../outcome';
import { captionCell } from './captions';
import type { DerivedCheck } from './derived-check';
import { remark } from './forms';

/** So many numbers off by the same power of ten are no coincidence. */
const ENOUGH = 3;

/**
 * STR-04（二）一张表整张按别的单位填列. Its figures are the other tables' times 10,000 (元 under 万元), or
 * times 100 or 1,000; then it is the unit that is wrong, not forty cells.
 */
export const wrongUnits: DerivedCheck = (drafts, context) => {
  const votes = new Map<string, Vote>();
  for (const draft of drafts) {
    const pair = pairOf(draft);
    const power = pair ? powerOfTen(pair.left / pair.right) : null;
    if (!pair || power === null) continue;
    count(votes, { form: pair.leftForm, instance: draft.instance, power });
    count(votes, { form: pair.rightForm, instance: draft.instance, power: -power });
  }
  const [most] = [...votes.values()].sort((a, b) => b.votes - a.votes);
  const instance = most && context.instance(most.form, most.instance);
  if (!most || !instance || most.votes < ENOUGH) return [];
  // Where the captions disagree, STR-04 has said so of this table already.
  const said = drafts.some((one) => one.message === 'unit' && one.form === most.form);
  if (said) return [];
  const finding: Outcome = remark(instance, ['unit'], {
    slots: { times: String(10 ** Math.abs(most.power)) },
    message: most.power > 0 ? 'too-large' : 'too-small',
    cells: captionCell(instance, 'unit'),
  });
  return [finding];
};

interface Vote {
  readonly form: string;
  readonly instance: string;
  /** How many powers of ten its figures are larger than another table's. */
  readonly power: number;
  readonly votes: number;
}

function count(votes: Map<string, Vote>, vote: Omit<Vote, 'votes'>): void {
  const key = JSON.stringify([vote.form, vote.instance, vote.power]);
  votes.set(key, { ...vote, votes: (votes.get(key)?.votes ?? 0) + 1 });
}

/** One figure against one of another table, neither zero. */
function pairOf(
  draft: Draft,
): { left: number; right: number; leftForm: string; rightForm: string } | null {
  const figures = draft.terms.filter((term) => term.value !== null && Number(term.value) !== 0);
  const [left, right] = figures;
  if (draft.verdict !== 'fail' || figures.length !== 2 || !left || !right) return null;
  if (left.form === right.form || left.side !== 'left' || right.side !== 'right') return null;
  return {
    left: Number(left.value),
    right: Number(right.value),
    leftForm: left.form,
    rightForm: right.form,
  };
}

/** ±2, ±3 or ±4 when the ratio is that power of ten, but for the digits that rounding took. */
function powerOfTen(ratio: number): number | null {
  const power = Math.round(Math.log10(Math.abs(ratio)));
  const near = Math.abs(ratio / 10 ** power - 1) < 1e-6;
  return near && ratio > 0 && Math.abs(power) >= 2 && Math.abs(power) <= 4 ? power : null;
}
