import type { CompareOptions } from './evaluation';
import type { Relation } from './language/syntax';
import { holds, isVacuous, rounded, tolerance, total, type Operand } from './operand';

/** A comparison at one place, cell by cell. */
export interface Sides {
  readonly left: readonly Operand[];
  readonly relation: Relation;
  readonly right: readonly Operand[];
}

/** `vacuous`: nothing to compare · `larger`: more than equal where that is worth a notice. */
export type Judgement = 'vacuous' | 'holds' | 'rounding' | 'fail' | 'larger';

/** What two sides come to (spec b.0): equal, equal within what rounding explains, or not. */
export function judge(
  { left, relation, right }: Sides,
  { noticeWhenLarger, skipWhenUnsplit }: CompareOptions,
): Judgement {
  // A column that this edition does not print: there is nothing to hold against anything.
  if (left.length === 0 || right.length === 0) return 'vacuous';
  if (isVacuous(left) && isVacuous(right)) return 'vacuous';
  if (skipWhenUnsplit && right.every((one) => one.fen === 0) && rounded(left) !== 0) {
    return 'vacuous';
  }
  const gap = rounded(left) - rounded(right);
  if (noticeWhenLarger && relation === '>=' && gap > 0) return 'larger';
  const within = Math.abs(gap) <= tolerance(left, right);
  const strictly = relation === '>' || relation === '<' || relation === '!=';
  if (!holds(gap, relation, 0) && (strictly || !within)) return 'fail';
  // Equal only after rounding, or equal within what rounding explains: 尾差, not silence.
  return relation !== '=' || total(left) === total(right) ? 'holds' : 'rounding';
}
