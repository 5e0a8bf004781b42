import type { CellValue, Grid, GridCell, GridRow } from '../model/grid';

/** A grid that can be looked into by row and column. */
export class GridView {
  private readonly byIndex: ReadonlyMap<number, GridRow>;

  constructor(readonly grid: Grid) {
    this.byIndex = new Map(grid.rows.map((row) => [row.index, row]));
  }

  cell(row: number, column: number): GridCell | undefined {
    return this.byIndex.get(row)?.cells.find((cell) => cell.column === column);
  }

  /** Stored rows with `from < index < to`, ascending. */
  between(from: number, to: number): GridRow[] {
    return this.grid.rows.slice(this.firstAfter(from), this.firstAfter(to - 1));
  }

  /** Position of the first stored row whose index is above `index`; rows are ascending. */
  private firstAfter(index: number): number {
    let [low, high] = [0, this.grid.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.grid.rows[middle]?.index ?? Infinity) > index) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  get lastRow(): number {
    return this.grid.rows.at(-1)?.index ?? -1;
  }
}

/** The text of a value as a reader sees it: `''` for blanks and errors. */
export function textOf(value: CellValue | null | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
