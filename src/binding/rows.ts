import type { Unit } from '../model/amount';
import { readAmount } from '../model/amount-text';
import type { BookCell, BookRow, StrayCell } from '../model/book';
import type { Form } from '../editions/form';
import type { DataLine, Section } from './section';

/** What the rows of a table turned out to be. */
export interface Rows {
  readonly rows: readonly BookRow[];
  readonly absentRows: readonly string[];
  readonly misplacedRows: readonly string[];
  readonly strays: readonly StrayCell[];
}

/** Makes the cells of a line: every column of the form that was found has one, blank or not. */
export class CellMaker {
  constructor(
    private readonly section: Section,
    private readonly unit: Unit,
  ) {}

  cells(line: DataLine, keep: (key: string) => boolean = () => true): Record<string, BookCell> {
    const cells: Record<string, BookCell> = {};
    for (const { key, role } of this.section.form.columns) {
      const column = this.section.header.positions.get(key);
      if (column === undefined || role === 'sequence' || !keep(key)) continue;
      cells[key] = this.cell(line, key, column, role);
    }
    return cells;
  }

  sequence(line: DataLine): BookCell | undefined {
    const column = this.section.header.positions.get('seq');
    return column === undefined ? undefined : this.cell(line, 'seq', column, 'quantity');
  }

  private cell(line: DataLine, key: string, column: number, role: string): BookCell {
    const raw = line.values[key] ?? null;
    const at = { row: line.index, column };
    if (role !== 'amount' && role !== 'quantity') {
      return raw === null ? { ...at, kind: 'blank', raw } : { ...at, kind: 'text', raw };
    }
    // A quantity is read like an amount of 万元, so that it too is an exact decimal.
    const reading = readAmount(raw, role === 'quantity' ? '万元' : this.unit);
    if (reading.kind !== 'amount') return { ...at, kind: reading.kind, raw };
    const { amount, spaced } = reading;
    return { ...at, kind: 'amount', raw, amount, ...(spaced ? { spaced } : {}) };
  }
}

/** `key`, or `key#n` for the n-th row of that key. */
export class KeyCounter {
  private readonly seen = new Map<string, number>();

  next(key: string): string {
    const n = (this.seen.get(key) ?? 0) + 1;
    this.seen.set(key, n);
    return n === 1 ? key : `${key}#${n}`;
  }
}

export function amountKeys(form: Form): string[] {
  return form.columns.filter((column) => column.role === 'amount').map((column) => column.key);
}

/** Whether a cell holds something where a zero is left blank. */
export function holdsFigure(cell: BookCell | undefined): boolean {
  return (
    cell !== undefined &&
    (cell.kind === 'text' || cell.kind === 'error' || (cell.amount?.fen ?? 0) !== 0)
  );
}
