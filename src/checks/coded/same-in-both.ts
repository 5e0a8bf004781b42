import { wan } from '../../model/amount';
import type { BookCell, BookRow, FormInstance } from '../../model/book';
import { normalizeLabel } from '../../model/label';
import { reason } from '../../model/reason';
import { cellOf, isCheckable, rowLabel, termOf, type CheckContext } from '../context';
import { shown } from '../../model/shown';
import { PASS, type Outcome } from '../outcome';
import type { CodedCheck } from './coded-check';
import { remark, titleCell } from './forms';

/**
 * STR-11 工作簿与情况说明里的同一张表逐格一致. The same figure printed twice is the same digits; a row that
 * one of the two lacks is said once, not cell by cell.
 */
export const sameInBoth: CodedCheck = (context) => {
  const twins = context.book.twins ?? [];
  const alone = context.book.forms.filter(
    (own) =>
      twins.some((twin) => twin.form === own.form) &&
      !twins.some((twin) => twin.form === own.form && twin.instance === own.instance),
  );
  return [
    ...twins.flatMap((twin) => compared(context, twin)),
    ...alone.map((own) => inOne(own, 'absent')),
  ];
};

function compared(context: CheckContext, twin: FormInstance): Outcome[] {
  const own = context.instance(twin.form, twin.instance);
  if (!own) return [inOne(twin, 'only')];
  if (!isCheckable(own) || !isCheckable(twin)) return [notCompared(own, twin)];
  const found = [...differences(context, own, twin), ...missing(own, twin)];
  return found.length > 0 ? found : [PASS];
}

/** A table of a project or a unit that only one of the two has. */
function inOne(instance: FormInstance, message: 'only' | 'absent'): Outcome {
  const cells = titleCell(instance);
  return remark(instance, [], { slots: {}, message, severity: 'warning', cells });
}

function notCompared(own: FormInstance, twin: FormInstance): Outcome {
  return remark(own, [], {
    slots: {},
    verdict: 'unchecked',
    severity: 'warning',
    cells: titleCell(isCheckable(own) ? twin : own),
    why: reason('form-ambiguous', { form: own.form }),
  });
}

function differences(context: CheckContext, own: FormInstance, twin: FormInstance): Outcome[] {
  const twins = new Map(twin.rows.map((row) => [row.key, row]));
  return own.rows.flatMap((row) => {
    const other = twins.get(row.key);
    if (!other || row.secret) return [];
    return own.columns.flatMap(({ key, role }): Outcome[] => {
      const [a, b] = [row.cells[key], other.cells[key]];
      if (!a || !b || role === 'sequence' || same(a, b)) return [];
      const figures = a.kind !== 'text' && b.kind !== 'text';
      const text = role === 'text' || role === 'label' || role === 'code';
      return [
        remark(own, [row.key, key], {
          slots: { row: rowLabel(row), column: context.columnLabel(own.form, key) },
          ...(text ? { message: 'text', severity: 'warning' } : {}),
          actual: figures ? wan(a.amount?.fen ?? 0) : shown(a.raw),
          expected: figures ? wan(b.amount?.fen ?? 0) : shown(b.raw),
          ...(figures ? { difference: wan((a.amount?.fen ?? 0) - (b.amount?.fen ?? 0)) } : {}),
          cells: [cellOf(row.sheet, a), cellOf(other.sheet, b)],
          terms: [termOf(context, own, row, key), termOf(context, twin, other, key, 'right')],
        }),
      ];
    });
  });
}

function same(a: BookCell, b: BookCell): boolean {
  if (a.kind === 'text' || b.kind === 'text' || a.kind === 'error' || b.kind === 'error')
    return normalizeLabel(shown(a.raw)) === normalizeLabel(shown(b.raw));
  return (a.amount?.fen ?? 0) === (b.amount?.fen ?? 0);
}

/** Rows that hold something in one of the two and stand in no place of the other. */
function missing(own: FormInstance, twin: FormInstance): Outcome[] {
  return (
    [
      [own, twin, 'row-absent'],
      [twin, own, 'row-added'],
    ] as const
  ).flatMap(([here, there, message]) => {
    const known = new Set(there.rows.map((row) => row.key));
    return here.rows
      .filter((row) => !known.has(row.key) && !row.secret && holds(row))
      .map((row) => {
        const [cell] = Object.values(row.cells);
        return remark(own, [row.key], {
          slots: { row: rowLabel(row) },
          message,
          cells: cell ? [cellOf(row.sheet, cell)] : [],
        });
      });
  });
}

function holds(row: BookRow): boolean {
  return Object.values(row.cells).some((cell) => cell.amount?.fen);
}
