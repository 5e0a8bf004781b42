import { FormatError } from '../format-error';
import type { CellValue, GridCell, GridRow } from '../../model/grid';
import type { XlsxLimits } from './limits';

/** What all sheets of one workbook may hold together. */
export class CellAllowance {
  private cells = 0;
  private merged = 0;
  private formulaCharacters = 0;

  constructor(private readonly limits: XlsxLimits) {}

  /** @throws FormatError `too-many-cells` */
  cell(): void {
    this.cells += 1;
    const limit = this.limits.cells;
    if (this.cells > limit) throw new FormatError('too-many-cells', { limit });
  }

  /** @throws FormatError `inflates-too-much` */
  formula(text: string, part: string): string {
    this.formulaCharacters += text.length;
    const limit = this.limits.formulaCharacters;
    if (this.formulaCharacters > limit) throw new FormatError('inflates-too-much', { part, limit });
    return text;
  }

  /** @throws FormatError `merged-area` */
  merge(area: number): void {
    this.merged += area;
    const limit = this.limits.mergedCells;
    if (this.merged > limit) throw new FormatError('merged-area', { limit, actual: this.merged });
  }
}

interface StoredRow {
  cells: GridCell[];
  ordered: boolean;
}

/** Cells of one sheet as they come; files may hold them in any order, and even twice. */
export class CellStore {
  private readonly rows = new Map<number, StoredRow>();

  add(row: number, column: number, value: CellValue | null, formula?: string): void {
    let stored = this.rows.get(row);
    if (!stored) this.rows.set(row, (stored = { cells: [], ordered: true }));
    const last = stored.cells[stored.cells.length - 1];
    if (last && last.column >= column) stored.ordered = false;
    stored.cells.push(formula === undefined ? { column, value } : { column, value, formula });
  }

  /** Rows and cells ascending; of a cell given twice the later one stays. */
  toRows(): GridRow[] {
    return [...this.rows]
      .sort(([a], [b]) => a - b)
      .map(([index, { cells, ordered }]) => ({ index, cells: ordered ? cells : inOrder(cells) }));
  }
}

function inOrder(cells: readonly GridCell[]): GridCell[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}
