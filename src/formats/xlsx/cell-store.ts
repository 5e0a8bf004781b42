import type { CellValue, GridCell, GridRow } from '../../model/grid';

/** Cells of one sheet as they come; files may hold them in any order, and even twice. */
export class CellStore {
  private readonly rows: GridRow[] = [];
  /** The row being filled; kept apart, since an array that grows in place keeps room to spare. */
  private cells: GridCell[] = [];
  private row = -1;
  private column = -1;
  private ordered = true;

  /** Adds a stored cell; `formula` without its equals sign. */
  add(row: number, column: number, value: CellValue | null, formula?: string): void {
    if (row !== this.row) {
      this.closeRow();
      if (row < this.row) this.ordered = false;
      this.row = row;
    } else if (column <= this.column) {
      this.ordered = false;
    }
    this.column = column;
    this.cells.push(formula === undefined ? { column, value } : { column, value, formula });
  }

  /** Rows and cells ascending; of a cell given twice the later one stays. */
  toRows(): GridRow[] {
    this.closeRow();
    return this.ordered ? this.rows : inOrder(this.rows);
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    this.rows.push({ index: this.row, cells: this.cells.slice() });
    this.cells = [];
  }
}

/** Sorts where it stands: a million rows backwards cost little more than a million forwards. */
function inOrder(rows: GridRow[]): GridRow[] {
  rows.sort((a, b) => a.index - b.index);
  let kept = 0;
  for (let at = 0; at < rows.length; kept += 1) {
    const row = rows[at] as GridRow;
    const first = at;
    while (rows[at]?.index === row.index) at += 1;
    rows[kept] = at - first === 1 ? rowInOrder(row) : rowInOrder(joined(rows.slice(first, at)));
  }
  rows.length = kept;
  return rows;
}

function joined(parts: readonly GridRow[]): GridRow {
  return { index: parts[0]?.index ?? 0, cells: parts.flatMap(({ cells }) => cells) };
}

function rowInOrder(row: GridRow): GridRow {
  const ascending = row.cells.every(
    (cell, at, all) => at === 0 || columnAt(all, at - 1) < cell.column,
  );
  if (ascending) return row;
  // The sort is stable: of two cells at one place the later one is the last.
  const sorted = [...row.cells].sort((a, b) => a.column - b.column);
  return {
    index: row.index,
    cells: sorted.filter((cell, at) => columnAt(sorted, at + 1) !== cell.column),
  };
}

function columnAt(cells: readonly GridCell[], at: number): number {
  return cells[at]?.column ?? -1;
}
