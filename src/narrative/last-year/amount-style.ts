import { FEN_PER, inUnit, roundToTick, type Unit } from '../../model/amount';
import type { Quantity } from '../../model/claim';
import { ONE } from '../../model/fact';
import { wordsAt, type NarrativeText, type Span } from '../../model/narrative-text';
import { inWords, isInWords } from '../../model/numeral';
import { inFullWidth, isInFullWidth } from './full-width';

/** Amounts are published with two decimals. */
const DECIMALS = 2;

/** How the author of a text writes numbers: padded or not, what nothing looks like, separators, spaces. */
export class AmountStyle {
  /** Most decimals of its amounts, by unit. */
  private readonly most = new Map<string, number>();
  private readonly padded: boolean;
  private readonly zero: string;
  private readonly grouped: boolean;
  private readonly gap: string;

  constructor(
    private readonly text: NarrativeText,
    quantities: readonly Quantity[],
  ) {
    const amounts = quantities.filter(({ fen }) => fen !== undefined);
    for (const { unit, decimals } of amounts)
      this.most.set(unit, Math.max(this.most.get(unit) ?? 0, decimals));
    const evidence = amounts.map(paddedAs).filter((one) => one !== null);
    this.padded = isMost(evidence.map((one) => one > 0));
    const zeros = amounts.filter(({ fen }) => fen === 0).map((one) => this.written(one));
    this.zero = mostCommon(zeros) ?? (this.padded ? '0.00' : '0');
    const large = amounts.filter(({ digits }) => /^\d{4}/.test(digits));
    this.grouped = isMost(large.map((one) => /[,，]/.test(this.written(one))));
    const between = amounts.flatMap(({ unit, unitSpan, span }) =>
      unit === '' ? [] : [this.between(span, unitSpan)],
    );
    this.gap = mostCommon(between) ?? '';
  }

  /** Characters of the digits of a quantity, without its unit. */
  digitsSpan({ span, unit, unitSpan }: Quantity): Span {
    if (unit === '' || unitSpan.start < span.start || unitSpan.end > span.end) return span;
    const words = wordsAt(this.text, { ...span, end: unitSpan.start });
    return { ...span, end: span.start + words.trimEnd().length };
  }

  /**
   * A size in place of a quantity's digits, in its unit and as it is written.
   * @param size 分, or millionths of a count
   */
  inPlaceOf(quantity: Quantity, size: number): string {
    const old = this.written(quantity);
    if (quantity.fen === undefined) return inGuise(old, String(size / ONE));
    if (size === 0) return quantity.fen === 0 ? old : inGuise(old, this.zero);
    const own = paddedAs(quantity);
    const least = own ?? (this.padded ? DECIMALS : 0);
    const plain = this.decimal(size, quantity.unit as Unit, Math.max(least, 0));
    const grouped = /[,，]/.test(old) || (this.grouped && !/^\d{4}/.test(quantity.digits));
    return inGuise(old, grouped ? withCommas(plain) : plain);
  }

  /** An amount in 万元 with its unit, where the text had none. */
  fresh(size: number): string {
    const plain = this.decimal(size, '万元', this.padded ? DECIMALS : 0);
    const digits = size === 0 ? this.zero : this.grouped ? withCommas(plain) : plain;
    return `${this.gap}${digits}${this.gap}万元`;
  }

  private decimal(size: number, unit: Unit, least: number): string {
    const most = Math.max(DECIMALS, this.most.get(unit) ?? 0);
    const rounded = roundToTick(size, Math.max(1, FEN_PER[unit] / 10 ** most));
    return inUnit(rounded, unit, Math.min(least, most)).replace(/\.$/, '');
  }

  private written(quantity: Quantity): string {
    return wordsAt(this.text, this.digitsSpan(quantity));
  }

  private between(span: Span, unit: Span): string {
    const start = unit.end <= span.end && unit.start >= span.start ? span.start : span.end;
    return /\s*$/.exec(wordsAt(this.text, { ...unit, start, end: unit.start }))?.[0] ?? '';
  }
}

/** Decimals it is padded to, 0 for not padded; `null` where it does not show. */
function paddedAs({ digits, decimals, fen, unit }: Quantity): number | null {
  if (fen === 0 || unit === '') return null;
  if (decimals > 0 && digits.endsWith('0')) return decimals;
  return decimals < DECIMALS ? 0 : null;
}

function inGuise(old: string, digits: string): string {
  if (isInWords(old)) return /^\d+$/.test(digits) ? inWords(Number(digits)) : digits;
  return isInFullWidth(old) ? inFullWidth(digits) : digits;
}

function withCommas(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function isMost(votes: readonly boolean[]): boolean {
  return votes.filter(Boolean).length * 2 > votes.length;
}

export function mostCommon(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
