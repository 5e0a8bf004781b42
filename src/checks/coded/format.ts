import type { BookCell, BookRow, FormInstance } from '../../model/book';
import { isCellError } from '../../model/grid';
import { reason } from '../../model/reason';
import { NO_RESULT } from '../../model/stored-numbers';
import { cellOf, shown, termOf } from '../context';
import { PASS, type Outcome } from '../outcome';
import type { CodedCheck } from './coded-check';
import { amounts, presentOf, published, remark } from './forms';

function amountCells(instance: FormInstance): { row: BookRow; column: string; cell: BookCell }[] {
  const columns = instance.columns.filter((column) => column.role === 'amount');
  return instance.rows.flatMap((row) =>
    columns.flatMap(({ key }) => {
      const cell = row.cells[key];
      return cell && cell.kind !== 'blank' ? [{ row, column: key, cell }] : [];
    }),
  );
}

/** FMT-01 金额为非负数，小数位不超过本表应有位数. */
export const amountForm: CodedCheck = (context) =>
  presentOf(context, published).flatMap((instance) =>
    amountCells(instance).flatMap(({ row, column, cell }): Outcome[] => {
      if (!cell.amount) return [];
      const { fen, decimals, unit } = cell.amount;
      const negative = fen < 0;
      const finer =
        fen % instance.tick !== 0 ||
        (instance.tick === 1 && unit === '元' && decimals > 2) ||
        decimals > 6;
      if (!negative && !finer) return [PASS];
      return [
        remark(instance, [row.key, column], {
          slots: {
            row: row.label.trim(),
            column: context.columnLabel(instance.form, column),
            value: shown(cell.raw),
          },
          message: negative ? 'negative' : 'finer',
          cells: [cellOf(row.sheet, cell)],
        }),
      ];
    }),
  );

/** FMT-02 编码与数字内部没有空格或换行. */
export const noInnerBlanks: CodedCheck = (context) =>
  presentOf(context, published).flatMap((instance): Outcome[] => {
    const found = instance.rows.flatMap((row) =>
      Object.entries(row.cells).flatMap(([column, cell]) => {
        const role = instance.columns.find((one) => one.key === column)?.role;
        const broken =
          cell.spaced === true ||
          (role === 'code' &&
            typeof cell.raw === 'string' &&
            /\d\s+\d/.test(cell.raw.normalize('NFKC').trim()));
        if (!broken) return [];
        return [
          remark(instance, [row.key, column], {
            slots: {
              row: row.label.trim(),
              column: context.columnLabel(instance.form, column),
              value: shown(cell.raw),
            },
            cells: [cellOf(row.sheet, cell)],
          }),
        ];
      }),
    );
    return found.length > 0 ? found : [PASS];
  });

/** FMT-03 金额栏只能是数、空白或“---”. */
export const amountsReadable: CodedCheck = (context) =>
  presentOf(context, amounts).flatMap((instance) =>
    amountCells(instance).map(({ row, column, cell }): Outcome => {
      if (cell.kind === 'amount' || cell.kind === 'dash') return PASS;
      const uncalculated = isCellError(cell.raw) && cell.raw.error === NO_RESULT;
      return remark(instance, [row.key, column], {
        slots: {
          row: row.label.trim(),
          column: context.columnLabel(instance.form, column),
          value: shown(cell.raw),
        },
        message: uncalculated ? 'uncalculated' : cell.kind === 'error' ? 'error' : 'fail',
        actual: shown(cell.raw),
        cells: [cellOf(row.sheet, cell)],
        terms: [termOf(context, instance, row, column)],
        ...(uncalculated ? { verdict: 'unchecked', why: reason('no-result') } : {}),
      });
    }),
  );
