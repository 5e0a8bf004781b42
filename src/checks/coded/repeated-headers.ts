import { normalizeLabel } from '../../model/label';
import { addressOf } from '../../model/place';
import { PASS, type Outcome } from '../outcome';
import type { CodedCheck } from './coded-check';
import { presentOf, published, remark } from './forms';

/** STR-05 续页重复表头与首页一致. */
export const repeatedHeaders: CodedCheck = (context) =>
  presentOf(context, published).flatMap((instance) =>
    instance.repeatedHeaders.map((page, i): Outcome => {
      const found = (key: string): string => page.labels[key] ?? '';
      const wrong = instance.columns.filter(
        ({ key, role, label }) =>
          role === 'amount' &&
          found(key) !== '' &&
          normalizeLabel(found(key)) !== normalizeLabel(label),
      );
      if (wrong.length === 0) return PASS;
      return remark(instance, ['page', String(i + 2)], {
        slots: {},
        expected: wrong.map((column) => column.label).join('、'),
        actual: wrong.map((column) => found(column.key)).join('、'),
        cells: wrong.map((column) => ({
          place: { sheet: page.sheet, address: addressOf(page.row, column.column) },
          value: found(column.key),
        })),
      });
    }),
  );
