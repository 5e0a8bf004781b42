import { newsText } from '../../wording/pane-sentence';
import type { CheckView } from './state';

type Groups = Pick<CheckView, 'groups'>;

/** What is new and what is gone since the check before; `null` where nothing is, or at the first. */
export function newsOf(before: Groups | null, now: Groups): string | null {
  if (!before) return null;
  const [old, own] = [idsOf(before), idsOf(now)];
  const added = [...own].filter((id) => !old.has(id)).length;
  const gone = [...old].filter((id) => !own.has(id)).length;
  return newsText(added, gone) || null;
}

function idsOf({ groups }: Groups): Set<string> {
  return new Set(
    groups.flatMap(({ findings, followers }) => [...findings, ...followers].map(({ id }) => id)),
  );
}
