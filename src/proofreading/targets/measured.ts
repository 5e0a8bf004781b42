import { reckon, roundTo } from '../../model/decimal-arithmetic';
import { amountFrom, type Unit } from '../../model/amount';
import words from './words.json';

/** So much of something, as a goal or an indicator says it. */
export interface Measured {
  /** Plain decimal digits. */
  readonly digits: string;
  readonly unit: string;
  readonly bound?: '≥' | '≤';
}

/** A measured size in the smallest unit of its kind: 分, 个, months. */
interface Size {
  /** `money`, `%`, or the unit that counts it. */
  readonly kind: string;
  readonly digits: string;
}

const SCALES: Readonly<Record<string, string>> = { 十: '10', 百: '100', 千: '1000', 万: '10000' };

/** Spans of time that are whole numbers of one another. */
const SPANS: readonly (readonly [RegExp, string, string])[] = [
  [/^年度?$/, '月', '12'],
  [/^个?月$/, '月', '1'],
  [/^[天日]$/, '天', '1'],
  [/^个?小时$/, '分钟', '60'],
  [/^分钟?$/, '分钟', '1'],
];

/** Counters that people use for one another: 2 个企业, 3 家企业. */
const COUNTERS: readonly ReadonlySet<string>[] = words.counters.map(
  (line) => new Set(line.split(' ')),
);

/** Whether two sizes are of one kind, so that one of them may contradict the other. */
export function comparable(a: Measured, b: Measured): boolean {
  const [left, right] = [sizeOf(a)?.kind, sizeOf(b)?.kind];
  if (left === undefined || right === undefined || left === '') return false;
  return left === right || COUNTERS.some((one) => one.has(left) && one.has(right));
}

/**
 * Why a goal and an indicator of one thing cannot both be meant: `bound` at least the one and at most
 * the other, `size` the one leaves no room for the other, or differs from it as a slip of the hand does.
 */
export function contradiction(goal: Measured, value: Measured): 'bound' | 'size' | null {
  const [left, right] = [sizeOf(goal), sizeOf(value)];
  if (!left || !right) return null;
  if (goal.bound && value.bound && goal.bound !== value.bound) return 'bound';
  const gap = compare(left.digits, right.digits);
  if (gap === 0 || isRounded(goal, value) || isRounded(value, goal)) return null;
  if (left.kind !== '%' && isSlip(goal.digits, value.digits)) return 'size';
  // More than its floor meets a goal; an indicator may ask for less than what is planned.
  const met =
    goal.bound === '≥' || (!goal.bound && value.bound === '≤')
      ? gap < 0
      : goal.bound === '≤' || (!goal.bound && value.bound === '≥')
        ? gap > 0
        : false;
  return met ? null : 'size';
}

/** One digit more or less, or a point that moved: 12 and 121, 1.8 and 1.08, 1000 and 100. */
export function isSlip(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b]
    .map((digits) => digits.replace('.', ''))
    .sort((one, other) => one.length - other.length);
  if (short.length < 2 || long.length !== short.length + 1) return false;
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

/** 31.98万元 stated as 32万元. */
function isRounded(exact: Measured, round: Measured): boolean {
  if (exact.unit !== round.unit || !exact.digits.includes('.')) return false;
  const decimals = round.digits.split('.')[1]?.length ?? 0;
  return roundTo(exact.digits, decimals) === roundTo(round.digits, decimals);
}

function sizeOf({ digits, unit }: Measured): Size | null {
  const bare = unit.replace(/\/年$/, '').replace(/％/g, '%');
  const money = /^(?:元|千元|万元?|亿元?)$/.exec(bare)?.[0];
  if (money !== undefined) {
    const amount = amountFrom(digits, (money.endsWith('元') ? money : `${money}元`) as Unit);
    return amount && { kind: 'money', digits: String(amount.fen) };
  }
  if (/^(?:%|个?百分点)$/.test(bare)) return { kind: '%', digits };
  const time = SPANS.find(([pattern]) => pattern.test(bare));
  if (time) return scaled(time[1], digits, time[2]);
  const scale = SCALES[bare.slice(0, 1)];
  return scale !== undefined && bare.length > 1
    ? scaled(bare.slice(1), digits, scale)
    : { kind: bare, digits };
}

function scaled(kind: string, digits: string, by: string): Size | null {
  const size = reckon('times', digits, by);
  return size === null ? null : { kind, digits: size };
}

function compare(a: string, b: string): number {
  const gap = reckon('minus', a, b) ?? '0';
  return gap.startsWith('-') ? -1 : /[1-9]/.test(gap) ? 1 : 0;
}
