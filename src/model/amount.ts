import Decimal from 'decimal.js';

/**
 * Exact amounts. A budget is kept in 元 with 角分 and published in 万元 with two decimals, so every
 * amount of a form is a whole number of 分; 1 万元 = 1,000,000 分. Sums of 分 are sums of integers
 * and stay exact up to ±90 万亿元 (2^53 分). `decimal.js` reads, rounds and writes them.
 */

export type Unit = '元' | '千元' | '万元' | '亿元';

/** 分 in one unit. */
export const FEN_PER: Readonly<Record<Unit, number>> = {
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  亿元: 10_000_000_000,
};

export interface Amount {
  /** Whole 分. */
  readonly fen: number;
  readonly unit: Unit;
  /** Decimals as written, in `unit`. */
  readonly decimals: number;
}

/** Excel keeps and shows 15 significant digits; what lies beyond is noise of binary fractions. */
const SIGNIFICANT_DIGITS = 15;

const PLAIN = /^(-?)(\d{1,12})(?:\.(\d{1,6}))?$/;

/** The digits of a stored number without its binary noise: `929.9000000000001` → `929.9`. */
export function digitsOf(value: number): string {
  const text = String(value);
  if (text.length <= SIGNIFICANT_DIGITS)
    return text.includes('e') ? new Decimal(text).toFixed() : text;
  return new Decimal(value).toSignificantDigits(SIGNIFICANT_DIGITS).toFixed();
}

/**
 * Reads plain decimal digits in a unit.
 * @param digits such as `-12.30`; no separators, no exponent
 * @returns `null` when it is not such a number or lies beyond what 分 can hold exactly
 */
export function amountFrom(digits: string, unit: Unit): Amount | null {
  const plain = PLAIN.exec(digits);
  if (plain && unit === '万元') {
    const [, sign, whole = '', fraction = ''] = plain;
    const fen = Number(whole) * 1_000_000 + Number(fraction.padEnd(6, '0'));
    if (Number.isSafeInteger(fen))
      return { fen: sign && fen ? -fen : fen, unit, decimals: fraction.length };
  }
  return amountByDecimal(digits, unit);
}

/** The same by decimal.js alone, for every unit and length; a half 分 rounds away from zero. */
export function amountByDecimal(digits: string, unit: Unit): Amount | null {
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return null;
  const fen = new Decimal(digits).times(FEN_PER[unit]).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  if (fen.abs().greaterThan(Number.MAX_SAFE_INTEGER)) return null;
  const point = digits.indexOf('.');
  return { fen: fen.toNumber() || 0, unit, decimals: point < 0 ? 0 : digits.length - point - 1 };
}

/** Rounds 分 to a whole number of ticks, half away from zero (四舍五入). */
export function roundToTick(fen: number, tick: number): number {
  if (fen % tick === 0) return fen;
  const size = Math.floor((Math.abs(fen) * 2 + tick) / (2 * tick)) * tick;
  return fen < 0 ? -size : size;
}

/** 分 as 万元: two decimals, more only where there are more, nothing rounded. `784520000` → `784.52`. */
export function wan(fen: number): string {
  return inUnit(fen, '万元', 2);
}

/** 分 in a unit: so many decimals, more only where there are more, nothing rounded. */
export function inUnit(fen: number, unit: Unit, decimals: number): string {
  const places = String(FEN_PER[unit]).length - 1;
  const digits = String(Math.abs(fen)).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '').padEnd(decimals, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -places)}.${fraction}`;
}

/** 分 as a text states 万元: without padding zeros. `432800000` → `432.8`, `0` → `0`. */
export function plainWan(fen: number): string {
  return wan(fen).replace(/\.?0+$/, '');
}

/**
 * An amount times a quantity, to the nearest 分.
 * @param quantity in millionths, as a quantity is read: 3 台 is 3,000,000
 */
export function timesQuantity(fen: number, quantity: number): number {
  return new Decimal(fen)
    .times(quantity)
    .dividedBy(FEN_PER['万元'])
    .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
    .toNumber();
}
