import type { Finding } from '../../model/finding';
import type { Causes } from './causes';
import { BROKEN_CELL, placeKey } from './gap';

/** Cells whose figure is not what it should be: whatever is said of that figure follows. */
const MISREAD: ReadonlySet<string> = new Set(['FMT-03', 'FMT-05']);

/** What reads a broken cell follows from it. A blank total (FMT-04) explains failures only. */
export function linkBrokenCells(findings: readonly Finding[], causes: Causes): void {
  const misread = brokenCells(findings, MISREAD);
  const broken = brokenCells(findings, BROKEN_CELL);
  for (const finding of findings) {
    if (BROKEN_CELL.has(finding.check)) continue;
    const mild = finding.message === 'larger' || finding.verdict === 'rounding';
    const known = mild ? misread : broken;
    for (const { place } of finding.terms) {
      const cause = known.get(placeKey(place) ?? '');
      if (cause !== undefined) causes.add(finding.id, cause);
    }
  }
}

function brokenCells(
  findings: readonly Finding[],
  checks: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const broken = new Map<string, string>();
  for (const finding of findings) {
    if (!checks.has(finding.check)) continue;
    for (const { place } of finding.cells) {
      const key = placeKey(place);
      if (key !== null && !broken.has(key)) broken.set(key, finding.id);
    }
  }
  return broken;
}
