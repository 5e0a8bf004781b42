import { wan } from '../../model/amount';
import { reason } from '../../model/reason';
import { heldApproved, type HeldApproved } from '../approved';
import { cellOf, rowLabel, termOf, type CheckContext } from '../context';
import { judge } from '../judge';
import { total } from '../operand';
import { PASS, type Outcome } from '../outcome';
import type { CodedCheck } from './coded-check';
import { remark } from './forms';

const EXACT = { noticeWhenLarger: false, skipWhenUnsplit: false };

/** AP-01 与批复数一致: each approved figure of the unit profile against its cell. */
export const approvedFigures: CodedCheck = (context) =>
  heldApproved(context).map((held) => outcomeOf(held, context));

function outcomeOf(
  { figure, instance, rows, column, sides }: HeldApproved,
  context: CheckContext,
): Outcome {
  const keys = [figure.row, column];
  const expected = wan(figure.amount.fen);
  if (!instance) {
    const missing = { form: figure.form, instance: '', keys, slots: {}, cells: [], terms: [] };
    return { ...missing, verdict: 'unchecked', why: reason('form-missing', { form: figure.form }) };
  }
  const label = rows[0] ? rowLabel(rows[0]) : context.absentRowLabel(figure.form, figure.row);
  const slots = { row: label, column: context.columnLabel(figure.form, column) };
  if (rows.length === 0) {
    return figure.amount.fen === 0
      ? PASS
      : remark(instance, keys, { slots, message: 'absent', expected });
  }
  const terms = rows.map((row) => termOf(context, instance, row, column));
  const cells = rows.flatMap((row) => {
    const cell = row.cells[column];
    return cell ? [cellOf(row.sheet, cell)] : [];
  });
  const [cell] = cells;
  if (!sides) {
    const place = cell?.place;
    const at = place && 'address' in place ? place : { sheet: instance.sheet, address: '' };
    const why = reason('not-an-amount', { sheet: at.sheet, address: at.address });
    return remark(instance, keys, { slots, cells, terms, verdict: 'unchecked', why });
  }
  const judgement = judge(sides, EXACT);
  if (judgement === 'holds' || judgement === 'vacuous') return PASS;
  const actual = total(sides.left);
  const difference = wan(actual - total(sides.right));
  return remark(instance, keys, { slots, cells, terms, expected, actual: wan(actual), difference });
}
