import { movedRow } from '../../formats/xlsx/rows/row-shift';
import { isBlankValue } from '../../model/grid';
import type { CellValue, Grid } from '../../model/grid';
import type { Block } from '../block';
import { isCellFormula } from '../edit';
import type { CellContent, CellContents, SheetLook } from '../edit';
import type { Rectangle } from '../rectangle';

interface MemoryCell {
  readonly value: CellValue | null;
  readonly formula?: string;
}

/** One sheet in memory: sparse cells and fills, so that a far cell costs one cell. */
export class MemorySheet {
  name: string;
  visible: boolean;
  protected = false;
  /** The add-in made it. */
  own = false;
  /** How it was asked to look; nothing is drawn here, a copy as a file shows it. */
  look: SheetLook | null = null;
  readonly #rows = new Map<number, Map<number, MemoryCell>>();
  readonly #fills = new Map<string, string>();

  constructor(name: string, visible = true) {
    this.name = name;
    this.visible = visible;
  }

  /** What the cell holds: its formula if it has one, else its value. */
  content(row: number, column: number): CellContent {
    const cell = this.#rows.get(row)?.get(column);
    if (cell?.formula === undefined) return cell?.value ?? null;
    return { formula: cell.formula, result: cell.value };
  }

  contents({ row, column, rows, columns }: Rectangle): CellContents {
    return range(row, rows).map((r) => range(column, columns).map((c) => this.content(r, c)));
  }

  /** Nothing calculates here: a formula without a result has none until somebody gives it. */
  set(row: number, column: number, content: CellContent): void {
    const cell: MemoryCell = isCellFormula(content)
      ? { value: content.result ?? null, formula: content.formula }
      : { value: content };
    let line = this.#rows.get(row);
    if (cell.formula === undefined && isBlankValue(cell.value)) {
      line?.delete(column);
      if (line?.size === 0) this.#rows.delete(row);
      return;
    }
    if (!line) this.#rows.set(row, (line = new Map()));
    line.set(column, cell);
  }

  /** All that is stored, in order. */
  grid(): Grid {
    const rows = [...this.#rows].sort(([a], [b]) => a - b);
    return {
      name: this.name,
      visible: this.visible,
      rows: rows.map(([index, line]) => ({
        index,
        cells: [...line].sort(([a], [b]) => a - b).map(([column, cell]) => ({ column, ...cell })),
      })),
    };
  }

  *formulaCells(): Iterable<{ readonly row: number; readonly column: number }> {
    for (const [row, line] of this.#rows) {
      for (const [column, { formula }] of line) if (formula !== undefined) yield { row, column };
    }
  }

  /**
   * Rows from `at` on move down by `count`; below zero, that many rows go away and those below them
   * move up. Formulas are moved as they are.
   */
  moveRows(at: number, count: number): void {
    const moved = [...this.#rows].flatMap(([row, line]) => {
      const to = movedRow(row, { at, count });
      return to === null ? [] : [[to, line] as const];
    });
    this.#rows.clear();
    for (const [row, line] of moved) this.#rows.set(row, line);
    const fills = [...this.#fills];
    this.#fills.clear();
    for (const [key, fill] of fills) {
      const [row = 0, column] = key.split(',').map(Number);
      const to = movedRow(row, { at, count });
      if (to !== null) this.#fills.set(`${to},${column}`, fill);
    }
  }

  /** The smallest rectangle around all filled cells; coloured blanks do not count. */
  used(): Rectangle | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, line] of this.#rows) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      for (const column of line.keys()) {
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  block({ row, column, rows, columns }: Rectangle, formulas: boolean): Block {
    const dense = <T>(pick: (cell: MemoryCell | undefined) => T): T[][] =>
      range(row, rows).map((r) => {
        const line = this.#rows.get(r);
        return range(column, columns).map((c) => pick(line?.get(c)));
      });
    const values = dense((cell) => {
      const exact = formulas && cell?.formula !== undefined;
      return cell && (exact || !isBlankValue(cell.value)) ? cell.value : null;
    });
    if (!formulas) return { values };
    return {
      values,
      formulas: dense((cell) => (cell?.formula === undefined ? null : `=${cell.formula}`)),
    };
  }

  /** `#RRGGBB`, or `null` for no fill. */
  fill(row: number, column: number): string | null {
    return this.#fills.get(`${row},${column}`) ?? null;
  }

  /** All of them, by `row,column`. */
  fills(): ReadonlyMap<string, string> {
    return new Map(this.#fills);
  }

  setFill(row: number, column: number, fill: string | null): void {
    if (fill === null) this.#fills.delete(`${row},${column}`);
    else this.#fills.set(`${row},${column}`, fill.toUpperCase());
  }
}

function range(start: number, length: number): number[] {
  return Array.from({ length }, (_, i) => start + i);
}
