import type { Finding } from '../../model/finding';
import type { Causes } from './causes';
import { keyOf, missesOf, placeKey } from './gap';

/**
 * A finding that shares a cell with another and misses by as much follows from it. The cause is the
 * one that points most closely at the slip: a row against its own columns, else the one with the
 * fewest cells.
 */
export function linkSameGap(findings: readonly Finding[], causes: Causes): void {
  const closest = missesOf(findings)
    .map((miss) => ({ ...miss, cells: cellsNamed(miss.finding) }))
    .sort((a, b) => a.cells - b.cells);
  const earlier = new Map<string, string>();
  for (const { finding, gap } of closest) {
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

/** How many cells the slip may be in; none but its own for a row that does not add up. */
function cellsNamed({ terms }: Finding): number {
  const places = terms.flatMap(({ place }) => (place && 'sheet' in place ? [place] : []));
  const lines = new Set(
    places.map(({ sheet, address }) => `${sheet}!${address.replace(/^[A-Z]+/, '')}`),
  );
  return lines.size <= 1 ? 0 : places.length;
}
