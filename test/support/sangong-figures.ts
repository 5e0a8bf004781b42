import type Decimal from 'decimal.js';
import type { Form } from '../../src/editions/form';
import type { FixedFigures, RowSums } from './fixed-figures';
import { amount, sumOf, type BookPlan } from './plan';

/** Figures of T9. */

/** T9 leaf rows; a form without the 出国 split prints their sum in the row above. */
const SANGONG_PARTS: RowSums = {
  abroad: ['abroadTeaching', 'abroadOther'],
  vehicle: ['vehiclePurchase', 'vehicleOperation'],
};
const SANGONG = ['abroad', 'vehicle', 'reception'];

export function figuresT9(plan: BookPlan, form: Form): FixedFigures {
  const columns = form.sides[0]?.amounts.filter((key) => key !== 'total') ?? [];
  const leaf = (row: string): Record<string, Decimal> =>
    Object.fromEntries(
      columns.map((column) => [
        column,
        sumOf(
          plan.sangong
            .filter((one) => one.row === row)
            .map((one) => amount((one as unknown as Record<string, string>)[column])),
        ),
      ]),
    );
  const add = (...parts: Record<string, Decimal>[]): Record<string, Decimal> =>
    Object.fromEntries(
      columns.map((column) => [column, sumOf(parts.map((part) => part[column]!))]),
    );
  const rows = new Map<string, Record<string, Decimal>>();
  const leaves = [...Object.values(SANGONG_PARTS).flat(), 'reception', 'meeting', 'training'];
  for (const key of leaves) rows.set(key, leaf(key));
  for (const [key, parts] of Object.entries(SANGONG_PARTS)) {
    rows.set(key, add(...parts.map((part) => rows.get(part)!)));
  }
  rows.set('sangong', add(...SANGONG.map((key) => rows.get(key)!)));
  rows.set('total', add(rows.get('sangong')!, rows.get('meeting')!, rows.get('training')!));
  if (plan.extraSangong) {
    rows.set('extra', { ...leaf('none'), general: amount(plan.extraSangong.general) });
  }
  const figures = new Map(
    [...rows].map(([key, values]) => [key, { total: sumOf(Object.values(values)), ...values }]),
  );
  const prints = (key: string): boolean =>
    form.sides[0]?.rows.some((row) => row.key === key && !row.optional) ?? false;
  const hasSubtotal = prints('sangong');
  const hasSplit = prints('abroadTeaching');
  const { abroad, ...unsplit } = SANGONG_PARTS;
  return {
    figures,
    splits: ['sangong', 'abroadTeaching', 'abroadOther'],
    sums: {
      ...unsplit,
      ...(hasSplit && abroad ? { abroad } : {}),
      ...(hasSubtotal ? { sangong: SANGONG } : {}),
      total: [...(hasSubtotal ? ['sangong'] : SANGONG), 'meeting', 'training'],
    },
    ...(plan.extraSangong
      ? {
          extra: {
            side: '',
            after: plan.extraSangong.after,
            row: { key: 'extra', label: plan.extraSangong.label },
          },
        }
      : {}),
  };
}
