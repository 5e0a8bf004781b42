import { useRef, useState } from 'react';
import type { GroupView } from '../../session/workspace/state';

/** Which groups are open. Held by their keys, so that a new check changes nothing of it. */
export interface Unfolded {
  isOpen(key: string): boolean;
  /** Open now or earlier: what was typed there is still there. */
  wasOpened(key: string): boolean;
  toggle(key: string): void;
}

/**
 * The first group that must be changed is open by itself; when it is mended and gone, the one that is
 * first then. A graver one that turns up in front of it takes nothing away from it.
 */
export function useUnfolded(groups: readonly GroupView[]): Unfolded {
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const first = useRef<string | null>(null);
  if (!groups.some(({ key }) => key === first.current)) {
    const gravest = groups.find(({ severity, unchecked }) => severity === 'error' && !unchecked);
    first.current = gravest?.key ?? null;
  }
  const isOpen = (key: string): boolean => choices.get(key) ?? key === first.current;
  return {
    isOpen,
    wasOpened: (key) => choices.has(key) || isOpen(key),
    toggle: (key) => setChoices((before) => new Map(before).set(key, !isOpen(key))),
  };
}
