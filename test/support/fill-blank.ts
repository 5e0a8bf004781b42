import Decimal from 'decimal.js';
import type { NewCell, NewSheet, NewWorkbook } from '../../src/model/new-workbook';
import { printedColumns } from '../../src/editions/printed-form';
import { planSheets } from '../../src/session/blank-book/sheet-plan';
import type { BookPlan } from './plan';
import { editionOf } from './official-book';
import { printBook } from './print-book';
import type { PrintedCell, PrintedForm } from './printed-form';

/** Types a plan's figures into a blank book as an accountant would: codes, names and leaf amounts only. */
export function fillBlank(blank: NewWorkbook, plan: BookPlan): NewWorkbook {
  const edition = editionOf(plan.edition);
  const imprint = { scope: '部门', entity: '', year: plan.year } as const;
  const sheets = new Map(planSheets(edition, imprint).map((one) => [one.form.id, one]));
  const printed = new Map(printBook(plan, edition).map((form) => [form.form.id, form]));
  return {
    sheets: blank.sheets.map((sheet, i) => {
      const id = [...edition.forms.keys()][i] ?? '';
      const [form, at] = [printed.get(id), sheets.get(id)];
      return form && at && form.form.layout !== 'targets' ? fillSheet(sheet, form, at.data) : sheet;
    }),
  };
}

function fillSheet(sheet: NewSheet, printed: PrintedForm, top: number): NewSheet {
  const { form, lines } = printed;
  const rows = sheet.rows.map((row) => (row ? [...row] : []));
  lines.forEach((line, i) => {
    const row = form.layout === 'labelled' ? rowOfLabel(rows, line.cells['item']) : rows[top + i];
    const code = line.cells['code'];
    const leaf =
      code?.kind === 'code' && code.text.length === (form.classification === 'economic' ? 5 : 7);
    printedColumns(form).forEach(({ key }, column) => {
      const [cell, typed] = [row?.[column], line.cells[key]];
      if (!row || !cell || !typed || key === 'seq') return;
      // A line without others below it holds its own figure: it is typed over the roll-up.
      const rollUp = cell.formula?.includes('LEFT(') ?? false;
      if (cell.formula !== undefined && !(rollUp && leaf)) return;
      row[column] = { value: valueOf(typed, form.decimals), style: cell.style ?? 'text' };
    });
  });
  return { ...sheet, rows };
}

function rowOfLabel(
  rows: (NewCell | null)[][],
  label: PrintedCell | undefined,
): (NewCell | null)[] | undefined {
  return rows.find((row) => label?.kind === 'text' && row[0]?.value === label.text);
}

function valueOf(typed: PrintedCell, decimals: number): string | number | null {
  if (typed.kind === 'count') return Number(typed.count);
  if (typed.kind !== 'amount') return typed.text;
  const rounded = typed.amount.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? null : rounded.toNumber();
}
