import Decimal from 'decimal.js';
import { digitsOf } from './amount';
import { evaluateCellFormula, type CellReader } from './cell-formula';
import type { CellValue, Grid, GridCell } from './grid';
import type { Snapshot } from './snapshot';

/** What stands for a result that the file does not hold and that we cannot work out. */
export const NO_RESULT = '未计算';

/** Cells of a snapshot by sheet name, row and column. */
export class StoredCells {
  private readonly sheets = new Map<string, Map<number, ReadonlyMap<number, GridCell>>>();

  constructor(private readonly snapshot: Snapshot) {}

  cell(sheet: string, row: number, column: number): GridCell | undefined {
    return this.sheet(sheet)?.get(row)?.get(column);
  }

  has(sheet: string): boolean {
    return this.sheet(sheet) !== undefined;
  }

  private sheet(name: string): Map<number, ReadonlyMap<number, GridCell>> | undefined {
    const known = this.sheets.get(name);
    if (known) return known;
    const grid = this.snapshot.grids.find((one) => one.name === name);
    if (!grid) return undefined;
    const rows = new Map(
      grid.rows.map((row) => [row.index, new Map(row.cells.map((cell) => [cell.column, cell]))]),
    );
    this.sheets.set(name, rows);
    return rows;
  }
}

/** A stored value as a number for arithmetic: blank is 0, text and errors are none. */
export function numberOf(value: CellValue | null | undefined): Decimal | null {
  if (value === undefined || value === null || value === '') return new Decimal(0);
  return typeof value === 'number' && Number.isFinite(value) ? new Decimal(digitsOf(value)) : null;
}

/** Formulas nest less deeply than this; a longer chain is a circle. */
const DEEPEST_CHAIN = 200;

/**
 * Fills the results that a file does not hold: programs that write workbooks without calculating
 * leave formulas without results, and such a subtotal is not blank. What cannot be worked out
 * becomes the error {@link NO_RESULT}. Stored results are never touched.
 */
export function withResults(snapshot: Snapshot): Snapshot {
  const wants = (grid: Grid): boolean =>
    grid.rows.some((row) =>
      row.cells.some((cell) => cell.formula !== undefined && cell.value === null),
    );
  if (!snapshot.grids.some(wants)) return snapshot;
  const calculator = new Calculator(new StoredCells(snapshot));
  const grids = snapshot.grids.map((grid) =>
    wants(grid)
      ? {
          ...grid,
          rows: grid.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => {
              if (cell.formula === undefined || cell.value !== null) return cell;
              const result = calculator.result(grid.name, cell, 0);
              return { ...cell, value: result ? result.toNumber() : { error: NO_RESULT } };
            }),
          })),
        }
      : grid,
  );
  return { ...snapshot, grids };
}

class Calculator {
  private readonly known = new Map<GridCell, Decimal | null>();

  constructor(private readonly stored: StoredCells) {}

  result(sheet: string, cell: GridCell, depth: number): Decimal | null {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    if (cell.formula === undefined || depth > DEEPEST_CHAIN) return null;
    const read: CellReader = (other, row, column) => {
      const name = other ?? sheet;
      if (!this.stored.has(name)) return null;
      const at = this.stored.cell(name, row, column);
      return at && at.formula !== undefined && at.value === null
        ? this.result(name, at, depth + 1)
        : numberOf(at?.value);
    };
    const result = evaluateCellFormula(cell.formula, read);
    this.known.set(cell, result);
    return result;
  }
}
