import type { Form } from '../editions/form';
import type { BookRow, RowKind } from '../model/book';
import { bareLabel, isTotalLabel } from '../model/label';

/** What the rows of a list are, and what they add up into. */

/** 小计 as tables write it: 本级小计, 小计：水库管理处, 县法院合计, 一中（小计）. */
const SUBTOTAL = /^小计(?:[:(]|$)|(?:小计|合计)[:)]*$/;

type Listed = Pick<BookRow, 'label' | 'cells' | 'secret'>;

/**
 * A row that only names a unit is its 小计 too where amounts stand beside the name, else the head
 * (`unit`) of what follows: an item says at least what is bought, by how many, for which budget.
 */
export function kindsOf(form: Form, rows: readonly Listed[]): RowKind[] {
  const sums = summedKeys(form);
  const kinds = rows.map((row): RowKind => {
    if (isTotalLabel(row.label)) return 'total';
    if (SUBTOTAL.test(bareLabel(row.label))) return 'subtotal';
    const named = row.label !== '' && !row.secret && sums.length > 0;
    if (!named || saysMore(form, row)) return 'detail';
    return weight(row, sums) === 0 ? 'unit' : 'subtotal';
  });
  return kinds.includes('total') ? kinds : withNamedTotal(rows, kinds);
}

/** A table whose only 合计 bears a name of its own: 采购合计, 本部门合计. */
function withNamedTotal(rows: readonly Listed[], kinds: readonly RowKind[]): RowKind[] {
  const named = [0, rows.length - 1].find((at) =>
    /合计[:)]*$/.test(bareLabel(rows[at]?.label ?? '')),
  );
  return kinds.map((kind, i) => (i === named ? 'total' : kind));
}

/** Whether anything stands beside a row's name that is no part of a sum. */
function saysMore(form: Form, { cells }: Listed): boolean {
  return form.columns.some(({ key, role, adds = true }) => {
    const cell = cells[key];
    const blank = cell === undefined || cell.kind === 'blank' || cell.kind === 'dash';
    return role !== 'label' && !(role === 'amount' && adds) && !blank;
  });
}

/**
 * Items add up into the 小计 above them, or below them where the table begins with items and ends with
 * a 小计; those into 合计, and items under no 小计 directly. A 小计 right before another is one of
 * several units, as far as theirs make it up.
 */
export function parentsOf(form: Form, rows: readonly BookRow[]): (number | undefined)[] {
  const sums = summedKeys(form);
  const total = rows.findIndex((row) => row.kind === 'total');
  const whole = total < 0 ? undefined : total;
  const order = rows.map((_, i) => i).filter((i) => i !== total);
  const kindAt = (i: number | undefined): RowKind | undefined => rows[i ?? -1]?.kind;
  if (kindAt(order[0]) === 'detail' && kindAt(order.at(-1)) === 'subtotal') order.reverse();
  const parents: (number | undefined)[] = rows.map(() => undefined);
  let wide: { readonly at: number; left: number } | undefined;
  let near: number | undefined;
  order.forEach((at, i) => {
    const row = rows[at];
    if (row?.kind === 'unit') near = undefined;
    if (row?.kind === 'detail') parents[at] = near ?? whole;
    if (row?.kind !== 'subtotal') return;
    const own = weight(row, sums);
    if (wide && wide.left <= 0) wide = undefined;
    parents[at] = wide?.at ?? whole;
    near = at;
    if (wide) wide.left -= own;
    else if (own > 0 && kindAt(order[i + 1]) === 'subtotal') wide = { at, left: own };
  });
  return parents;
}

function summedKeys(form: Form): string[] {
  return form.columns
    .filter(({ role, adds = true }) => role === 'amount' && adds)
    .map(({ key }) => key);
}

/** All that a row puts into sums, in 分. */
function weight({ cells }: Listed, sums: readonly string[]): number {
  return sums.reduce((fen, key) => fen + (cells[key]?.amount?.fen ?? 0), 0);
}
