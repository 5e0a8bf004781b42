import type { Classification } from '../../editions/classification';
import type { Form } from '../../editions/form';
import type { BookRow, FormInstance } from '../../model/book';
import type { FindingCell, Term } from '../../model/finding';
import { cellOf, termOf, type CheckContext } from '../context';
import type { Outcome } from '../outcome';
import { codedRows, presentOf } from './forms';

/** The classification that a table's codes are of. */
export function classificationOf(context: CheckContext, instance: FormInstance): Classification {
  return context.form(instance.form)?.classification === 'economic'
    ? context.economic
    : context.functional;
}

/** The cell of a row's code, of its name. */
export function codeCell(row: BookRow): FindingCell[] {
  const cell = row.cells.code;
  return cell ? [cellOf(row.sheet, cell)] : [];
}

export function nameCell(row: BookRow): FindingCell[] {
  const cell = row.cells.name;
  return cell ? [cellOf(row.sheet, cell)] : [];
}

/** Each coded row of the tables, judged alone. */
export function eachRow(
  context: CheckContext,
  forms: (form: Form) => boolean,
  judge: (instance: FormInstance, row: BookRow) => Outcome | null,
): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const instance of presentOf(context, forms)) {
    for (const row of codedRows(instance)) {
      const outcome = judge(instance, row);
      if (outcome) outcomes.push(outcome);
    }
  }
  return outcomes;
}

/** The amounts of a row, as operands. */
export function amountTerms(context: CheckContext, instance: FormInstance, row: BookRow): Term[] {
  return instance.columns
    .filter((column) => column.role === 'amount' && row.cells[column.key]?.amount)
    .map((column) => termOf(context, instance, row, column.key));
}
