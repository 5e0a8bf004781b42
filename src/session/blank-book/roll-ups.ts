import { addressOf } from '../../model/place';
import { besideDownTo, downTo, fixedRange } from './ranges';
import { columnOf, entryRows, type SheetPlan } from './sheet-plan';

/** Sums over lines that are yet to be typed. */

/** A formula, without `=`, for a cell. */
export interface Definition {
  readonly plan: SheetPlan;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const CLASS_DIGITS = 3;

/** All rows with the code of a 类. */
export function sumOfClasses(plan: SheetPlan, column: number): string {
  const { first, last } = entryRows(plan) ?? { first: plan.data, last: plan.data };
  const codes = besideDownTo(first, last, columnOf(plan, 'code'));
  return `SUMPRODUCT((LEN(${codes})=${String(CLASS_DIGITS)})*1,${downTo(first, last, column)})`;
}

/**
 * The row of one code, from another sheet. It spans the row of 合计, too, so that a line inserted right
 * below that is within.
 */
export function sumOfCode(plan: SheetPlan, column: number, code: string): string {
  const last = plan.data + plan.lines.length - 1;
  const span = (at: number): string => `'${plan.sheet}'!${fixedRange(plan.data, last, at)}`;
  return `SUMIF(${span(columnOf(plan, 'code'))},"${code}",${span(column)})`;
}

/**
 * 逐级汇总 of a table by code: a line is the sum of the lines below it whose code is its own and two
 * digits more. It looks downwards only, so it is no circle; where a line has none it is typed over.
 */
export function rollUps(plan: SheetPlan | undefined): Definition[] {
  const rows = plan && entryRows(plan);
  if (!plan || !rows || plan.form.layout !== 'code') return [];
  const code = columnOf(plan, 'code');
  const amounts = plan.columns.flatMap(({ role }, column) => (role === 'amount' ? [column] : []));
  return Array.from({ length: rows.last - rows.first }, (_, i) => rows.first + i).flatMap((row) => {
    const own = `$${addressOf(row, code)}`;
    const codes = besideDownTo(row + 1, rows.last, code);
    const below = `(LEFT(${codes},LEN(${own}))=${own}&"")*(LEN(${codes})=LEN(${own})+2)`;
    return amounts.map((column) => {
      const sum = `SUMPRODUCT(${below},${downTo(row + 1, rows.last, column)})`;
      return { plan, row, column, text: `ROUND(${sum},${String(plan.form.decimals)})` };
    });
  });
}

/** 合计 and 小计 of a list: its amounts from 合计 (or 总计) on; what stands before is no sum. */
export function listSums(plan: SheetPlan): Definition[] {
  const rows = entryRows(plan);
  const from = plan.columns.findIndex(({ key }) => key === 'grandTotal' || key === 'total');
  if (plan.form.layout !== 'list' || !rows || from < 0) return [];
  const label = plan.columns.findIndex(({ role }) => role === 'label');
  const digits = String(plan.form.decimals);
  return plan.columns.flatMap(({ role }, column): Definition[] => {
    if (role !== 'amount' || column < from) return [];
    const labels = besideDownTo(plan.data + 1, rows.last, label);
    const subtotals = `(RIGHT(${labels},2)="小计")*1`;
    const all = `SUMPRODUCT(${subtotals},${downTo(plan.data + 1, rows.last, column)})`;
    const unit = `SUM(${downTo(rows.first, rows.last, column)})`;
    return [
      { plan, row: plan.data, column, text: `ROUND(${all},${digits})` },
      { plan, row: plan.data + 1, column, text: `ROUND(${unit},${digits})` },
    ];
  });
}
