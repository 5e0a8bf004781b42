import { chineseYearAt } from './numbers';

/** Digits that state no quantity. */
export type NoQuantity =
  | { readonly kind: 'year'; readonly end: number; readonly year: number; readonly bare?: boolean }
  | { readonly kind: 'date' | 'ordinal' | 'code'; readonly end: number };

const DATE =
  /(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}[日号]|[份底初中末上下]旬?)|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[日号](?![内之])|\d{1,2}:\d{2}(?::\d{2})?/y;
const YEARS = /(?:19|20)\d\d年?[-~至到](?:19|20)?\d\d年(?:度)?/y;
const YEAR = /((?:19|20)\d\d)(?![\d.,%])(年度?|(?=[\u4e00-\u9fff]))/y;
const NUMBERED =
  /(?:\d{1,3}(?:\.\d{1,3})*[、.)](?!\d)|\((?:\d{1,3}|[一二三四五六七八九十]{1,3})\)[、.]?|[一二三四五六七八九十]{1,3}[、.]|[一二三四五六七八九十]{1,2}是(?=[\u4e00-\u9fff]))/y;
const DOCUMENT = /\((?:19|20)\d\d\)\d+号|\d+号/y;
const LONG = /\d{3,4}-\d{7,8}|\d{7,}(?![\d.]|[万千亿]?元)/y;
const ORDINAL = /第(?:\d+|[一二三四五六七八九十百零]+)/y;

/** What at a place is a year, a date, a number of a list or document, and no quantity. */
export function noQuantityAt(words: string, start: number, opens: boolean): NoQuantity | null {
  const char = words.charAt(start);
  if (char === '第') return taken('ordinal', ORDINAL, words, start);
  if (char === '(')
    return (
      (opens ? taken('ordinal', NUMBERED, words, start) : null) ??
      taken('code', DOCUMENT, words, start)
    );
  const chinese = chineseYearAt(words, start);
  if (chinese !== null)
    return {
      kind: 'year',
      end: start + 5 + Number(words.charAt(start + 5) === '度'),
      year: Number(chinese),
    };
  if (opens) {
    const numbered = taken('ordinal', NUMBERED, words, start);
    if (numbered) return numbered;
  }
  if (char < '0' || char > '9') return null;
  if (/[A-Za-z]/.test(words.charAt(start - 1)))
    return taken('code', /[\dA-Za-z.-]+/y, words, start);
  const date =
    taken('date', DATE, words, start) ??
    taken('date', YEARS, words, start) ??
    taken('code', DOCUMENT, words, start) ??
    taken('code', LONG, words, start);
  if (date) return date;
  YEAR.lastIndex = start;
  const year = YEAR.exec(words);
  if (!year) return null;
  return { kind: 'year', end: start + year[0].length, year: Number(year[1]), bare: !year[2] };
}

function taken(
  kind: 'date' | 'ordinal' | 'code',
  pattern: RegExp,
  words: string,
  start: number,
): NoQuantity | null {
  pattern.lastIndex = start;
  const found = pattern.exec(words);
  return found ? { kind, end: start + found[0].length } : null;
}
