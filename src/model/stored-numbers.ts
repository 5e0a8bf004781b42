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

/**
 * How many cells the formulas of a workbook may read in all: less than a second's work, and hundreds
 * of times what the nine tables take. Formulas beyond it, in the order of the sheets, get no result.
 */
const MOST_READS = 500_000;

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
              const result = calculator.result(grid.name, cell);
              return { ...cell, value: result ? result.toNumber() : { error: NO_RESULT } };
            }),
          })),
        }
      : grid,
  );
  return { ...snapshot, grids };
}

interface Formula {
  readonly sheet: string;
  readonly cell: GridCell;
}

/** Works out formulas without results, those that they refer to first. */
class Calculator {
  private readonly known = new Map<GridCell, Decimal | null>();
  /** Begun and waiting for what they refer to: one of these met again is a circle. */
  private readonly begun = new Set<GridCell>();
  private reads = 0;

  constructor(private readonly stored: StoredCells) {}

  result(sheet: string, cell: GridCell): Decimal | null {
    // A stack of our own: a running total refers row by row to the one above, thousands deep.
    const stack: Formula[] = [{ sheet, cell }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      if (this.known.has(top.cell)) {
        stack.pop();
        continue;
      }
      this.begun.add(top.cell);
      const missing: Formula[] = [];
      const result = evaluateCellFormula(top.cell.formula ?? '', this.reader(top.sheet, missing));
      if (missing.length > 0) {
        for (const formula of missing) stack.push(formula);
        continue;
      }
      this.begun.delete(top.cell);
      this.known.set(top.cell, result);
    }
    return this.known.get(cell) ?? null;
  }

  /** Reads stored values and known results; what must be worked out first goes to `missing`. */
  private reader(sheet: string, missing: Formula[]): CellReader {
    return (other, row, column) => {
      const name = other ?? sheet;
      this.reads += 1;
      if (this.reads > MOST_READS || !this.stored.has(name)) return null;
      const cell = this.stored.cell(name, row, column);
      if (cell?.formula === undefined || cell.value !== null) return numberOf(cell?.value);
      const known = this.known.get(cell);
      if (known !== undefined) return known;
      if (this.begun.has(cell)) return null;
      missing.push({ sheet: name, cell });
      return PLACEHOLDER;
    };
  }
}

/** Stands for a result to come, while the other cells that a formula refers to are gathered. */
const PLACEHOLDER = new Decimal(1);
