import type { BookCell, BookRow, FormInstance } from '../../model/book';
import { projectKey } from '../../model/label';
import { reason, type Reason } from '../../model/reason';
import { CellStyle, textOf } from './cell-style';

/** A cell of last year's table and what it says this year; the place counts within its sheet. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A row that is new this year, behind the row of last year's table that it follows. */
export interface NewRow {
  readonly after: BookRow;
  /** The row that it looks like. */
  readonly like: BookRow;
  /** By the columns of last year's table. */
  readonly texts: ReadonlyMap<number, string>;
}

export interface TablePlan {
  readonly form: FormInstance;
  readonly cells: readonly CellChange[];
  readonly gone: readonly BookRow[];
  readonly fresh: readonly NewRow[];
  /** New rows that have no place. */
  readonly homeless: number;
  /** Figures in columns that this year's table does not have. */
  readonly stale: number;
}

/** Fewer rows in common than this share are another table. */
const LEAST_IN_COMMON = 0.2;

/** Last year's tables refilled from this year's, each with its sister; and those that have none. */
export function tablePlans(
  last: readonly FormInstance[],
  now: readonly FormInstance[],
): { readonly plans: readonly TablePlan[]; readonly left: readonly Reason[] } {
  const plans: TablePlan[] = [];
  const left: Reason[] = [];
  const there = (one: FormInstance): boolean => one.status === 'bound' && one.secret !== true;
  const paired = new Set<FormInstance>();
  for (const old of last.filter(there)) {
    const same = now.find((one) => !paired.has(one) && keyOf(one) === keyOf(old));
    if (!same || same.status === 'missing') {
      left.push(reason('carry.table-gone', { name: old.title }));
      continue;
    }
    paired.add(same);
    const plan = there(same) ? planOf(old, same) : null;
    if (plan) plans.push(plan);
    else left.push(reason('carry.table-shape', { name: old.title }));
  }
  const kinds = new Set(last.filter(there).map(({ form }) => form));
  for (const one of now)
    if (kinds.has(one.form) && there(one) && !paired.has(one))
      left.push(reason('carry.table-new', { name: one.title }));
  return { plans, left };
}

/** A project's name may carry the year, and a number before it. */
function keyOf({ form, instance }: FormInstance): string {
  return `${form}/${projectKey(instance)}`;
}

function planOf(old: FormInstance, now: FormInstance): TablePlan | null {
  const columns = old.columns.filter(({ key }) => now.columns.some((one) => one.key === key));
  if (columns.length * 2 < old.columns.length) return null;
  const style = new CellStyle(old.unit, old);
  const known = new Map(now.rows.map((row) => [idOf(row), row]));
  const common = old.rows.filter((row) => known.has(idOf(row)));
  if (common.length < old.rows.length * LEAST_IN_COMMON) return null;
  const isTwoSided = old.rows.some(({ side }) => side !== undefined);
  const cells: CellChange[] = [];
  const change = (
    sheet: string,
    from: BookCell | undefined,
    to: BookCell | undefined,
    role: string,
  ): void => {
    const text = from && style.now(from, to, role);
    if (from && text !== null && text !== undefined)
      cells.push({ sheet, row: from.row, column: from.column, text });
  };
  for (const row of common) {
    const same = known.get(idOf(row));
    if (!same || row.secret || same.secret) continue;
    for (const { key, role, column } of columns) {
      // What names the row is what it was found by.
      if (role === 'label' || role === 'code') continue;
      const own = row.cells[key] ?? { row: row.index, column, kind: 'blank', raw: null };
      change(row.sheet, own, same.cells[key], role);
    }
    if (same.sequence && !isTwoSided) change(row.sheet, row.sequence, same.sequence, 'text');
  }
  for (const [key, cell] of Object.entries(old.head ?? {}))
    if (now.head?.[key]) change(old.sheet, cell, now.head[key], 'text');
  const gone = old.rows.filter((row) => !known.has(idOf(row)) && !row.secret);
  const other = old.columns.filter((one) => one.role === 'amount' && !columns.includes(one));
  const stale = common.flatMap((row) => other.filter(({ key }) => row.cells[key]?.amount?.fen));
  const { fresh, homeless } = newRows(old, now, columns, style);
  const plan = { form: old, cells, stale: stale.length };
  // Where two sides share a line, no line comes or goes with one of them.
  if (!isTwoSided) return { ...plan, gone, fresh, homeless };
  return { ...plan, gone: [], fresh: [], homeless: homeless + gone.length + fresh.length };
}

function newRows(
  old: FormInstance,
  now: FormInstance,
  columns: FormInstance['columns'],
  style: CellStyle,
): Pick<TablePlan, 'fresh' | 'homeless'> {
  const known = new Map(old.rows.map((row) => [idOf(row), row]));
  const fresh: NewRow[] = [];
  let after: BookRow | undefined;
  let homeless = 0;
  for (const row of now.rows) {
    const own = known.get(idOf(row));
    if (own) after = own;
    else if (!after || row.secret) homeless += 1;
    else {
      const like = likest(row, after, old.rows);
      const texts = columns.map(({ key, role, column }): [number, string] => {
        const cell = row.cells[key];
        const label = role === 'label' && !cell ? row.label : null;
        return [column, label ?? style.now(undefined, cell, role) ?? ''];
      });
      const [model, own] = [like.sequence, row.sequence];
      const sequence: [number, string][] = model && own ? [[model.column, textOf(own)]] : [];
      fresh.push({ after, like, texts: new Map([...texts, ...sequence]) });
    }
  }
  return { fresh, homeless };
}

/** The nearest row of the same kind. */
function likest(row: BookRow, near: BookRow, rows: readonly BookRow[]): BookRow {
  const at = rows.indexOf(near);
  const same = rows.filter((one) => one.kind === row.kind && !one.secret);
  return (
    [...same].sort((a, b) => Math.abs(rows.indexOf(a) - at) - Math.abs(rows.indexOf(b) - at))[0] ??
    near
  );
}

function idOf({ block, side = '', set = '', key, kind }: BookRow): string {
  return [block, side, set, kind === 'unit' ? 'unit' : '', key].join('|');
}
