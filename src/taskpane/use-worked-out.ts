import { useEffect, useRef, useState } from 'react';
import { useWorkspaceState } from './use-workspace';

/**
 * Asks for what a tab shows as long as it is not there, once for each check of the workbook; the
 * workspace itself keeps it up to date from then on.
 * @returns it was asked for and could not be had
 */
export function useWorkedOut(there: boolean, workOut: () => Promise<void>): boolean {
  const { check } = useWorkspaceState();
  const at = check?.at ?? null;
  const asked = useRef<number | null>(null);
  const [answered, setAnswered] = useState<number | null>(null);
  useEffect(() => {
    if (there || at === null || asked.current === at) return;
    asked.current = at;
    void workOut().then(() => setAnswered(at));
  }, [there, at, workOut]);
  return !there && answered === at;
}
