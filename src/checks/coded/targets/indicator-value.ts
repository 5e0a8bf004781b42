import { amountFrom, digitsOf, type Amount, type Unit } from '../../../model/amount';
import { isBlankValue, isCellError, type CellValue } from '../../../model/grid';

/**
 * 指标值文法: `[≥≤＞＜=]数[单位]`, the same in words (不少于12篇、24小时内), or a quality (是、达标、长期).
 */

/** `about`: 左右、约; `none`: the number stands alone. */
export type Relation = '≥' | '>' | '≤' | '<' | '=' | 'about' | 'none';

/** A number as written, without separators: plain decimal digits. */
export type Digits = string;

export interface Quantity {
  readonly kind: 'quantity';
  readonly relation: Relation;
  readonly number: Digits;
  /** `''` when none is written. */
  readonly unit: string;
}

export type IndicatorValue =
  | { readonly kind: 'blank' }
  | Quantity
  /** Words, or words with figures that say more than one quantity. */
  | { readonly kind: 'words' }
  /** Meant as a quantity, and none. */
  | { readonly kind: 'malformed' };

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/>=|=>|≧|⩾/g, '≥'],
  [/<=|=<|≦|⩽/g, '≤'],
];

const BEFORE: readonly (readonly [RegExp, Relation])[] = [
  [/^(?:≥|大于或?等于|不少于|不低于|不小于|至少|最少)/, '≥'],
  [/^(?:≤|小于或?等于|不超过|不高于|不大于|不多于|至多|最多|控制在)/, '≤'],
  [/^(?:>|大于|高于|超过|多于)/, '>'],
  [/^(?:<|小于|低于|少于)/, '<'],
  [/^(?:=|等于)/, '='],
  [/^大?约/, 'about'],
];

const AFTER: readonly (readonly [RegExp, Relation])[] = [
  [/[及或]?以上$/, '≥'],
  [/[及或]?(?:以内|以下|之内|内)$/, '≤'],
  [/左右$/, 'about'],
];

const NUMBER = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(.*)$/;
const DASHES = /^[-‐-―−─ー/\\]+$/;
/** A sign or % without its number, two of them, a letter O for a nought, two points. */
const MALFORMED =
  /^(?:[≥≤><=%]+|.*%%.*|[≥≤><=]{2}.*|[≥≤><=]?(?:\d+[Oo]|[Oo]\d)[\dOo]*%?|[≥≤><=]?\d*\.\d*\.[\d.]*%?)$/;

/** Reads an indicator's value as its cell holds it. */
export function readIndicatorValue(value: CellValue | null | undefined): IndicatorValue {
  if (typeof value === 'number') return readStored(value);
  if (value === null || value === undefined || isBlankValue(value)) return { kind: 'blank' };
  if (isCellError(value)) return { kind: 'malformed' };
  let text = String(value).normalize('NFKC').replace(/\s+/g, '');
  for (const [written, sign] of SIGNS) text = text.replace(written, sign);
  if (text === '' || DASHES.test(text)) return { kind: 'blank' };
  if (MALFORMED.test(text)) return { kind: 'malformed' };
  return readQuantity(text.replace(/\([^()]*\)$/, '')) ?? { kind: 'words' };
}

/** 95% typed into a cell is stored as 0.95: no unit can stand in a cell that holds a number. */
function readStored(value: number): Quantity {
  const digits = digitsOf(value);
  const fraction = value > 0 && value < 1 ? digits.split('.')[1] : undefined;
  if (fraction === undefined)
    return { kind: 'quantity', relation: 'none', number: digits, unit: '' };
  const whole = String(Number(fraction.padEnd(2, '0').slice(0, 2)));
  const rest = fraction.slice(2);
  return {
    kind: 'quantity',
    relation: 'none',
    number: rest === '' ? whole : `${whole}.${rest}`,
    unit: '%',
  };
}

function readQuantity(text: string): Quantity | null {
  const before = BEFORE.find(([words]) => words.test(text));
  let rest = before ? text.replace(before[0], '') : text;
  const after = AFTER.find(([words]) => words.test(rest));
  if (after) rest = rest.replace(after[0], '');
  const [, digits, unit = ''] = NUMBER.exec(rest) ?? [];
  if (digits === undefined || !isUnit(unit)) return null;
  const relation = before?.[1] ?? after?.[1] ?? 'none';
  return { kind: 'quantity', relation, number: digits.replaceAll(',', ''), unit };
}

/** A few words that name a unit (元/人·年, 个百分点, /10万, m2); more is a sentence, a range or a date. */
function isUnit(text: string): boolean {
  if (text.length > 10 || /[≥≤><=,;、。:]|%./.test(text) || /^[-~～—.至到]/.test(text))
    return false;
  return !/\d/.test(text.replace(/\/\d+|m[23]$/i, ''));
}

/** Money in plain 元, 千元, 万元 (short: 万), 亿元; `null` for other units, also per piece or person. */
export function moneyOf({ number, unit }: Quantity): Amount | null {
  const plain = /^(?:元|千元|万元?|亿元?)$/.exec(unit)?.[0];
  if (plain === undefined) return null;
  return amountFrom(number, (plain.endsWith('元') ? plain : `${plain}元`) as Unit);
}

/** -1, 0 or 1: how a number stands to a whole one. */
export function compareTo(number: Digits, whole: number): -1 | 0 | 1 {
  const [integer = '', fraction = ''] = number.split('.');
  const gap = Number(integer) - whole;
  if (gap !== 0) return gap < 0 ? -1 : 1;
  return /[1-9]/.test(fraction) ? 1 : 0;
}

export function isPercent({ unit }: Quantity): boolean {
  return /^(?:%|个?百分点)$/.test(unit);
}

/** At least so much. */
export function isFloor({ relation }: Quantity): boolean {
  return relation === '≥' || relation === '>';
}

/** At most so much. */
export function isCeiling({ relation }: Quantity): boolean {
  return relation === '≤' || relation === '<';
}
