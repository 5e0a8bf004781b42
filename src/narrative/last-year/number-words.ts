const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];

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

/** Digits in full width, as `２０２１`. */
export function inFullWidth(digits: string): string {
  return digits.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

export function isInFullWidth(written: string): boolean {
  return /[０-９]/.test(written);
}
