import type { Form } from '../../editions/form';
import type { BookRow, FormInstance } from '../../model/book';
import type { FindingCell } from '../../model/finding';
import { addressOf } from '../../model/place';
import type { BookForms } from '../context';
import type { Draft } from '../outcome';

/** Which of the edition's forms a check is about. */

/** The published tables, those that bear a number. */
export function published(form: Form): boolean {
  return form.number !== undefined;
}

/** Tables by functional classification code. */
export function functional(form: Form): boolean {
  return form.classification === 'functional';
}

/** Tables by code of either classification. */
export function coded(form: Form): boolean {
  return form.classification !== undefined;
}

/** Tables that hold amounts. */
export function amounts(form: Form): boolean {
  return form.columns.some((column) => column.role === 'amount');
}

export function formsOf(context: BookForms, wanted: (form: Form) => boolean): Form[] {
  return [...context.edition.forms.values()].filter(wanted);
}

/** Instances that can be checked, in the order of their forms. */
export function presentOf(context: BookForms, wanted: (form: Form) => boolean): FormInstance[] {
  return formsOf(context, wanted).flatMap((form) => context.present(form.id));
}

/** Rows that carry a classification code, or should. */
export function codedRows(instance: FormInstance): BookRow[] {
  return instance.rows.filter((row) => row.kind !== 'total' && row.kind !== 'unit');
}

/** The cell of a table's title, for findings on the table as a whole. */
export function titleCell(instance: FormInstance): FindingCell[] {
  if (!instance.range) return [];
  const address = addressOf(instance.range.top, instance.range.left);
  return [{ place: { sheet: instance.sheet, address }, value: instance.title }];
}

/** A finding that only says something about cells, without figures to compare. */
export function remark(
  instance: FormInstance,
  keys: readonly string[],
  about: Partial<Draft> & Pick<Draft, 'slots'>,
): Draft {
  return {
    verdict: 'fail',
    form: instance.form,
    instance: instance.instance,
    keys,
    cells: [],
    terms: [],
    ...about,
  };
}
