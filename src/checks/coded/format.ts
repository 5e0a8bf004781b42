import type { BookCell, BookRow, FormInstance } from '../../model/book';
import { isCellError } from '../../model/grid';
import { reason } from '../../model/reason';
import { NO_RESULT } from '../../model/stored-numbers';
import { cellOf, termOf, type CheckContext } from '../context';
import { shown } from '../../model/shown';
import { PASS, type Draft, type Outcome } from '../outcome';
import type { CodedCheck } from './coded-check';
import { amounts, presentOf, published, remark } from './forms';

/** Judges every filled cell of the amount columns. */
function eachAmount(
  instance: FormInstance,
  judge: (row: BookRow, column: string, cell: BookCell) => Outcome | null,
): Outcome[] {
  const columns = instance.columns.filter(({ role }) => role === 'amount').map(({ key }) => key);
  const outcomes: Outcome[] = [];
  for (const row of instance.rows) {
    for (const column of columns) {
      const cell = row.cells[column];
      const outcome = cell && cell.kind !== 'blank' ? judge(row, column, cell) : null;
      if (outcome) outcomes.push(outcome);
    }
  }
  return outcomes;
}

function about(
  context: CheckContext,
  instance: FormInstance,
  row: BookRow,
  column: string,
  cell: BookCell,
): Pick<Draft, 'slots' | 'cells'> {
  const slots = {
    row: row.label.trim(),
    column: context.columnLabel(instance.form, column),
    value: shown(cell.raw),
  };
  return { slots, cells: [cellOf(row.sheet, cell)] };
}

/** FMT-01 金额为非负数，小数位不超过本表应有位数. */
export const amountForm: CodedCheck = (context) =>
  presentOf(context, published).flatMap((instance) =>
    eachAmount(instance, (row, column, cell) => {
      if (!cell.amount) return null;
      const { fen, decimals, unit } = cell.amount;
      const finer =
        fen % instance.tick !== 0 ||
        (instance.tick === 1 && unit === '元' && decimals > 2) ||
        decimals > 6;
      if (fen >= 0 && !finer) return PASS;
      return remark(instance, [row.key, column], {
        ...about(context, instance, row, column, cell),
        message: fen < 0 ? 'negative' : 'finer',
      });
    }),
  );

/** FMT-02 编码与数字内部没有空格或换行. */
export const noInnerBlanks: CodedCheck = (context) =>
  presentOf(context, published).flatMap((instance): Outcome[] => {
    const found = [
      ...eachAmount(instance, (row, column, cell) =>
        cell.spaced ? broken(context, instance, row, column, cell) : null,
      ),
      ...instance.rows.flatMap((row) => {
        const { code } = row.cells;
        const spaced =
          typeof code?.raw === 'string' && /\d\s+\d/.test(code.raw.normalize('NFKC').trim());
        return code && spaced ? [broken(context, instance, row, 'code', code)] : [];
      }),
    ];
    return found.length > 0 ? found : [PASS];
  });

function broken(
  context: CheckContext,
  instance: FormInstance,
  row: BookRow,
  column: string,
  cell: BookCell,
): Draft {
  return remark(instance, [row.key, column], about(context, instance, row, column, cell));
}

/** FMT-03 金额栏只能是数、空白或“---”. */
export const amountsReadable: CodedCheck = (context) =>
  presentOf(context, amounts).flatMap((instance) =>
    eachAmount(instance, (row, column, cell) => {
      if (cell.kind === 'amount' || cell.kind === 'dash') return PASS;
      const uncalculated = isCellError(cell.raw) && cell.raw.error === NO_RESULT;
      return remark(instance, [row.key, column], {
        ...about(context, instance, row, column, cell),
        message: uncalculated ? 'uncalculated' : cell.kind === 'error' ? 'error' : 'fail',
        actual: shown(cell.raw),
        terms: [termOf(context, instance, row, column)],
        ...(uncalculated ? { verdict: 'unchecked', why: reason('no-result') } : {}),
      });
    }),
  );
