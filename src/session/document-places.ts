import type { Finding } from '../model/finding';
import { parseAddress, type Place } from '../model/place';
import type { Snapshot } from '../model/snapshot';

/** Findings whose cells stand in a document's tables say so: by table, row and column. */
export function locateInDocument<F extends Finding>(
  findings: readonly F[],
  { grids }: Snapshot,
): readonly F[] {
  const documents = new Map(
    grids.flatMap(({ name, document }) => (document === undefined ? [] : [[name, document]])),
  );
  if (documents.size === 0) return findings;
  const locate = (place: Place): Place => {
    const document = 'sheet' in place ? documents.get(place.sheet) : undefined;
    if (!('sheet' in place) || document === undefined) return place;
    const at = parseAddress(place.address);
    const [row, column] = at ? [at.row + 1, at.column + 1] : [0, 0];
    return { document, table: place.sheet, row, column };
  };
  return findings.map((finding) => ({
    ...finding,
    cells: finding.cells.map((cell) => ({ ...cell, place: locate(cell.place) })),
    terms: finding.terms.map((term) => ({ ...term, place: term.place && locate(term.place) })),
  }));
}
