import type { Unit } from '../model/amount';
import { readAmount } from '../model/amount-text';
import type { BookCell, BookColumn, BookRow, StrayCell } from '../model/book';
import type { CellValue } from '../model/grid';
import { normalizeLabel } from '../model/label';
import type { Form } from '../editions/form';
import { SECRET } from '../model/project';
import type { DataLine, Section } from './section';

/** What the rows of a table turned out to be. */
export interface Rows {
  readonly rows: readonly BookRow[];
  readonly absentRows: readonly string[];
  readonly misplacedRows: readonly string[];
  readonly strays: readonly StrayCell[];
}

interface PlacedColumn {
  readonly key: string;
  readonly column: number;
  readonly role: BookColumn['role'];
}

/** Makes the cells of a line: every column of the form that was found has one, blank or not. */
export class CellMaker {
  private readonly columns: readonly PlacedColumn[];
  private readonly sequenceColumn: number | undefined;

  constructor(
    section: Section,
    private readonly unit: Unit,
  ) {
    const { positions } = section.header;
    this.sequenceColumn = positions.get('seq');
    this.columns = section.form.columns.flatMap(({ key, role }) => {
      const column = positions.get(key);
      return column === undefined || role === 'sequence' ? [] : [{ key, column, role }];
    });
  }

  cells(line: DataLine, keep?: ReadonlySet<string>): Record<string, BookCell> {
    const cells: Record<string, BookCell> = {};
    for (const { key, column, role } of this.columns) {
      if (!keep || keep.has(key)) cells[key] = this.cell(line, key, column, role);
    }
    return cells;
  }

  sequence(line: DataLine): BookCell | undefined {
    const column = this.sequenceColumn;
    return column === undefined ? undefined : this.cell(line, 'seq', column, 'quantity');
  }

  private cell(line: DataLine, key: string, column: number, role: BookColumn['role']): BookCell {
    const row = line.index;
    const raw = line.values[key] ?? null;
    if (raw === null) return { row, column, kind: 'blank', raw };
    if (role !== 'amount' && role !== 'quantity') return { row, column, kind: 'text', raw };
    // A quantity is read like an amount of 万元, so that it too is an exact decimal.
    const reading =
      role === 'quantity' ? readAmount(withoutMeasure(raw), '万元') : readAmount(raw, this.unit);
    if (reading.kind !== 'amount') return { row, column, kind: reading.kind, raw };
    const { amount, spaced } = reading;
    return { row, column, kind: 'amount', raw, amount, spaced };
  }
}

/** A quantity without the measure that stands in its cell too: 4辆, 5200平方米; not 1.5万平方米. */
function withoutMeasure(raw: CellValue): CellValue {
  const [, digits] =
    typeof raw === 'string'
      ? (/^([\d,.]+)\s*[^\d\s十百千万亿,.%]+\d?$/.exec(normalizeLabel(raw)) ?? [])
      : [];
  return digits ?? raw;
}

/** The cells of a secret project: what is written there is not kept, only that something is. */
export function masked(cells: Readonly<Record<string, BookCell>>): Record<string, BookCell> {
  return Object.fromEntries(
    Object.entries(cells).map(([key, cell]) => [
      key,
      cell.kind === 'blank' ? cell : { ...cell, raw: SECRET },
    ]),
  );
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

/** Whether a cell holds a number, or something that was meant as one. */
export function isNumeric(cell: BookCell): boolean {
  return cell.kind !== 'text' || /^\s*[-+(（¥￥]?\s*\d/.test(String(cell.raw).normalize('NFKC'));
}
