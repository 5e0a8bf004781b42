import type { BookRow, FormInstance } from '../../model/book';
import { cellOf, rowLabel, type CheckContext } from '../context';
import { PASS, type Outcome } from '../outcome';
import type { CodedCheck } from './coded-check';
import { remark } from './forms';

/**
 * P-08 有明细时合计行、小计行不得为空 · A-05 有分项时资产总额不得为空. Sums that miss the total compare with
 * 0 and follow it as their root cause.
 */
export const blankListTotals: CodedCheck = (context) => judge('proc', context);
export const blankAssetTotal: CodedCheck = (context) => judge('asset', context);

function judge(form: string, context: CheckContext): Outcome[] {
  return context.present(form).flatMap((instance) =>
    instance.rows.flatMap((total, at): Outcome[] => {
      const parts = partsOf(instance, total, at);
      const columns = instance.columns.filter(
        ({ key, role, adds }) => role === 'amount' && adds && parts.some((row) => figure(row, key)),
      );
      if (columns.length === 0) return [];
      const blank = columns.flatMap(({ key }) => {
        const cell = total.cells[key];
        return cell?.kind === 'blank' ? [cellOf(total.sheet, cell)] : [];
      });
      if (blank.length === 0) return [PASS];
      return [remark(instance, [total.key], { slots: { row: rowLabel(total) }, cells: blank })];
    }),
  );
}

/** What a total sums up: the items below a 小计, all items below a 合计; none for other rows. */
function partsOf({ rows }: FormInstance, total: BookRow, at: number): readonly BookRow[] {
  if (total.kind === 'subtotal') return rows.filter((row) => row.parent === at);
  return total.key === 'total'
    ? rows.filter((row) => row.kind !== 'subtotal' && row !== total)
    : [];
}

function figure(row: BookRow, column: string): boolean {
  return (row.cells[column]?.amount?.fen ?? 0) !== 0;
}
