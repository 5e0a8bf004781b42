import type { FormInstance } from '../../model/book';
import type { FindingCell } from '../../model/finding';
import { normalizeLabel } from '../../model/label';
import { addressOf } from '../../model/place';
import { PASS, type Draft } from '../outcome';
import type { CodedCheck } from './coded-check';
import { presentOf, published, remark, titleCell } from './forms';

type Item = 'code' | 'name' | 'year' | 'unit' | 'closing';

/** STR-04 各表表头部门编码、名称、年度、单位一致. */
export const captionsAgree: CodedCheck = (context) => {
  const tables = presentOf(context, published).filter((one) => one.instance === '');
  const findings = (['code', 'name', 'year', 'unit'] as const).flatMap((item) =>
    disagreements(tables, item),
  );
  return findings.length > 0 ? findings : tables.length > 0 ? [PASS] : [];
};

function disagreements(tables: readonly FormInstance[], item: Item): Draft[] {
  const usual = usualValue(tables.flatMap((one) => valueOf(one, item) ?? []));
  if (usual === undefined) {
    // Not one table says its unit: whether 元 or 万元 is a guess.
    const [first] = tables;
    if (item !== 'unit' || !first) return [];
    return [
      remark(first, [item], { slots: {}, message: 'unit-unstated', cells: titleCell(first) }),
    ];
  }
  return tables.flatMap((one): Draft[] => {
    const value = valueOf(one, item);
    if (value === usual || (value === undefined && item !== 'unit')) return [];
    // A note that stands for a whole empty table states no amount.
    if (value === undefined && one.columns.length === 0) return [];
    return [
      remark(one, [item], {
        slots: {},
        message: value === undefined ? 'unit-absent' : item,
        expected: usual,
        actual: String(one.caption[item] ?? ''),
        cells: captionCell(one, item),
      }),
    ];
  });
}

function valueOf(instance: FormInstance, item: Item): string | undefined {
  const value = instance.caption[item];
  return value === undefined ? undefined : normalizeLabel(String(value));
}

/** The cell of a caption that states an item, or the title where none does. */
export function captionCell(instance: FormInstance, item: Item): FindingCell[] {
  const place = instance.caption.places?.[item];
  if (!place) return titleCell(instance);
  const address = addressOf(place.row, place.column);
  const value = String(instance.caption[item] ?? '');
  return [{ place: { sheet: instance.sheet, address }, value }];
}

function usualValue(values: readonly string[]): string | undefined {
  const count = (value: string): number => values.filter((other) => other === value).length;
  return [...values].sort((a, b) => count(b) - count(a))[0];
}
