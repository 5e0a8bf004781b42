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
  const votes = new Map<string, number>();
  for (const draft of drafts) {
    const pair = pairOf(draft);
    if (!pair) continue;
    const power = powerOfTen(pair.left / pair.right);
    if (power === null) continue;
    for (const vote of [
      `${pair.leftForm} ${String(power)}`,
      `${pair.rightForm} ${String(-power)}`,
    ]) {
      const key = `${vote} ${draft.instance}`;
      votes.set(key, (votes.get(key) ?? 0) + 1);
    }
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] < ENOUGH) return [];
  const [form = '', power = '', name = ''] = most[0].split(' ');
  const instance = context.instance(form, name);
  if (!instance) return [];
  const times = String(10 ** Math.abs(Number(power)));
  const finding: Outcome = remark(instance, ['unit'], {
    slots: { times },
    message: Number(power) > 0 ? 'too-large' : 'too-small',
    cells: captionCell(instance, 'unit'),
  });
  return [finding];
};

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
