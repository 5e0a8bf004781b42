import type { Book, BookCell, BookRow, FormInstance } from '../model/book';
import type { Fact, FactFigure, FactPart } from '../model/fact';
import { addressOf } from '../model/place';
import { shown } from '../model/shown';

export const NOTHING: FactFigure = { size: 0, parts: [] };

/** The department's own tables of a book, and figures out of their cells. */
export class BookFigures {
  constructor(readonly book: Book) {}

  /** A table that can be read; an empty one has no rows but is there. */
  table(form: string): FormInstance | undefined {
    return this.book.forms.find(
      (one) =>
        one.form === form &&
        one.instance === '' &&
        (one.status === 'bound' || one.status === 'empty'),
    );
  }

  row(form: string, key: string): BookRow | undefined {
    return this.table(form)?.rows.find((row) => row.key === key);
  }

  /**
   * `null`: no such row, a cell that is no amount, or a total left blank above parts that are not:
   * then nothing is said rather than zero. A table published as an empty one says zero.
   */
  figure(form: string, key: string, column: string): FactFigure | null {
    const instance = this.table(form);
    if (instance?.status === 'empty') return NOTHING;
    const row = this.row(form, key);
    if (!instance || !row || isLeftBlank(instance, row, column)) return null;
    return this.cell(instance, row, column);
  }

  cell(instance: FormInstance, row: BookRow, column: string): FactFigure | null {
    const cell = row.cells[column];
    if (!cell || cell.kind === 'text' || cell.kind === 'error') return null;
    return { size: cell.amount?.fen ?? 0, parts: [partOf(instance, row, column, cell)] };
  }
}

/** Rows that add others up, by key: all of their column, or those named. */
const TOTALS: Readonly<Record<string, readonly string[] | null>> = {
  total: null,
  incomeTotal: null,
  expenseTotal: null,
  sangong: null,
  vehicle: ['vehiclePurchase', 'vehicleOperation'],
};

/** Official tables leave zero blank; a total that is blank though its parts are not was forgotten. */
function isLeftBlank({ rows }: FormInstance, row: BookRow, column: string): boolean {
  const parts = TOTALS[row.key];
  if (parts === undefined || row.cells[column]?.kind !== 'blank') return false;
  return rows.some(
    ({ key, cells }) =>
      key !== row.key &&
      (parts === null || parts.includes(key)) &&
      (cells[column]?.amount?.fen ?? 0) !== 0,
  );
}

function partOf(instance: FormInstance, row: BookRow, column: string, cell: BookCell): FactPart {
  const name = row.label.replace(/\s+/g, '');
  const coded = row.code !== undefined && row.side === undefined;
  return {
    sign: 1,
    form: instance.form,
    row: coded ? `${row.code} ${name}` : name,
    column: instance.columns.find(({ key }) => key === column)?.label ?? column,
    value: shown(cell.raw),
    place: { sheet: row.sheet, address: addressOf(cell.row, cell.column) },
  };
}

/** Figures added up; `null` when one of them is not known. */
export function added(figures: readonly (FactFigure | null)[]): FactFigure | null {
  const known = figures.filter((one): one is FactFigure => one !== null);
  if (known.length < figures.length || known.length === 0) return null;
  return {
    size: known.reduce((sum, one) => sum + one.size, 0),
    parts: known.flatMap(({ parts }) => parts),
  };
}

/** What is left of one figure when another is taken away. */
export function less(whole: FactFigure | null, part: FactFigure | null): FactFigure | null {
  if (!whole || !part) return null;
  const taken = part.parts.map((one): FactPart => ({ ...one, sign: one.sign === 1 ? -1 : 1 }));
  return { size: whole.size - part.size, parts: [...whole.parts, ...taken] };
}

/** A fact where its figure is known, nothing where it is not. */
export function fact(
  id: string,
  label: string,
  now: FactFigure | null,
  more: Partial<Pick<Fact, 'unit' | 'remark'>> = {},
): Fact[] {
  return now ? [{ id, label, unit: '万元', now, ...more }] : [];
}
