import { isBlankValue, type CellValue } from '../../model/grid';
import { parseSharedFormula, shiftFormula, type FormulaPieces } from './shared-formula';

interface Master {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  pieces?: FormulaPieces;
}

interface Waiting {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue | null;
  readonly group: string;
}

/** Takes a cell of a shared formula, its formula written out for the place it stands in. */
export type AddCell = (
  row: number,
  column: number,
  value: CellValue | null,
  formula?: string,
) => void;

/** Shared formulas of one sheet: a group's master states the formula, the others refer to it. */
export class SharedFormulaGroups {
  private readonly masters = new Map<string, Master>();
  /** Cells that came before their master. */
  private readonly waiting: Waiting[] = [];

  constructor(private readonly add: AddCell) {}

  /** The cell that states the formula of a group. */
  master(group: string, row: number, column: number, text: string): void {
    this.masters.set(group, { row, column, text });
  }

  /** A cell that refers to a group; it is added at once when its master is known. */
  member(group: string, row: number, column: number, value: CellValue | null): void {
    const master = this.masters.get(group);
    if (master) this.addShifted(master, row, column, value);
    else this.waiting.push({ row, column, value, group });
  }

  /** Adds the cells that waited. Without a master the formula is lost, its result is not. */
  finish(): void {
    for (const { row, column, value, group } of this.waiting) {
      const master = this.masters.get(group);
      if (master) this.addShifted(master, row, column, value);
      else if (!isBlankValue(value)) this.add(row, column, value);
    }
  }

  private addShifted(master: Master, row: number, column: number, value: CellValue | null): void {
    master.pieces ??= parseSharedFormula(master.text);
    const formula = shiftFormula(master.pieces, row - master.row, column - master.column);
    this.add(row, column, value, formula);
  }
}
