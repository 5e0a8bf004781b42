import { around, type Rectangle } from '../../hosts/rectangle';

/** Sheets in which something may have happened, and where in them; `null`: anywhere. */
export type HintedSheets = ReadonlyMap<string, Rectangle | null>;

/** Hints gathered until they are read. */
export class Hints {
  #gathered: HintedSheets | 'anywhere' | null = null;

  /**
   * @param sheets `undefined`: it may have happened anywhere
   * @returns whether nothing was gathered before, so that a reading must be asked for
   */
  add(sheets: HintedSheets | undefined): boolean {
    const before = this.#gathered;
    if (!sheets || before === 'anywhere') this.#gathered = 'anywhere';
    else this.#gathered = before ? joined(before, sheets) : sheets;
    return before === null;
  }

  /** What a reading is to look at, and no longer gathered; `null` when there is nothing. */
  take(): { readonly hints?: HintedSheets } | null {
    const gathered = this.#gathered;
    this.#gathered = null;
    if (gathered === null) return null;
    return gathered === 'anywhere' ? {} : { hints: gathered };
  }
}

function joined(before: HintedSheets, more: HintedSheets): HintedSheets {
  const all = new Map(before);
  for (const [sheet, where] of more) {
    const known = all.get(sheet);
    all.set(sheet, known === undefined ? where : known && where && around(known, where));
  }
  return all;
}
