/** A paragraph as it is compared: one width, no spaces, no quotation marks; positions kept. */
export interface Normalized {
  readonly words: string;
  /** Position in the paragraph of each character of `words`. */
  readonly at: readonly number[];
}

const LEFT_OUT = /[\s\u200b\ufeff“”„‟"'‘’「」『』《》〈〉]/;
const DIGIT = /[0-9０-９]/;

const CHANGED: ReadonlyMap<string, string> = new Map([
  ...[...'〔【['].map((mark) => [mark, '('] as const),
  ...[...'〕】]'].map((mark) => [mark, ')'] as const),
  ...[...'﹣－–‐−'].map((mark) => [mark, '-'] as const),
  ...[...'—～〜'].map((mark) => [mark, '~'] as const),
  ['〇', '零'],
  ['＊', '*'],
]);

/**
 * Full-width commas stay `，`, so that `1,448` is a number and `5，100` are two. A space between two
 * digits stays, too.
 */
export function normalized(text: string): Normalized {
  let words = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    const one = plain(char, text, i);
    words += one;
    for (let n = 0; n < one.length; n += 1) at.push(i);
  }
  return { words, at };
}

function plain(char: string, text: string, i: number): string {
  const code = char.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return char;
  if (LEFT_OUT.test(char)) return between(text, i) ? ' ' : '';
  if (char === '，') return isFullWidth(text, i - 1) && isFullWidth(text, i + 1) ? ',' : char;
  return CHANGED.get(char) ?? (code < 0x80 ? char : char.normalize('NFKC'));
}

function between(text: string, i: number): boolean {
  return DIGIT.test(text.charAt(i - 1)) && /^\s*[0-9０-９]/.test(text.slice(i, i + 8));
}

function isFullWidth(text: string, i: number): boolean {
  return /[０-９]/.test(text.charAt(i));
}
