import { useEffect, useRef } from 'react';
import { useWorkspaceState } from './use-workspace';

/**
 * Has something worked out when it is first shown, and again whenever the workbook was checked anew;
 * not while other work is under way, whose own check would only be followed by another.
 * @param wanted false: nothing is worked out until it is
 */
export function useKeptFresh(wanted: boolean, workOut: () => Promise<void>): void {
  const { check, task } = useWorkspaceState();
  const at = check?.at ?? null;
  const done = useRef<number | null>(null);
  const idle = task === null;
  useEffect(() => {
    if (!wanted || !idle || at === null || done.current === at) return;
    done.current = at;
    void workOut();
  }, [wanted, idle, at, workOut]);
}
