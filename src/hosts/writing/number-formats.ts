import { addressOf } from '../../model/place';

/** A number format that we give to a cell, and the one that it has of its own accord. */
export interface GivenFormat {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly former: string;
  readonly given: string;
}

/**
 * Number formats that had to be changed so that contents stay what they are; a cell gets its former one
 * back with the next content that allows it, as when the writing is undone.
 */
export class NumberFormats {
  readonly #given = new Map<string, GivenFormat>();

  /** The format that a cell has of its own accord. */
  former(sheet: string, row: number, column: number, now: string): string {
    const given = this.#given.get(key(sheet, row, column));
    return given?.given === now ? given.former : now;
  }

  /** Whether the cell has, as far as is known, a format that we gave it. */
  isGiven(sheet: string, row: number, column: number): boolean {
    return this.#given.has(key(sheet, row, column));
  }

  give(format: GivenFormat): void {
    const place = key(format.sheet, format.row, format.column);
    if (format.given === format.former) this.#given.delete(place);
    else this.#given.set(place, format);
  }
}

function key(sheet: string, row: number, column: number): string {
  return `${sheet.toLowerCase()}!${addressOf(row, column)}`;
}
