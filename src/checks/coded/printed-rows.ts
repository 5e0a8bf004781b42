import type { Form } from '../../editions/form';
import type { BookRow, FormInstance } from '../../model/book';
import type { FindingCell } from '../../model/finding';
import { normalizeLabel } from '../../model/label';
import { addressOf } from '../../model/place';
import { cellOf, termOf, type CheckContext } from '../context';
import { PASS, type Draft, type Outcome } from '../outcome';
import type { CodedCheck } from './coded-check';
import { presentOf, published, remark, titleCell } from './forms';

/** STR-08 固定行与列标题符合表样；按科目列示的表须有合计行. */
export const printedRows: CodedCheck = (context) =>
  presentOf(context, published).flatMap((instance): Outcome[] => {
    const form = context.form(instance.form);
    if (!form) return [];
    const rows = form.layout === 'code' ? totalRow(instance) : fixedRows(context, form, instance);
    const all = [...columnLabels(instance), ...rows];
    return all.length > 0 ? all : [PASS];
  });

/** A label that could not be read; its 栏次 told the column. */
function columnLabels(instance: FormInstance): Draft[] {
  return instance.columns.flatMap(({ key, label, labelRow, column, printed }) =>
    printed === undefined
      ? []
      : [
          remark(instance, ['header', key], {
            slots: {},
            message: 'column',
            severity: 'warning',
            expected: printed,
            actual: label,
            cells: [
              {
                place: { sheet: instance.sheet, address: addressOf(labelRow, column) },
                value: label,
              },
            ],
          }),
        ],
  );
}

function totalRow(instance: FormInstance): Draft[] {
  if (instance.status === 'empty' || instance.rows.some((row) => row.kind === 'total')) return [];
  return [
    remark(instance, ['total'], {
      slots: { row: '合计' },
      message: 'absent',
      expected: '合计',
      cells: titleCell(instance),
    }),
  ];
}

function fixedRows(context: CheckContext, form: Form, instance: FormInstance): Draft[] {
  const printed = new Map(
    form.sides.flatMap((side) => side.rows.map((row) => [row.key, row.label])),
  );
  const absent = instance.absentRows.map((key) => {
    const label = printed.get(key) ?? key;
    return remark(instance, [key], {
      slots: { row: label },
      message: 'absent',
      expected: label,
      cells: titleCell(instance),
    });
  });
  const misplaced = instance.misplacedRows.flatMap((key) => {
    const row = context.rowOfKey(instance, key);
    return row ? [about(instance, row, 'order')] : [];
  });
  const renamed = instance.rows.flatMap((row) =>
    row.printed === undefined
      ? []
      : [{ ...about(instance, row, 'name'), expected: row.printed, actual: row.label }],
  );
  const strays = instance.strays.map((stray, i) =>
    remark(instance, ['stray', stray.column, String(i + 1)], {
      slots: {},
      message: 'stray',
      severity: 'warning',
      cells: [cellOf(stray.sheet, stray.cell)],
    }),
  );
  return [...absent, ...misplaced, ...renamed, ...strays, ...unknownRows(context, instance)];
}

/** Figures in a row that the form does not print and no sum takes in. */
function unknownRows(context: CheckContext, instance: FormInstance): Draft[] {
  return instance.rows.flatMap((row) => {
    const part = /^其中/.test(normalizeLabel(row.label));
    if (row.kind !== 'extra' || row.set !== undefined || part) return [];
    const terms = Object.entries(row.cells).flatMap(([column, cell]) =>
      cell.amount && cell.amount.fen !== 0 ? [termOf(context, instance, row, column)] : [],
    );
    if (terms.length === 0) return [];
    return [{ ...about(instance, row, 'unknown'), severity: 'notice' as const, terms }];
  });
}

function about(instance: FormInstance, row: BookRow, message: string): Draft {
  return remark(instance, [row.key, message], {
    slots: { row: row.label },
    message,
    cells: labelCell(instance, row),
  });
}

function labelCell(instance: FormInstance, row: BookRow): FindingCell[] {
  const label = instance.columns.find(
    (column) => column.role === 'label' && row.cells[column.key] !== undefined,
  );
  const cell = label ? row.cells[label.key] : undefined;
  return cell ? [cellOf(row.sheet, cell)] : [];
}
