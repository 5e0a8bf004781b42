import type { BookRow, FormInstance } from '../../model/book';
import { normalizeLabel } from '../../model/label';
import { addressOf } from '../../model/place';
import { cellOf, type CheckContext } from '../context';
import { PASS, type Draft, type Outcome } from '../outcome';
import type { CodedCheck } from './coded-check';
import { NINE, presentOf, remark } from './forms';

/** STR-01 九张公开表齐全且顺序正确. */
export const formsPresent: CodedCheck = (context) => {
  const expected = context.edition.expected;
  const outcomes: Outcome[] = expected.map((form) => {
    const instance = context.instance(form, '');
    if (instance && (instance.status === 'bound' || instance.status === 'empty')) return PASS;
    const ambiguous = instance?.status === 'ambiguous';
    return {
      verdict: ambiguous ? 'unchecked' : 'fail',
      form,
      instance: '',
      keys: [],
      message: ambiguous ? 'ambiguous' : 'missing',
      slots: {},
      cells: [],
      terms: [],
      ...(instance?.why[0] ? { why: instance.why[0] } : {}),
    };
  });
  return [...outcomes, ...formOrder(context)];
};

function formOrder(context: CheckContext): Outcome[] {
  const placed = NINE.flatMap((form) => context.present(form).filter((one) => one.instance === ''));
  const position = (one: FormInstance): number => one.grid * 2_000_000 + (one.range?.top ?? 0);
  const out = placed.find((one, i) => {
    const before = placed[i - 1];
    return before && position(before) > position(one);
  });
  if (placed.length < 2) return [];
  return out
    ? [remark(out, ['order'], { slots: {}, message: 'order', cells: titleCell(out) })]
    : [PASS];
}

function titleCell(instance: FormInstance): Draft['cells'] {
  if (!instance.range) return [];
  const address = addressOf(instance.range.top, instance.range.left);
  return [{ place: { sheet: instance.sheet, address }, value: instance.title }];
}

/** STR-03 空表须有“注：…空表列示。”，有数据的表不得有该注. */
export const emptyNotes: CodedCheck = (context) =>
  [...NINE, 'proc', 'asset'].flatMap((id) => {
    const form = context.form(id);
    return context.present(id).flatMap((instance): Outcome[] => {
      const note = instance.notes.find((one) => /空表列示/.test(normalizeLabel(one.text)));
      if (instance.status === 'empty') {
        if (note || form?.emptyNote !== 'required') return [PASS];
        return [remark(instance, [], { slots: {}, message: 'absent', cells: titleCell(instance) })];
      }
      if (!note) return [PASS];
      const cells = [
        {
          place: { sheet: note.sheet, address: addressOf(note.row, note.column) },
          value: note.text,
        },
      ];
      return [remark(instance, [], { slots: {}, message: 'contradicts', cells })];
    });
  });

/** STR-04 各表表头部门编码、名称、年度、单位一致. */
export const captionsAgree: CodedCheck = (context) => {
  const tables = presentOf(context, NINE).filter((one) => one.instance === '');
  const findings = (['code', 'name', 'year', 'unit'] as const).flatMap((key) => {
    const stated = tables.map((one) => ({ one, value: one.caption[key] }));
    const usual = usualValue(
      stated.flatMap(({ value }) => (value === undefined ? [] : [normalizeLabel(String(value))])),
    );
    if (usual === undefined) {
      // Not one table says its unit: whether 元 or 万元 is a guess.
      const first = tables[0];
      return key === 'unit' && first
        ? [remark(first, [key], { slots: {}, message: 'unit-unstated', cells: titleCell(first) })]
        : [];
    }
    return stated.flatMap(({ one, value }) => {
      if (value === undefined ? key !== 'unit' : normalizeLabel(String(value)) === usual) return [];
      const message = value === undefined ? 'unit-absent' : key;
      return [
        remark(one, [key], {
          slots: {},
          message,
          expected: usual,
          actual: value === undefined ? '' : String(value),
          cells: titleCell(one),
        }),
      ];
    });
  });
  return findings.length > 0 ? findings : tables.length > 0 ? [PASS] : [];
};

function usualValue(values: readonly string[]): string | undefined {
  const count = (value: string): number => values.filter((other) => other === value).length;
  return [...values].sort((a, b) => count(b) - count(a))[0];
}

/** STR-05 续页重复表头与首页一致. */
export const repeatedHeaders: CodedCheck = (context) =>
  presentOf(context, NINE).flatMap((instance) =>
    instance.repeatedHeaders.map((page, i): Outcome => {
      const wrong = instance.columns.filter((column) => {
        const label = page.labels[column.key] ?? '';
        return (
          column.role === 'amount' &&
          label !== '' &&
          normalizeLabel(label) !== normalizeLabel(column.label)
        );
      });
      if (wrong.length === 0) return PASS;
      return remark(instance, ['page', String(i + 2)], {
        slots: { columns: wrong.map((column) => page.labels[column.key] ?? '').join('、') },
        expected: wrong.map((column) => column.label).join('、'),
        actual: wrong.map((column) => page.labels[column.key] ?? '').join('、'),
        cells: wrong.map((column) => ({
          place: { sheet: page.sheet, address: addressOf(page.row, column.column) },
          value: page.labels[column.key] ?? '',
        })),
      });
    }),
  );

/** STR-07 序号连续. */
export const sequences: CodedCheck = (context) =>
  presentOf(context, NINE).flatMap((instance): Outcome[] => {
    const seen = new Set<string>();
    const cells = inSheetOrder(instance).flatMap((row) => {
      const key = `${row.sheet}!${row.index}`;
      if (!row.sequence || seen.has(key)) return [];
      seen.add(key);
      return [{ row, cell: row.sequence }];
    });
    if (cells.length === 0 || cells.every(({ cell }) => cell.kind === 'blank')) return [PASS];
    const found: Draft[] = [];
    let expected = 1;
    cells.forEach(({ row, cell }, i) => {
      if (numberOf(cell) === expected) {
        expected += 1;
        return;
      }
      found.push(
        remark(instance, [row.key, 'seq'], {
          slots: { row: row.label.trim() },
          cells: [cellOf(row.sheet, cell)],
          expected: String(expected),
          actual: cellOf(row.sheet, cell).value,
        }),
      );
      // A single slip, or all that follow shifted: only where the count breaks is worth a line.
      const slip = numberOf(cells[i + 1]?.cell) === expected + 1 || Number.isNaN(numberOf(cell));
      expected = slip ? expected + 1 : numberOf(cell) + 1;
    });
    return found.length > 0 ? found : [PASS];
  });

/** Forms with two sides list their rows side by side; pages stay in their order. */
function inSheetOrder(instance: FormInstance): BookRow[] {
  const pages = [...new Set(instance.rows.map((row) => row.sheet))];
  return [...instance.rows].sort(
    (a, b) => pages.indexOf(a.sheet) - pages.indexOf(b.sheet) || a.index - b.index,
  );
}

function numberOf(cell: { amount?: { fen: number } } | undefined): number {
  return cell?.amount ? cell.amount.fen / 1_000_000 : NaN;
}

/** STR-08 固定行（T1、T4、T9）名称与顺序符合表样；按科目列示的表须有合计行. */
export const printedRows: CodedCheck = (context) =>
  presentOf(context, NINE).flatMap((instance): Outcome[] => {
    const form = context.form(instance.form);
    if (!form) return [];
    if (form.layout === 'code') {
      if (instance.status === 'empty' || instance.rows.some((row) => row.kind === 'total'))
        return [PASS];
      return [
        remark(instance, ['total'], {
          slots: { row: '合计' },
          message: 'absent',
          expected: '合计',
          cells: titleCell(instance),
        }),
      ];
    }
    const printed = new Map(
      form.sides.flatMap((side) => side.rows.map((row) => [row.key, row.label])),
    );
    const absent = instance.absentRows.map((key) =>
      remark(instance, [key], {
        slots: { row: printed.get(key) ?? key },
        message: 'absent',
        expected: printed.get(key) ?? key,
        cells: titleCell(instance),
      }),
    );
    const misplaced = instance.misplacedRows.flatMap((key) => {
      const row = context.rowOfKey(instance, key);
      return row
        ? [
            remark(instance, [key, 'order'], {
              slots: { row: row.label },
              message: 'order',
              cells: labelCell(instance, row),
            }),
          ]
        : [];
    });
    const renamed = instance.rows.flatMap((row) =>
      row.printed === undefined
        ? []
        : [
            remark(instance, [row.key, 'name'], {
              slots: { row: row.label },
              message: 'renamed',
              expected: row.printed,
              actual: row.label,
              cells: labelCell(instance, row),
            }),
          ],
    );
    const strays = instance.strays.map((stray, i) =>
      remark(instance, ['stray', stray.column, String(i + 1)], {
        slots: {},
        message: 'stray',
        severity: 'warning',
        cells: [cellOf(stray.sheet, stray.cell)],
      }),
    );
    const all = [...absent, ...misplaced, ...renamed, ...strays];
    return all.length > 0 ? all : [PASS];
  });

function labelCell(instance: FormInstance, row: FormInstance['rows'][number]): Draft['cells'] {
  const label = instance.columns.find(
    (column) => column.role === 'label' && row.cells[column.key] !== undefined,
  );
  const cell = label ? row.cells[label.key] : undefined;
  return cell ? [cellOf(row.sheet, cell)] : [];
}
