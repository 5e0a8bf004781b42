import Decimal from 'decimal.js';
import type { Form } from '../../src/editions/form';
import { printedColumns } from '../../src/editions/printed-form';
import { amount, sumOf, type BookPlan, type UnitPlan } from './plan';
import { money, text, type PrintedCell, type PrintedLine } from './printed-form';

/** Rows of 机构, 采购, 资产 and 绩效. */

export function organisationLines(units: readonly UnitPlan[]): PrintedLine[] {
  return units.map(({ name, nature, rank, funding }) => ({
    cells: { name: text(name), nature: text(nature), rank: text(rank), funding: text(funding) },
  }));
}

/** Columns of 采购 that say where the money comes from; the others are parts or prices. */
const NOT_FUNDS = new Set(['projectBudget', 'price', 'total', 'grandTotal', 'smeReserved']);

export function procurementLines(plan: BookPlan, form: Form): PrintedLine[] {
  const rows = plan.procurement ?? [];
  if (rows.length === 0) return [];
  const amounts = printedColumns(form).filter((column) => column.role === 'amount');
  const funds = amounts.filter(({ key }) => !NOT_FUNDS.has(key)).map(({ key }) => key);
  const values = (row: (typeof rows)[number]): Record<string, Decimal> => {
    const own = Object.fromEntries(amounts.map(({ key }) => [key, amount(row[key])]));
    const total = sumOf(funds.map((key) => own[key]!));
    return { ...own, total, ...(own['grandTotal'] ? { grandTotal: total } : {}) };
  };
  const sums = Object.fromEntries(
    amounts
      .filter(({ key }) => key !== 'projectBudget' && key !== 'price')
      .map(({ key }) => [key, money(sumOf(rows.map((row) => values(row)[key]!)))]),
  );
  const detail = rows.map((row): PrintedLine => {
    const cells: Record<string, PrintedCell> = { project: text(row.project) };
    for (const { key, role } of form.columns) {
      const value = row[key];
      if (role === 'text' && value !== undefined) cells[key] = text(value);
      if (role === 'quantity' && value !== undefined) cells[key] = { kind: 'count', count: value };
    }
    for (const [key, value] of Object.entries(values(row))) cells[key] = money(value);
    return { cells };
  });
  return [
    { cells: { project: text('合计'), ...sums } },
    { cells: { project: text(`${plan.entity.name}小计`), ...sums } },
    ...detail,
  ];
}

export function assetLines(plan: BookPlan, form: Form): PrintedLine[] {
  const assets = plan.assets ?? {};
  return form.sides.flatMap((side) =>
    side.rows
      .filter((row) => assets[row.key] !== undefined)
      .map((row): PrintedLine => {
        const { quantity, value } = assets[row.key] ?? {};
        const cells: Record<string, PrintedCell> = { [side.label]: text(row.label) };
        if (quantity !== undefined) cells['quantity'] = { kind: 'count', count: quantity };
        if (value !== undefined) cells['value'] = money(new Decimal(value));
        return { cells };
      }),
  );
}

export function targetLines(indicators: readonly (readonly string[])[], form: Form): PrintedLine[] {
  return indicators.map((row) => ({
    cells: Object.fromEntries(
      printedColumns(form).flatMap(({ key }, i) => (row[i] ? [[key, text(row[i])]] : [])),
    ),
  }));
}
