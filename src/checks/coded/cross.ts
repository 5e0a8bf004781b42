import { wan } from '../../model/amount';
import type { FormInstance } from '../../model/book';
import { isOperatingProject, isSecretProject } from '../../model/project';
import { reason } from '../../model/reason';
import { cellOf, rowLabel, termOf, type CheckContext } from '../context';
import { PASS, type Outcome } from '../outcome';
import type { CodedCheck } from './coded-check';
import { remark } from './forms';
import { catalogNumber } from './procurement';

/** 乘用车 in both catalogue versions: A020305…, A0203 05 01. */
const PASSENGER_CARS = /^A020305/;

/** X-15 T9 公务用车购置费＝采购表乘用车类金额（有购置时）. */
export const carPurchases: CodedCheck = (context) =>
  context.present('t9').flatMap((instance): Outcome[] => {
    const row = context.rowOfKey(instance, 'vehiclePurchase');
    const cell = row?.cells.total;
    if (instance.instance !== '' || !row || !cell?.amount || cell.amount.fen === 0) return [];
    const terms = [termOf(context, instance, row, 'total')];
    const at = { slots: { row: rowLabel(row) }, cells: [cellOf(row.sheet, cell)] };
    const procurement = context.present('proc')[0];
    if (!procurement) {
      return [
        remark(instance, [row.key, 'total'], {
          ...at,
          terms,
          verdict: 'unchecked',
          severity: 'notice',
          why: reason('form-missing', { form: 'proc' }),
        }),
      ];
    }
    const cars = procurement.rows.filter(
      (one) => one.kind === 'detail' && PASSENGER_CARS.test(catalogNumber(one)),
    );
    const sum = cars.reduce((fen, one) => fen + (one.cells.total?.amount?.fen ?? 0), 0);
    if (sum === cell.amount.fen) return [PASS];
    return [
      remark(instance, [row.key, 'total'], {
        ...at,
        actual: wan(cell.amount.fen),
        expected: wan(sum),
        difference: wan(cell.amount.fen - sum),
        terms: [...terms, ...cars.map((car) => termOf(context, procurement, car, 'total'))],
      }),
    ];
  });

/** X-21（二）采购行的项目预算 ≤ T3 项目支出；公用经费项目除外. */
export const procurementBudgets: CodedCheck = (context) => {
  const procurement = context.present('proc').find((one) => one.instance === '');
  const spending = context.present('t3').find((one) => one.instance === '');
  const total = spending ? context.rowOfKey(spending, 'total') : undefined;
  if (!procurement || !spending || !total) return [];
  return procurement.rows.flatMap((row): Outcome[] => {
    const budget = row.cells.projectBudget;
    const exempt = isOperatingProject(row.label) || isSecretProject(row.label);
    if (row.kind !== 'detail' || exempt || !budget?.amount) return [];
    const limit = total.cells.project?.amount?.fen ?? 0;
    if (budget.amount.fen <= limit) return [PASS];
    return [largerBudget(context, procurement, row, spending, total, limit)];
  });
};

function largerBudget(
  context: CheckContext,
  procurement: FormInstance,
  row: FormInstance['rows'][number],
  spending: FormInstance,
  total: FormInstance['rows'][number],
  limit: number,
): Outcome {
  const budget = row.cells.projectBudget;
  const fen = budget?.amount?.fen ?? 0;
  return remark(procurement, [row.key, 'projectBudget'], {
    slots: { row: rowLabel(row) },
    message: 'project',
    actual: wan(fen),
    expected: wan(limit),
    difference: wan(fen - limit),
    cells: budget ? [cellOf(row.sheet, budget)] : [],
    terms: [
      termOf(context, procurement, row, 'projectBudget'),
      termOf(context, spending, total, 'project'),
    ],
  });
}
