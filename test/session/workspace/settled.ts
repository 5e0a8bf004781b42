import type { Workspace } from '../../../src/session/workspace/workspace';

/** Waits until something holds. @throws Error after ten seconds */
export async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`never: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** What the workspace says of the workbook, without the time at which it said so. */
export function verdictShown(workspace: Workspace): unknown {
  const { check, refused } = workspace.state();
  return check ? { ...check, at: 0 } : refused;
}
