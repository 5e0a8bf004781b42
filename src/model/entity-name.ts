import { normalizeLabel } from './label';

/**
 * A department's or unit's name as it is compared between tables and years: without its code and
 * without （本级）. `434政府办` → `政府办`.
 */
export function entityKey(name: string): string {
  return normalizeLabel(name)
    .replace(
      /^(?:\d{3,12}|\((?:\d{3,12}|[一二三四五六七八九十]+)\)|[一二三四五六七八九十]+[、.])[-:、.]?/,
      '',
    )
    .replace(/(?:\((?:本级|机关|汇总|本部)\)|本级)$/, '');
}
