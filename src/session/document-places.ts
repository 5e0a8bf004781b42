import type { Finding } from '../model/finding';
import { parseAddress, type Place } from '../model/place';
import type { Snapshot } from '../model/snapshot';
import type { ProposedCell, Suspect } from '../model/suspect';

/** What stands in a document's tables is placed there: by table, row and column. */
export class DocumentPlaces {
  private readonly documents: ReadonlyMap<string, string>;

  constructor({ grids }: Snapshot) {
    this.documents = new Map(
      grids.flatMap(({ name, document }) => (document === undefined ? [] : [[name, document]])),
    );
  }

  finding<F extends Finding>(finding: F): F {
    if (this.documents.size === 0) return finding;
    return {
      ...finding,
      cells: finding.cells.map((cell) => ({ ...cell, place: this.locate(cell.place) })),
      terms: finding.terms.map((term) => ({
        ...term,
        place: term.place && this.locate(term.place),
      })),
    };
  }

  suspect(suspect: Suspect): Suspect {
    if (this.documents.size === 0) return suspect;
    const { belongs } = suspect;
    return {
      ...this.cell(suspect),
      ...(belongs === undefined ? {} : { belongs: this.cell(belongs) }),
    };
  }

  private cell<C extends ProposedCell>(cell: C): C {
    return { ...cell, place: this.locate(cell.place) };
  }

  private locate(place: Place): Place {
    const document = 'sheet' in place ? this.documents.get(place.sheet) : undefined;
    if (!('sheet' in place) || document === undefined) return place;
    const at = parseAddress(place.address);
    const [row, column] = at ? [at.row + 1, at.column + 1] : [0, 0];
    return { document, table: place.sheet, row, column };
  }
}
