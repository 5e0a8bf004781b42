import { amountFrom, FEN_PER, type Unit } from '../../model/amount';
import { digitByDigit, digitsOfNumeral } from '../../model/numeral';
import type { Vocabulary } from './vocabulary';

/** A number in normalised words, with what stands around it. */
export interface Found {
  readonly start: number;
  /** After unit and bound. */
  readonly end: number;
  /** After the digits. */
  readonly numberEnd: number;
  readonly unitStart: number;
  readonly unitEnd: number;
  readonly digits: string;
  readonly unit: string;
  readonly bound?: '≥' | '≤';
}

const PLAIN = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?/y;
const CHINESE =
  /[零一二两三四五六七八九十百千]{1,9}(?:[万亿][零一二三四五六七八九十百千]{1,7}){0,2}(?:点[零一二三四五六七八九]{1,6})?/y;
const NUMERAL = /[零一二两三四五六七八九十百千]/;
const PERCENT = /百分之([零一二三四五六七八九十百]+(?:点[零一二三四五六七八九]+)?)/y;
/** Characters before which a Chinese digit is a word, not a number. */
const NO_NUMERAL = /[第每某同唯统其之几十百千万亿零一二三四五六七八九]$/;
/** `一个`, `一次`, … state no number; nor do words that begin so (`一次性`). */
const VAGUE = /^一(?:[个次项年天类种家本部批度成对条支套级部份]|个百分点)/;
const MULTIPLIED = /^[万亿千百]/;

/** The number at a place; `null` for none. */
export function numberAt(words: string, start: number, vocabulary: Vocabulary): Found | null {
  const char = words.charAt(start);
  if (char === '百') {
    const percent = match(PERCENT, words, start);
    const digits = percent ? digitsOfNumeral(percent[1] ?? '') : null;
    if (percent && digits !== null) {
      const end = start + percent[0].length;
      return bounded({ ...bare(start, end, digits), unit: '%' }, words, vocabulary);
    }
  }
  return char >= '0' && char <= '9'
    ? plainAt(words, start, vocabulary)
    : chineseAt(words, start, vocabulary);
}

function plainAt(words: string, start: number, vocabulary: Vocabulary): Found | null {
  const written = match(PLAIN, words, start)?.[0];
  if (written === undefined) return null;
  const minus = words.charAt(start - 1) === '-' && !/[\dA-Za-z%)]/.test(words.charAt(start - 2));
  const digits = `${minus ? '-' : ''}${written.replace(/,/g, '')}`;
  const end = start + written.length;
  return bounded(
    withUnit(bare(minus ? start - 1 : start, end, digits), words, vocabulary),
    words,
    vocabulary,
  );
}

function chineseAt(words: string, start: number, vocabulary: Vocabulary): Found | null {
  const before = words.slice(Math.max(0, start - 1), start);
  if (!NUMERAL.test(words.charAt(start)) || NO_NUMERAL.test(before)) return null;
  const numeral = match(CHINESE, words, start)?.[0];
  if (numeral === undefined) return null;
  if (VAGUE.test(words.slice(start, start + 5))) return null;
  const digits = digitsOfNumeral(numeral);
  if (digits === null) return null;
  const found = withUnit(bare(start, start + numeral.length, digits), words, vocabulary);
  return found.unit === '' ? null : bounded(found, words, vocabulary);
}

/** `二零二二` before 年, as a year; `null` for none. */
export function chineseYearAt(words: string, start: number): string | null {
  const char = words.charAt(start);
  if ((char !== '一' && char !== '二') || words.charAt(start + 4) !== '年') return null;
  return digitByDigit(words.slice(start, start + 4));
}

function bare(start: number, end: number, digits: string): Found {
  return { start, end, numberEnd: end, unitStart: end, unitEnd: end, digits, unit: '' };
}

/** Units that another word swallows (`2021支出预算`, `5分别`) are none. */
function withUnit(found: Found, words: string, { units, words: of }: Vocabulary): Found {
  let at = found.numberEnd;
  const about = /^[余多几]/.test(words.slice(at, at + 1)) ? 1 : 0;
  at += about;
  const own = units.at(words, at);
  const multiplied = MULTIPLIED.test(words.slice(at, at + 1)) ? units.at(words, at + 1) : null;
  const unit =
    multiplied?.meaning === 'counter' && (own?.word.length ?? 0) <= 1
      ? words.slice(at, at + 1 + multiplied.word.length)
      : own?.word;
  if (unit === undefined) return found;
  const swallowing = of('').at(words, at);
  if (swallowing && swallowing.word.length > unit.length) return found;
  const end = at + unit.length;
  return { ...found, unit, unitStart: at, unitEnd: end, end, ...(about ? { bound: '≥' } : {}) };
}

function bounded(found: Found, words: string, { bounds }: Vocabulary): Found {
  const after = bounds.at(words, found.end);
  if (after?.meaning.side === 'after')
    return { ...found, end: found.end + after.word.length, bound: after.meaning.bound };
  return found;
}

function match(pattern: RegExp, words: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(words);
}

/** 分 of an amount of money, and of its last decimal. */
export function moneyOf(digits: string, unit: string): { fen: number; tick: number } | null {
  const money = unit === '万' ? '万元' : unit;
  if (!(money in FEN_PER)) return null;
  const amount = amountFrom(digits, money as Unit);
  if (!amount) return null;
  const tick = FEN_PER[amount.unit] / 10 ** amount.decimals;
  return { fen: amount.fen, tick: Math.max(1, tick) };
}
