import { useRef, useState } from 'react';
import type { GroupView } from '../../session/workspace/state';
import { sectionsOf } from './sections';

/** Which groups are open. Held by their keys, so that a new check changes nothing of it. */
export interface Unfolded {
  isOpen(key: string): boolean;
  /** Open now or earlier: what was typed there is still there. */
  wasOpened(key: string): boolean;
  toggle(key: string): void;
}

/**
 * The first line that something must be done about is open by itself; when it is mended and gone, the
 * one that is first then. A graver one that turns up in front of it takes nothing away from it.
 */
export function useUnfolded(groups: readonly GroupView[]): Unfolded {
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const first = useRef<string | null>(null);
  if (!groups.some(({ key }) => key === first.current)) {
    const [gravest] = sectionsOf(
      groups.filter(({ severity, open }) => severity !== 'notice' && open > 0),
    );
    first.current = gravest?.groups[0]?.key ?? null;
  }
  const isOpen = (key: string): boolean => choices.get(key) ?? key === first.current;
  return {
    isOpen,
    wasOpened: (key) => choices.has(key) || isOpen(key),
    toggle: (key) => setChoices((before) => new Map(before).set(key, !isOpen(key))),
  };
}
