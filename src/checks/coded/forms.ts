import type { BookRow, FormInstance } from '../../model/book';
import type { CheckContext } from '../context';
import type { Draft } from '../outcome';

/** The nine published tables. */
export const NINE = ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9'] as const;
/** Tables by functional classification code. */
export const FUNCTIONAL_FORMS = ['t2', 't3', 't5', 't7', 't8'] as const;
/** Tables whose amounts are checked for form. */
export const AMOUNT_FORMS = [...NINE, 'proc', 'asset'] as const;

export function presentOf(context: CheckContext, forms: readonly string[]): FormInstance[] {
  return forms.flatMap((form) => context.present(form));
}

/** Rows that carry a classification code, or should. */
export function codedRows(instance: FormInstance): BookRow[] {
  return instance.rows.filter((row) => row.kind !== 'total' && row.kind !== 'unit');
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
