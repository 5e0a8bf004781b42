import { halfWidth, NUMBER, UNIT } from './pasted';

const PAIRS: Readonly<Record<string, string>> = {
  ...{ '(': ')', '[': ']', '〔': '〕', '【': '】' },
  ...{ '《': '》', '“': '”', '「': '」' },
};
/** Brackets within brackets; beyond, they are ordinary characters. */
const DEEPEST = 8;
const SEPARATORS = new Set([',', ';', ':', '。', '!']);
/** An ordinal that goes before `、`. */
const ORDINAL =
  /^\s*(?:\d{1,3}|[一二三四五六七八九十百]{1,4}|\([一二三四五六七八九十百\d]{1,4}\))$/;
const AMOUNT_ONLY = new RegExp(`^\\s*-?${NUMBER}\\s*(?:${UNIT})?\\s*等?\\s*(?:[,;。、]|$)`);
const AMOUNT_THEN = /\d\s{0,4}[万亿千]?元[\s)]{0,4}、/;

/** Whether `、` stands between the entries of a list: somewhere it follows an amount. */
export function isEnumerated(text: string): boolean {
  return AMOUNT_THEN.test(halfWidth(text));
}

/**
 * A line cut where its entries end: at separators that stand neither in brackets nor inside a number
 * (`1,234.56`), nor between a name and its amount (`甲项目：5万元`).
 */
export function piecesOf(line: string, enumerated: boolean): string[] {
  const half = halfWidth(line);
  const inside = insideBrackets(half);
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < half.length; at += 1) {
    if (inside[at] || !separates(half, at, from, enumerated)) continue;
    pieces.push(line.slice(from, at));
    from = at + 1;
  }
  pieces.push(line.slice(from));
  return pieces.filter((piece) => piece.trim() !== '');
}

function separates(half: string, at: number, from: number, enumerated: boolean): boolean {
  const char = half[at] ?? '';
  if (char === '、') return enumerated && !ORDINAL.test(half.slice(from, at));
  if (!SEPARATORS.has(char)) return false;
  const after = half.slice(at + 1, at + 40);
  if (char === ',') return !(/\d/.test(half[at - 1] ?? '') && /^\d{3,4}(?!\d)/.test(after));
  return char !== ':' || !AMOUNT_ONLY.test(after);
}

/** Of every position, whether it stands between brackets or quotation marks that are closed again. */
export function insideBrackets(half: string): readonly boolean[] {
  const inside = new Array<boolean>(half.length).fill(false);
  const open: { readonly at: number; readonly close: string }[] = [];
  let filled = 0;
  for (let at = 0; at < half.length; at += 1) {
    const char = half[at] ?? '';
    const close = PAIRS[char];
    if (close !== undefined) {
      if (open.length < DEEPEST) open.push({ at, close });
      continue;
    }
    const begun = open.map((one) => one.close).lastIndexOf(char);
    if (begun < 0) continue;
    const [pair] = open.splice(begun);
    inside.fill(true, Math.max(pair?.at ?? at, filled), at + 1);
    filled = begun === 0 ? at + 1 : filled;
  }
  return inside;
}
