import type { HostedFinding } from './finding';

/** One thing that is wrong, and every file of which it is. */
export interface GatheredFinding extends Omit<HostedFinding, 'path'> {
  readonly paths: readonly string[];
}

/** The same of many files is one thing to a reader, and is put right in one place. In the order of the first of each. */
export function gathered(findings: readonly HostedFinding[]): GatheredFinding[] {
  const groups = new Map<string, GatheredFinding & { readonly paths: string[] }>();
  for (const { path, ...what } of findings) {
    const key = JSON.stringify([what.severity, what.asked, what.reason.code, what.reason.slots]);
    const group = groups.get(key);
    if (group) group.paths.push(path);
    else groups.set(key, { ...what, paths: [path] });
  }
  return [...groups.values()];
}
