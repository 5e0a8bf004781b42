import { wan } from '../../model/amount';
import type { FormInstance } from '../../model/book';
import type { Term } from '../../model/finding';
import { projectKey } from '../../model/label';
import { isOperatingProject, isSecretProject } from '../../model/project';
import { reason } from '../../model/reason';
import { cellOf, rowLabel, termOf, type CheckContext } from '../context';
import { PASS, type Draft, type Outcome } from '../outcome';
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

/** X-21（二）采购行的项目预算 ≤ T3 项目支出，各项目之和也不大于它；公用经费项目除外. */
export const procurementBudgets: CodedCheck = (context) => {
  const procurement = context.present('proc').find((one) => one.instance === '');
  const spending = context.present('t3').find((one) => one.instance === '');
  const total = spending ? context.rowOfKey(spending, 'total') : undefined;
  if (!procurement || !spending || !total) return [];
  const limit = total.cells.project?.amount?.fen ?? 0;
  const most = termOf(context, spending, total, 'project');
  const single = procurement.rows.flatMap((row): Outcome[] => {
    const budget = row.cells.projectBudget;
    const exempt = isOperatingProject(row.label) || isSecretProject(row.label);
    if (row.kind !== 'detail' || exempt || !budget?.amount) return [];
    const { fen } = budget.amount;
    if (fen <= limit) return [PASS];
    return [
      remark(procurement, [row.key, 'projectBudget'], {
        slots: { row: row.label },
        message: 'project',
        ...beyond(fen, limit),
        cells: [cellOf(row.sheet, budget)],
        terms: [termOf(context, procurement, row, 'projectBudget'), most],
      }),
    ];
  });
  // One that is too large by itself has been named.
  if (single.some((one) => one !== PASS)) return single;
  return [...single, ...budgetsTogether(context, procurement, limit, most)];
};

/** The budgets of all that 采购 buys for; a project counts once, however many items it has. */
function budgetsTogether(
  context: CheckContext,
  procurement: FormInstance,
  limit: number,
  most: Term,
): Outcome[] {
  const names = context.book.projects
    .filter(({ kind, sources }) => kind === 'specific' && sources.some(isProcurement))
    .map(({ name }) => projectKey(name));
  const rows = names.flatMap((name) => {
    const row = procurement.rows.find(
      (one) => one.cells.projectBudget?.amount && projectKey(one.label) === name,
    );
    return row ? [row] : [];
  });
  if (rows.length < 2) return [];
  const budgets = rows.flatMap(({ cells }) => cells.projectBudget ?? []);
  const sum = budgets.reduce((fen, { amount }) => fen + (amount?.fen ?? 0), 0);
  // Rounded budgets may come to more than their rounded whole (spec b.0).
  const slack = procurement.tick === 1 ? 0 : Math.floor((rows.length + 1) / 2) * procurement.tick;
  if (sum <= limit + slack) return [PASS];
  return [
    remark(procurement, ['projects', 'projectBudget'], {
      slots: { count: rows.length },
      message: 'projects',
      ...beyond(sum, limit),
      cells: rows.flatMap((row) =>
        row.cells.projectBudget ? [cellOf(row.sheet, row.cells.projectBudget)] : [],
      ),
      terms: [
        ...rows.map((row) => termOf(context, procurement, row, 'projectBudget')),
        { ...most, side: 'right' },
      ],
    }),
  ];
}

function isProcurement({ form }: { readonly form: string }): boolean {
  return form === 'proc';
}

function beyond(fen: number, limit: number): Pick<Draft, 'actual' | 'expected' | 'difference'> {
  return { actual: wan(fen), expected: wan(limit), difference: wan(fen - limit) };
}
