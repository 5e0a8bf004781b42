/** Sheets in which something may have happened, gathered until they are read. */
export class Hints {
  #gathered: Set<string> | 'anywhere' | null = null;

  /**
   * @param sheets `undefined`: it may have happened anywhere
   * @returns whether nothing was gathered before, so that a reading must be asked for
   */
  add(sheets: ReadonlySet<string> | undefined): boolean {
    const first = this.#gathered === null;
    if (!sheets || this.#gathered === 'anywhere') this.#gathered = 'anywhere';
    else this.#gathered = new Set([...(this.#gathered ?? []), ...sheets]);
    return first;
  }

  /** What a reading is to look at, and no longer gathered; `null` when there is nothing. */
  take(): { readonly hints?: ReadonlySet<string> } | null {
    const gathered = this.#gathered;
    this.#gathered = null;
    if (gathered === null) return null;
    return gathered === 'anywhere' ? {} : { hints: gathered };
  }
}
