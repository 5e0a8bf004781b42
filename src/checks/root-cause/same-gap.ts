import type { Finding } from '../../model/finding';
import type { Causes } from './causes';
import { keyOf, missesOf, placeKey } from './gap';

/** A finding that shares a cell with an earlier one and misses by as much follows from it. */
export function linkSameGap(findings: readonly Finding[], causes: Causes): void {
  const earlier = new Map<string, string>();
  for (const { finding, gap } of missesOf(findings)) {
    const keys = finding.terms.flatMap(({ place }) => {
      const at = placeKey(place);
      return at === null ? [] : [keyOf(at, gap)];
    });
    for (const key of keys) {
      const cause = earlier.get(key);
      if (cause === undefined) earlier.set(key, finding.id);
      else causes.add(finding.id, cause);
    }
  }
}
