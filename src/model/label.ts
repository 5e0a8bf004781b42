/** Texts of forms compared the way a reader compares them. */

const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/[〔【[]/g, '('],
  [/[〕】\]]/g, ')'],
  [/[“”„‟"'‘’「」『』《》〈〉]/g, ''],
  [/[\s\u200b\ufeff]+/g, ''],
  [/[﹣－–—‐]/g, '-'],
];

const cache = new Map<string, string>();
const CACHE_LIMIT = 20_000;

/**
 * Width, spaces, brackets and quotation marks made one: `“ 三 公 ”经费（小计）` → `三公经费(小计)`.
 * Official names differ in nothing but these, so two labels are one when this is equal.
 */
export function normalizeLabel(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  let label = text.normalize('NFKC');
  for (const [pattern, replacement] of PAIRS) label = label.replace(pattern, replacement);
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(text, label);
  return label;
}

const ORDINAL = /^(?:[一二三四五六七八九十]+|\d+|\([一二三四五六七八九十\d]+\))[、.．:]/;

/** The ordinal that a row label begins with (`二十四、`), or `''`. */
export function ordinalOf(text: string): string {
  return ORDINAL.exec(normalizeLabel(text))?.[0] ?? '';
}

/** A row label without ordinal and `其中：`. */
export function bareLabel(text: string): string {
  return normalizeLabel(text)
    .replace(ORDINAL, '')
    .replace(/^其中[:：]?/, '')
    .replace(ORDINAL, '');
}

/** A project's name as it is compared between tables and text: without ordinal, year and 项目 marks. */
export function projectKey(name: string): string {
  return bareLabel(name)
    .replace(/\(?20\d\d年度?\)?/g, '')
    .replace(/绩效目标表?$/, '');
}

/** 合计 as tables name it: `合 计：`, `总计`, `支出合计`. */
export function isTotalLabel(text: string): boolean {
  return /^(?:(?:收入|支出)?(?:合计|总计))[:：]?$/.test(normalizeLabel(text));
}

/** A subtotal of a printed page, which is no row of the table. */
export function isPageSubtotal(text: string): boolean {
  return /^(?:本页(?:小计|合计)|承前页|过次页)[:：]?$/.test(normalizeLabel(text));
}

/** Whether two names share at least half of their characters, as a mistyped name does. */
export function resembles(printed: string, written: string): boolean {
  const a = [...bareLabel(printed)];
  const b = [...bareLabel(written)];
  const shared = a.filter((char) => b.includes(char)).length;
  return shared * 4 >= a.length + b.length;
}
