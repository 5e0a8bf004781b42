import { amountFrom, roundToTick, type Amount } from '../model/amount';
import type { BookRow, FormInstance } from '../model/book';
import type { ApprovedEntry } from '../model/profile';
import type { CheckContext } from './context';
import type { Vocabulary } from './language/vocabulary';
import type { Sides } from './judge';
import type { Operand } from './operand';

/** An approved figure whose names have become the keys of form, row and columns. */
export interface ApprovedFigure {
  readonly form: string;
  readonly row: string;
  /** Alternatives by side of the form. */
  readonly columns: readonly string[];
  readonly amount: Amount;
}

/** An entry that names something no edition prints; `nth` counts from 1. */
export interface ApprovedProblem {
  readonly nth: number;
  readonly kind: 'form' | 'row' | 'column' | 'amount';
  readonly found: string;
  /** What there is instead. */
  readonly known: string;
}

/** Names of approved figures looked up, or everything that is wrong with them. */
export function compileApproved(
  entries: readonly ApprovedEntry[],
  vocabulary: Vocabulary,
): { readonly figures: readonly ApprovedFigure[]; readonly problems: readonly ApprovedProblem[] } {
  const figures: ApprovedFigure[] = [];
  const problems: ApprovedProblem[] = [];
  entries.forEach((entry, i) => {
    const problem = (kind: ApprovedProblem['kind'], found: string, known: string): void => {
      problems.push({ nth: i + 1, kind, found, known });
    };
    const form = vocabulary.formId(entry.form);
    if (form === undefined) {
      problem('form', entry.form, 'T1…T9、采购、资产');
      return;
    }
    const row = vocabulary.rowKey(form, entry.row) ?? vocabulary.ownRowKey(form, entry.row);
    const named = vocabulary.columnKeys(form, entry.column);
    const columns = named.length > 0 ? named : vocabulary.ownColumnKeys(form, entry.column);
    const amount = amountFrom(entry.amount, entry.unit ?? '万元');
    if (row === undefined || row.startsWith('*')) {
      problem('row', entry.row, vocabulary.rowNames(form));
    } else if (columns.length === 0) {
      problem('column', entry.column, vocabulary.columnNames(form));
    } else if (!amount) {
      problem('amount', entry.amount, '');
    } else figures.push({ form, row, columns, amount });
  });
  return { figures, problems };
}

/** An approved figure held against its cell, or why there is none. */
export interface HeldApproved {
  readonly figure: ApprovedFigure;
  /** Absent when the table is missing or could not be bound. */
  readonly instance?: FormInstance;
  /** Of a code with a row per unit, all of them; none when the table lacks the row. */
  readonly rows: readonly BookRow[];
  readonly column: string;
  /** Absent when the cell is not there or holds no amount. */
  readonly sides?: Sides;
}

/** The approved figures of a book's own tables, in their order. */
export function heldApproved(context: CheckContext): HeldApproved[] {
  return context.approved.map((figure): HeldApproved => {
    const [first = ''] = figure.columns;
    const instance = context.present(figure.form).find((one) => one.instance === '');
    if (!instance) return { figure, rows: [], column: first };
    const rows = /^\d{3,7}$/.test(figure.row)
      ? context.rowsOfCode(instance, figure.row)
      : [context.rowOfKey(instance, figure.row) ?? []].flat();
    const column = figure.columns.find((key) => rows[0]?.cells[key]) ?? first;
    const cells = rows.flatMap((row) =>
      row.cells[column] ? [{ row, cell: row.cells[column] }] : [],
    );
    const readable = cells.every(({ cell }) => cell.kind !== 'text' && cell.kind !== 'error');
    if (cells.length === 0 || !readable) return { figure, instance, rows, column };
    const left = cells.map(({ row, cell }): Operand => ({
      sign: 1,
      fen: cell.amount?.fen ?? 0,
      instance,
      row,
      key: figure.row,
      column,
      cell,
    }));
    return {
      figure,
      instance,
      rows,
      column,
      sides: { left, relation: '=', right: [constant(figure, instance)] },
    };
  });
}

/** The approved amount in the decimals of the table that publishes it. */
function constant({ amount }: ApprovedFigure, { tick }: FormInstance): Operand {
  const fen = roundToTick(amount.fen, tick);
  return { sign: 1, fen, instance: null, row: null, key: '', column: '', cell: null };
}
