import { isPartOf, totalsOf } from '../../facts/parts';
import type { Frame } from './frame';
import type { Statements } from './statements';

/** How many claims back a reason is looked for. */
const NEAR = 100;

/**
 * The changes that a reason is given for: the last one, with its percentage; behind a bracket the one
 * that the bracket belongs to.
 * @param recent positions of claims, in reading order: of the sentence, or of the one before it
 */
export function changesExplained(
  recent: readonly number[],
  { claims, outsideBrackets }: Pick<Frame, 'claims' | 'outsideBrackets'>,
  statements: Statements,
): number[] {
  const directly = claims.length > 0;
  const outside = lastChanges(outsideBrackets, directly, statements);
  return outside.length > 0 ? outside : lastChanges(recent, directly, statements);
}

/** @param directly whether the reason follows them in their sentence, and so on the last of them alone */
function lastChanges(
  recent: readonly number[],
  directly: boolean,
  statements: Statements,
): number[] {
  const near = recent.slice(-NEAR);
  let at = near.length - 1;
  while (!directly && at >= 0 && statements.at(near[at] ?? -1)?.figure !== 'change') at -= 1;
  const changed = statements.at(near[at] ?? -1);
  if (changed?.figure !== 'change') return [];
  const owners: number[] = [];
  for (; at >= 0; at -= 1) {
    const position = near[at] ?? -1;
    const claim = statements.at(position);
    if (claim?.measure !== changed.measure || claim.subject !== changed.subject) break;
    if (claim.figure === 'change' && !claim.inReason) owners.unshift(position);
  }
  return owners;
}

/** Whether two measures are parts of one whole: a reason for the one ends where the other is spoken of. */
export function areSiblings(owner: string | null | undefined, other: string): boolean {
  if (!owner || owner === other) return false;
  return totalsOf(owner).some((total) => isPartOf(other, total));
}
