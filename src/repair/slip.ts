import type { Slip } from '../model/suspect';

/**
 * How one figure may have become another by a slip of the hand; `null` when no common slip explains
 * it. Both are plain digits in the same unit, with the same decimals; `''` is blank.
 */
export function slipBetween(written: string, meant: string): Slip | null {
  if (meant === '') return null;
  if (written === '') return 'blank';
  if (written === `-${meant}` || meant === `-${written}`) return 'sign';
  if (significant(written) === significant(meant)) return 'shifted';
  if (written.length === meant.length) {
    const wrong = [...written].flatMap((digit, i) => (digit === meant[i] ? [] : [i]));
    if (wrong.length === 1) return 'digit';
    const [i = 0, j = 0] = wrong;
    if (wrong.length === 2 && written[i] === meant[j] && written[j] === meant[i]) {
      return withoutPoint(written, i, j) === 1 ? 'transposed' : null;
    }
  }
  if (isOneShorter(trimmed(written), trimmed(meant))) return 'dropped';
  if (isOneShorter(trimmed(meant), trimmed(written))) return 'doubled';
  return null;
}

/** The digits alone: those of 78.45 and 7845 are the same. */
function significant(digits: string): string {
  return digits.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
}

/** How many digits two positions are apart; the point between them counts nothing. */
function withoutPoint(digits: string, i: number, j: number): number {
  return j - i - (digits.slice(i, j).includes('.') ? 1 : 0);
}

function trimmed(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}

/** Whether leaving out one character of the longer text gives the shorter one. */
function isOneShorter(short: string, long: string): boolean {
  if (short.length + 1 !== long.length) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  return short.slice(i) === long.slice(i + 1);
}
