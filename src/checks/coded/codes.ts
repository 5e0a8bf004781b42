import type { Code } from '../../editions/classification';
import type { BookRow, FormInstance } from '../../model/book';
import { cellOf, rowLabel, type CheckContext } from '../context';
import { PASS, type Outcome } from '../outcome';
import { amountTerms, classificationOf, codeCell, eachRow, nameCell } from './coded-rows';
import type { CodedCheck } from './coded-check';
import { coded, functional, presentOf, remark } from './forms';

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
          year: code.since ?? code.until ?? '',
        },
        message: code.since === undefined ? 'until' : 'since',
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

/** Whether a row bears the name of its code; `null` for codes that are not in the list. */
export function nameOutcome(
  context: CheckContext,
  instance: FormInstance,
  row: BookRow,
): Outcome | null {
  const codes = classificationOf(context, instance);
  const code = row.code === undefined ? undefined : codes.get(row.code);
  if (!code) return null; // C-02 speaks of codes that are not in the list
  if (codes.isNameOf(code, row.label)) return PASS;
  return remark(instance, [row.key, 'name'], {
    slots: { row: rowLabel(row), code: code.code, name: row.label.trim() },
    message: row.label.trim() === '' ? 'nameless' : 'name',
    expected: code.name,
    actual: row.label.trim(),
    cells: nameCell(row),
    ...(code.certainty === 'low' ? { severity: 'notice' as const } : {}),
  });
}

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
