import { cellOf, rowLabel, termOf } from '../context';
import { PASS, type Outcome } from '../outcome';
import { codeCell, eachRow } from './coded-rows';
import type { CodedCheck } from './coded-check';
import { nameOutcome } from './codes';
import { remark } from './forms';

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
