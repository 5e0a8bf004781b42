import type { ColumnForm, Form } from '../../editions/form';
import { inUnit, type Unit } from '../../model/amount';
import type { BookCell } from '../../model/book';
import { shown } from '../../model/shown';

/** 元 are written with 角 and 分, whatever the decimals of a form in 万元. */
const YUAN_DECIMALS = 2;

/**
 * What a cell says in print. An amount has the decimals of its form, in the table's own unit, more
 * only where the cell has more; zero and blank, quantities, codes and texts are as the cell has them.
 */
export function cellText(
  { kind, raw, amount }: BookCell,
  role: ColumnForm['role'],
  { decimals }: Pick<Form, 'decimals'>,
): string {
  if (role !== 'amount' || kind !== 'amount' || !amount) return shown(raw);
  return inUnit(amount.fen, amount.unit, decimalsIn(amount.unit, decimals));
}

function decimalsIn(unit: Unit, decimals: number): number {
  return unit === '元' ? YUAN_DECIMALS : decimals;
}
