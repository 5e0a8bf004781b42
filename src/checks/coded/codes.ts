import type { Classification, Code } from '../../editions/classification';
import type { Form } from '../../editions/form';
import type { BookRow, FormInstance } from '../../model/book';
import type { FindingCell } from '../../model/finding';
import { cellOf, rowLabel, termOf, type CheckContext } from '../context';
import { PASS, type Outcome } from '../outcome';
import type { CodedCheck } from './coded-check';
import { coded, codedRows, functional, presentOf, remark } from './forms';

function classificationOf(context: CheckContext, instance: FormInstance): Classification {
  return context.form(instance.form)?.classification === 'economic'
    ? context.economic
    : context.functional;
}

function codeCell(row: BookRow): FindingCell[] {
  const cell = row.cells.code;
  return cell ? [cellOf(row.sheet, cell)] : [];
}

function nameCell(row: BookRow): FindingCell[] {
  const cell = row.cells.name;
  return cell ? [cellOf(row.sheet, cell)] : [];
}

/** Each coded row of the tables, judged alone. */
function eachRow(
  context: CheckContext,
  forms: (form: Form) => boolean,
  judge: (instance: FormInstance, row: BookRow) => Outcome | null,
): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const instance of presentOf(context, forms)) {
    for (const row of codedRows(instance)) {
      const outcome = judge(instance, row);
      if (outcome) outcomes.push(outcome);
    }
  }
  return outcomes;
}

function amountTerms(
  context: CheckContext,
  instance: FormInstance,
  row: BookRow,
): ReturnType<typeof termOf>[] {
  return instance.columns
    .filter((column) => column.role === 'amount' && row.cells[column.key]?.amount)
    .map((column) => termOf(context, instance, row, column.key));
}

/** C-01 功能科目编码为 3、5、7 位数字（经济科目 3、5 位）. */
export const codesWellFormed: CodedCheck = (context) => {
  const rows = eachRow(context, coded, (instance, row) =>
    row.kind === 'malformed'
      ? remark(instance, [row.key, 'code'], {
          slots: { row: rowLabel(row), code: row.code ?? '' },
          message: row.code === undefined ? 'absent' : 'fail',
          cells: codeCell(row),
          terms: amountTerms(context, instance, row),
        })
      : PASS,
  );
  const strays = presentOf(context, coded).flatMap((instance) =>
    instance.strays.map((stray, i) =>
      remark(instance, ['stray', stray.column, String(i + 1)], {
        slots: {},
        message: 'stray',
        cells: [cellOf(stray.sheet, stray.cell)],
      }),
    ),
  );
  return [...rows, ...strays];
};

/** C-02 编码存在于科目表. */
export const codesExist: CodedCheck = (context) =>
  eachRow(context, functional, (instance, row) => {
    if (row.kind === 'malformed' || row.code === undefined) return null;
    const code = context.functional.get(row.code);
    if (code && !inForce(code, context.book.year)) {
      return remark(instance, [row.key, 'code'], {
        slots: {
          row: rowLabel(row),
          code: row.code,
          since: code.since ?? '',
          until: code.until ?? '',
        },
        message: 'year',
        severity: 'notice',
        cells: codeCell(row),
      });
    }
    if (code) return PASS;
    return remark(instance, [row.key, 'code'], {
      slots: { row: rowLabel(row), code: row.code },
      cells: codeCell(row),
    });
  });

/** Beginnings and ends are known to the year, give or take one. */
function inForce({ since, until }: Code, year: number | null): boolean {
  if (year === null) return true;
  return (since === undefined || year >= since - 1) && (until === undefined || year <= until + 1);
}

/** C-03 名称与编码相符. */
export const namesMatch: CodedCheck = (context) =>
  eachRow(context, functional, (instance, row) => nameOutcome(context, instance, row));

function nameOutcome(context: CheckContext, instance: FormInstance, row: BookRow): Outcome | null {
  const codes = classificationOf(context, instance);
  const code = row.code === undefined ? undefined : codes.get(row.code);
  if (!code) return null; // C-02 speaks of codes that are not in the list
  if (codes.isNameOf(code, row.label)) return PASS;
  return remark(instance, [row.key, 'name'], {
    slots: { row: rowLabel(row), code: code.code, name: row.label.trim() },
    message: 'name',
    expected: code.name,
    actual: row.label.trim(),
    cells: nameCell(row),
    ...(code.certainty === 'low' ? { severity: 'notice' as const } : {}),
  });
}

/**
 * C-04 上级科目行存在；列有金额的类、款有下级. The second is a warning: what is published goes down to
 * 项 (economic: 款), and a row left out below would otherwise be missed where no other table has it.
 */
export const parentsPresent: CodedCheck = (context) =>
  presentOf(context, coded).flatMap((instance) => {
    const above = codesAbove(instance);
    return instance.rows.flatMap((row): Outcome[] => {
      if (row.kind !== 'class' && row.kind !== 'section' && row.kind !== 'item') return [];
      const outcome = parentOutcome(context, instance, row) ?? PASS;
      const childless =
        row.kind !== 'item' &&
        above.get(row.block)?.has(row.code ?? '') !== true &&
        Object.values(row.cells).some((cell) => (cell.amount?.fen ?? 0) !== 0);
      if (outcome !== PASS || !childless) return row.kind === 'class' ? [] : [outcome];
      const terms = amountTerms(context, instance, row);
      return [
        remark(instance, [row.key, 'below'], {
          slots: { row: rowLabel(row) },
          message: 'childless',
          severity: 'warning',
          cells: codeCell(row),
          terms,
        }),
      ];
    });
  });

/** Codes, by block, that some row below them belongs to. */
function codesAbove(instance: FormInstance): ReadonlyMap<number, ReadonlySet<string>> {
  const above = new Map<number, Set<string>>();
  for (const { block, code } of instance.rows) {
    if (code === undefined || code.length < 5) continue;
    const known = above.get(block) ?? new Set<string>();
    known.add(code.slice(0, 3));
    if (code.length > 5) known.add(code.slice(0, 5));
    above.set(block, known);
  }
  return above;
}

function parentOutcome(
  context: CheckContext,
  instance: FormInstance,
  row: BookRow,
): Outcome | null {
  if (row.kind === 'class' || row.parent !== undefined) return null;
  const missing = row.code?.slice(0, -2) ?? '';
  const name = classificationOf(context, instance).get(missing)?.name ?? '';
  return remark(instance, [row.key, 'code'], {
    slots: { row: rowLabel(row), parent: missing, name },
    expected: missing,
    cells: codeCell(row),
    terms: amountTerms(context, instance, row),
  });
}

/** C-05 编码升序且不重复，按单位分段. */
export const codesAscend: CodedCheck = (context) =>
  presentOf(context, coded).flatMap((instance) => {
    const rows = codedRows(instance).filter((row) => row.kind !== 'malformed');
    const seen = new Map<string, BookRow>();
    return rows.flatMap((row, i): Outcome[] => {
      const before = rows[i - 1];
      if (before?.block !== row.block) seen.clear();
      const twin = seen.get(row.code ?? '');
      if (!twin) seen.set(row.code ?? '', row);
      if (!before || before.block !== row.block) return [];
      if (!twin && (before.code ?? '') < (row.code ?? '')) return [PASS];
      const slots = { row: rowLabel(row), before: rowLabel(twin ?? before) };
      if (twin) {
        return [
          remark(instance, [row.key, 'code'], {
            slots,
            message: 'twice',
            cells: [...codeCell(row), ...codeCell(twin)],
            terms: amountTerms(context, instance, row),
          }),
        ];
      }
      return [
        remark(instance, [row.key, 'code'], { slots, message: 'order', cells: codeCell(row) }),
      ];
    });
  });

/** C-06 基金类科目只出现在 T7、T2、T3，不在 T5（仅限确定度高的编码）. */
export const fundCodesApart: CodedCheck = (context) =>
  eachRow(
    context,
    (form) => form.id === 't5',
    (instance, row) => {
      const code = row.code === undefined ? undefined : context.functional.get(row.code);
      if (code?.budget !== 'fund' || code.certainty !== 'high') return PASS;
      return remark(instance, [row.key, 'code'], {
        slots: { row: rowLabel(row) },
        cells: codeCell(row),
        terms: amountTerms(context, instance, row),
      });
    },
  );

/** C-07 T6 编码存在、名称相符，301、303 只在人员经费列，302、310 只在公用经费列. */
export const economicRows: CodedCheck = (context) =>
  eachRow(
    context,
    (form) => form.classification === 'economic',
    (instance, row) => {
      if (row.kind === 'malformed' || row.code === undefined) return null;
      const code = context.economic.get(row.code);
      if (!code) {
        return remark(instance, [row.key, 'code'], {
          slots: { row: rowLabel(row), code: row.code },
          message: 'unknown',
          cells: codeCell(row),
        });
      }
      const named = nameOutcome(context, instance, row);
      if (named && named !== PASS) return named;
      const wrong =
        code.kind === 'personnel' ? 'publicUse' : code.kind === 'publicUse' ? 'personnel' : null;
      const cell = wrong === null ? undefined : row.cells[wrong];
      if (wrong === null || !cell?.amount || cell.amount.fen === 0) return PASS;
      return remark(instance, [row.key, wrong], {
        slots: { row: rowLabel(row), column: context.columnLabel(instance.form, wrong) },
        message: 'column',
        cells: [cellOf(row.sheet, cell)],
        terms: [termOf(context, instance, row, wrong)],
      });
    },
  );

/** C-08 “行政运行”不应有项目支出，“一般行政管理事务”不应有基本支出. */
export const runningCosts: CodedCheck = (context) => {
  const instances =
    context.present('t3').length > 0 ? context.present('t3') : context.present('t5');
  return instances.flatMap((instance) =>
    instance.rows.flatMap((row): Outcome[] => {
      if (row.kind !== 'item' || row.code === undefined) return [];
      const name = context.functional.get(row.code)?.name;
      const column =
        row.code.endsWith('01') && name === '行政运行'
          ? 'project'
          : row.code.endsWith('02') && name === '一般行政管理事务'
            ? 'basic'
            : null;
      if (column === null) return [];
      const cell = row.cells[column];
      if (!cell?.amount || cell.amount.fen === 0) return [PASS];
      return [
        remark(instance, [row.key, column], {
          slots: { row: rowLabel(row), column: context.columnLabel(instance.form, column) },
          actual: termOf(context, instance, row, column).value ?? '',
          cells: [cellOf(row.sheet, cell)],
          terms: [termOf(context, instance, row, column)],
        }),
      ];
    }),
  );
};

/** C-09 行政单位有绩效工资，宜有“事业运行”科目. */
export const performancePay: CodedCheck = (context) =>
  context.present('t6').flatMap((instance): Outcome[] => {
    const pay = context.rowOfKey(instance, '30107');
    const cell = pay?.cells.total;
    const spending =
      context.instance('t3', instance.instance) ?? context.instance('t5', instance.instance);
    const codes = spending?.rows.map((row) => row.code ?? '') ?? [];
    const named = (names: RegExp): boolean =>
      codes.some(
        (code) => code.length === 7 && names.test(context.functional.get(code)?.name ?? ''),
      );
    if (!pay || !cell?.amount || cell.amount.fen === 0 || !named(/^行政运行$/)) return [];
    if (named(/^事业(?:运行|机构)$/)) return [PASS];
    return [
      remark(instance, [pay.key, 'total'], {
        slots: { row: rowLabel(pay) },
        actual: termOf(context, instance, pay, 'total').value ?? '',
        cells: [cellOf(pay.sheet, cell)],
        terms: [termOf(context, instance, pay, 'total')],
      }),
    ];
  });
