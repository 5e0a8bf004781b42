import Decimal from 'decimal.js';

/** What can be done with two numbers. */
export type Operation = 'plus' | 'minus' | 'times' | 'dividedBy';

/** Digits that a quotient is carried to. */
const QUOTIENT = 12;

/**
 * Exact arithmetic on plain decimal digits such as `-12.30`.
 * @returns plain digits without padding zeros; `null` for what is no number, or a division by zero
 */
export function reckon(operation: Operation, left: string, right: string): string | null {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (!a || !b || (operation === 'dividedBy' && b.isZero())) return null;
  const exact = a[operation](b);
  return (operation === 'dividedBy' ? exact.toDecimalPlaces(QUOTIENT) : exact).toFixed();
}

/** Rounded half away from zero (四舍五入) to so many decimals, padded to them. */
export function roundTo(digits: string, decimals: number): string | null {
  const value = numberOf(digits);
  if (!value || !Number.isInteger(decimals) || decimals < 0 || decimals > QUOTIENT) return null;
  return value.toFixed(decimals, Decimal.ROUND_HALF_UP);
}

function numberOf(digits: string): Decimal | null {
  return /^-?\d{1,30}(\.\d{1,30})?$/.test(digits) ? new Decimal(digits) : null;
}
