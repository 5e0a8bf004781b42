import { useState } from 'react';
import type { GapView } from '../../session/workspace/state';

/**
 * The gaps that there are and those that were there since the form was opened: a field that has just
 * been filled in stays where it is, so that it can be read again and changed.
 */
export function useSeenGaps(gaps: readonly GapView[]): readonly GapView[] {
  const [seen, setSeen] = useState(gaps);
  const known = new Set(seen.map(({ path }) => path));
  const added = gaps.filter(({ path }) => !known.has(path));
  if (added.length === 0) return seen;
  const all = [...seen, ...added];
  setSeen(all);
  return all;
}
