import type { ColumnForm, Form } from '../../src/editions/form';

/** Labels that the real forms print across several columns; the edition need not know them. */
const ACROSS: Readonly<Record<string, readonly { from: string; label: string }[]>> = {
  t2: [{ from: 'subtotal', label: '本年收入' }],
  t6: [{ from: 'total', label: '一般公共预算基本支出' }],
  t9: [{ from: 'total', label: '资 金 性 质' }],
  proc: [
    { from: 'project', label: '政府采购项目来源' },
    { from: 'total', label: '政府采购金额（当年部门预算安排资金）' },
  ],
};

/** Last column below such a label; the rest of the row when it is not named. */
const ENDS: Readonly<Record<string, string>> = { subtotal: 'other', project: 'projectBudget' };

/** Columns as printed: those that the edition prints for sure. */
export function printedColumns(form: Form): ColumnForm[] {
  return form.columns.filter((column) => !column.optional);
}

/**
 * Header rows by column position, upper first. Columns with the same label twice stand under a
 * group (收入, 支出); code and name under their classification.
 */
export function headerRows(form: Form): Map<number, string>[] {
  const columns = printedColumns(form);
  const upper = new Map<number, string>();
  const lower = new Map<number, string>();
  const groups = columns.some((column) => column.under !== undefined);
  let across: string | null = null;
  columns.forEach((column, i) => {
    const label = column.labels[0] ?? column.key;
    if (column.role === 'sequence') return void upper.set(i, label);
    if (groups) {
      if (column.under !== undefined && column.under !== columns[i - 1]?.under) {
        upper.set(i, column.under);
      }
      return void lower.set(i, label);
    }
    if (form.layout === 'code' && (column.role === 'code' || column.role === 'label')) {
      if (column.role === 'code') {
        upper.set(i, form.classification === 'economic' ? '支出部门经济分类科目' : '功能分类科目');
      }
      return void lower.set(i, label);
    }
    const start = ACROSS[form.id]?.find((one) => one.from === column.key);
    if (start) {
      upper.set(i, start.label);
      across = ENDS[column.key] ?? columns.filter((one) => one.role === 'amount').at(-1)!.key;
    }
    (across === null ? upper : lower).set(i, label);
    if (across === column.key) across = null;
  });
  return lower.size === 0 ? [upper] : [upper, lower];
}

/** The 栏次 row, for the nine published tables. */
export function numberRow(form: Form): Map<number, string> | null {
  if (form.number === undefined) return null;
  const row = new Map<number, string>([[0, '栏次']]);
  printedColumns(form).forEach((column, i) => {
    if (column.number !== undefined) row.set(i, String(column.number));
  });
  return row;
}
