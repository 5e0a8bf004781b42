import type { BookRow, FormInstance } from '../../model/book';
import { rowLabel, type CheckContext } from '../context';
import { PASS, type Outcome } from '../outcome';
import { amountTerms, classificationOf, codeCell } from './coded-rows';
import type { CodedCheck } from './coded-check';
import { coded, codedRows, presentOf, remark } from './forms';

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
