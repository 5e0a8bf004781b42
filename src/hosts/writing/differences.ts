import { sameContent } from '../edit';
import type { WriteDifference } from '../edit';
import type { Block } from '../block';
import type { PlannedCells } from './write-plan';

/** Collects the cells that hold something else than was written. Each is told once. */
export class Differences {
  readonly #found = new Map<string, WriteDifference>();

  /**
   * Compares what was read back with what was planned.
   * @param block with formulas, as wide as what was planned
   * @param from the row of the plan in which the block begins
   */
  compare(planned: PlannedCells, block: Block, from = 0): void {
    const { sheet, row, column, entries, expected } = planned;
    block.values.forEach((line, r) =>
      line.forEach((value, c) => {
        if (entries.contents[from + r]?.[c] === null) return;
        const written = expected[from + r]?.[c] ?? null;
        const formula = block.formulas?.[r]?.[c];
        const found = formula ? { formula: formula.slice(1), result: value } : value;
        if (sameContent(written, found)) return;
        const place = { sheet, row: row + from + r, column: column + c };
        this.#found.set(`${place.row},${place.column}!${sheet}`, { ...place, written, found });
      }),
    );
  }

  get all(): WriteDifference[] {
    return [...this.#found.values()];
  }
}
