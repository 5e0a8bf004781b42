const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];

const VALUES: ReadonlyMap<string, number> = new Map([
  ...[...DIGITS].map((char, value) => [char, value] as const),
  ['两', 2],
]);
const TENS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

const LARGE = [
  ['亿', 100_000_000],
  ['万', 10_000],
] as const;

/** Plain digits of a Chinese numeral: `三十二` → `32`, `二点五` → `2.5`; `null` for none. */
export function digitsOfNumeral(numeral: string): string | null {
  const [whole = '', fraction] = numeral.split('点');
  const size = wholeOf(whole);
  if (size === null) return null;
  if (fraction === undefined) return String(size);
  const digits = digitByDigit(fraction);
  return digits === null ? null : `${String(size)}.${digits}`;
}

/** `二零二二` → `2022`; `null` where a character is no digit. */
export function digitByDigit(numeral: string): string | null {
  const digits = [...numeral].map((char) => VALUES.get(char));
  return digits.length === 0 || digits.includes(undefined) ? null : digits.join('');
}

function wholeOf(numeral: string): number | null {
  for (const [mark, size] of LARGE) {
    const at = numeral.indexOf(mark);
    if (at < 0) continue;
    const [high, low] = [wholeOf(numeral.slice(0, at)), wholeOf(numeral.slice(at + 1))];
    return high === null || low === null ? null : high * size + low;
  }
  let sum = 0;
  let digit: number | null = null;
  for (const char of numeral) {
    const ten = TENS.get(char);
    if (ten !== undefined) {
      sum += (digit ?? 1) * ten;
      digit = null;
      continue;
    }
    const value = VALUES.get(char);
    if (value === undefined || (digit !== null && digit !== 0)) return null;
    digit = value;
  }
  return numeral === '' ? null : sum + (digit ?? 0);
}

/** Whether a number is written in Chinese numerals. */
export function isInWords(written: string): boolean {
  return /^[零〇一二两三四五六七八九十百千]+$/.test(written);
}

/** A count in Chinese numerals, up to 9999; digits beyond. `32` → `三十二`. */
export function inWords(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count > 9999) return String(count);
  if (count === 0) return DIGITS.charAt(0);
  const digits = [...String(count)].map(Number);
  const words = digits.map((digit, i) =>
    digit === 0 ? '零' : DIGITS.charAt(digit) + (PLACES[digits.length - 1 - i] ?? ''),
  );
  return words.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}
