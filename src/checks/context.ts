import type { ApprovedFigure } from './approved';
import type { Classification } from '../editions/classification';
import type { Edition, Form } from '../editions/form';
import type { Book, BookCell, BookRow, FormInstance } from '../model/book';
import type { FindingCell, Term } from '../model/finding';
import type { Snapshot } from '../model/snapshot';
import { wan } from '../model/amount';
import { SECRET } from '../model/project';
import { addressOf } from '../model/place';
import { shown } from '../model/shown';

/** A book's forms, which is all that many a question needs. */
export interface BookForms {
  readonly edition: Edition;
  /** Instances that can be checked: bound, or an empty table. */
  present(form: string): FormInstance[];
  form(id: string): Form | undefined;
}

/** What every check may ask. */
export class CheckContext implements BookForms {
  private readonly byForm = new Map<string, FormInstance[]>();
  private readonly rowsByCode = new Map<FormInstance, ReadonlyMap<string, readonly BookRow[]>>();
  private readonly childrenOf = new Map<FormInstance, ReadonlyMap<number, readonly BookRow[]>>();
  private readonly rowsByKey = new Map<FormInstance, ReadonlyMap<string, BookRow>>();

  constructor(
    readonly book: Book,
    readonly snapshot: Snapshot,
    readonly edition: Edition,
    readonly functional: Classification,
    readonly economic: Classification,
    readonly approved: readonly ApprovedFigure[] = [],
  ) {
    for (const form of book.forms) {
      const known = this.byForm.get(form.form);
      if (known) known.push(form);
      else this.byForm.set(form.form, [form]);
    }
  }

  instances(form: string): readonly FormInstance[] {
    return this.byForm.get(form) ?? [];
  }

  instance(form: string, name: string): FormInstance | undefined {
    return this.instances(form).find((one) => one.instance === name);
  }

  /** Instances that can be checked: bound, or an empty table. */
  present(form: string): FormInstance[] {
    return this.instances(form).filter(isCheckable);
  }

  /** The names under which forms stand in this book: `''` first, then other units' blocks. */
  instanceNames(forms: readonly string[]): string[] {
    const names = forms.flatMap((form) => this.instances(form).map((one) => one.instance));
    return [...new Set(['', ...names])];
  }

  form(id: string): Form | undefined {
    return this.edition.forms.get(id);
  }

  isExpected(form: string): boolean {
    return this.edition.expected.includes(form);
  }

  rowsOfCode(instance: FormInstance, code: string): readonly BookRow[] {
    let index = this.rowsByCode.get(instance);
    if (!index) {
      const built = new Map<string, BookRow[]>();
      for (const row of instance.rows) {
        if (row.code === undefined || row.kind === 'unit') continue;
        const known = built.get(row.code);
        if (known) known.push(row);
        else built.set(row.code, [row]);
      }
      index = built;
      this.rowsByCode.set(instance, built);
    }
    return index.get(code) ?? [];
  }

  rowOfKey(instance: FormInstance, key: string): BookRow | undefined {
    let index = this.rowsByKey.get(instance);
    if (!index) {
      index = new Map(instance.rows.map((row) => [row.key, row]));
      this.rowsByKey.set(instance, index);
    }
    return index.get(key);
  }

  /** The rows that add up into a row, by its position; worked out once a table. */
  children(instance: FormInstance): ReadonlyMap<number, readonly BookRow[]> {
    let index = this.childrenOf.get(instance);
    if (!index) {
      const built = new Map<number, BookRow[]>();
      for (const row of instance.rows) {
        if (row.parent === undefined) continue;
        const known = built.get(row.parent);
        if (known) known.push(row);
        else built.set(row.parent, [row]);
      }
      index = built;
      this.childrenOf.set(instance, built);
    }
    return index;
  }

  /** Rows of a named set; 各类 are those that add up directly into 合计. */
  setRows(instance: FormInstance, set: string): readonly BookRow[] {
    if (set !== '各类') return instance.rows.filter((row) => row.set === set);
    const total = instance.rows.findIndex((row) => row.kind === 'total');
    return this.children(instance).get(total) ?? [];
  }

  codes(instance: FormInstance): Iterable<string> {
    this.rowsOfCode(instance, '');
    return this.rowsByCode.get(instance)?.keys() ?? [];
  }

  /** What a row that the table does not have would be called. */
  absentRowLabel(form: string, key: string): string {
    if (key === 'total') return '合计';
    const shape = this.form(form);
    const printed = shape?.sides.flatMap((side) => side.rows).find((row) => row.key === key);
    if (printed) return printed.label;
    const codes = shape?.classification === 'economic' ? this.economic : this.functional;
    return `${key} ${codes.get(key)?.name ?? ''}`.trim();
  }

  /** The printed label of a column, for terms. */
  columnLabel(form: string, key: string): string {
    return this.form(form)?.columns.find((column) => column.key === key)?.labels[0] ?? key;
  }
}

export function isCheckable(instance: FormInstance): boolean {
  return instance.status === 'bound' || instance.status === 'empty';
}

/** Code and name of a row, as a reader says it; what is bought is a part of its project's name. */
export function rowLabel(row: BookRow): string {
  const item = row.kind === 'detail' && !row.secret ? shown(row.cells.item?.raw ?? null) : '';
  const name = [row.label, item]
    .map((text) => text.replace(/\s+/g, ''))
    .filter((text) => text !== '')
    .join('：');
  return row.code === undefined || row.side !== undefined || row.kind === 'fixed'
    ? name
    : `${row.code} ${name}`.trim();
}

export function cellOf(sheet: string, cell: BookCell): FindingCell {
  return { place: { sheet, address: addressOf(cell.row, cell.column) }, value: shown(cell.raw) };
}

/** A cell as an operand; a check that names one cell names it on the left. */
export function termOf(
  context: CheckContext,
  instance: FormInstance,
  row: BookRow,
  column: string,
  side: Term['side'] = 'left',
  sign: Term['sign'] = 1,
): Term {
  const cell = row.cells[column];
  return {
    side,
    sign,
    form: instance.form,
    row: rowLabel(row),
    column: context.columnLabel(instance.form, column),
    value: row.secret ? SECRET : cell?.amount ? wan(cell.amount.fen) : null,
    place: cell ? { sheet: row.sheet, address: addressOf(cell.row, cell.column) } : null,
  };
}
