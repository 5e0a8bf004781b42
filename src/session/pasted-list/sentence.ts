import { plainText } from '../../model/plain-text';
import { asUnit, halfWidth, NUMBER, plainDigits, UNIT, type Found } from './pasted';
import { insideBrackets, piecesOf } from './pieces';

/** `甲项目5万元`, `甲项目（5万元）`. */
const WITH_UNIT = new RegExp(
  `^(.*?)\\s*(?:\\(\\s*(${NUMBER})\\s*(${UNIT})\\s*\\)|(${NUMBER})\\s*(${UNIT}))\\s*等?$`,
);
/** `甲项目 5.00`, `甲项目：5`: without a unit, an amount stands apart from the name. */
const BARE = new RegExp(`^(.*?[^\\s:])(?:\\s+|\\s*:\\s*)(${NUMBER})$`);
const AMOUNT = new RegExp(`(?:${NUMBER})\\s*${UNIT}`, 'g');

/** Longer ones are no entry of a list, and are not searched for one. */
const LONGEST_PIECE = 1_000;

const ORDINAL =
  /^(?:\d{1,3}(?:、|\)|\.(?!\d))|[一二三四五六七八九十百]{1,4}、|\((?:[一二三四五六七八九十百]{1,4}|\d{1,3})\)[、.]?|[\u2460-\u2473])\s*/;
/** What leads into a list, and what a sentence says where the list ends. */
const LEAD = /^(?:其中|主要为|主要是|主要有|主要包括|包括|分别为|分别是)(?=.)/;
const FILLER = /^(?:其中|主要为|主要是|主要有|主要包括|包括|分别为|分别是|如下|等|等等|等项目)$/;

/**
 * Entries of one line of a list or of a Chinese sentence: `甲项目19.40万元，乙项目5万元。`
 * @param line without line ends
 * @param enumerated whether `、` stands between the entries of the list
 */
export function entriesOfLine(line: string, enumerated: boolean): Found[] {
  return piecesOf(line, enumerated).flatMap((piece) => entryOf(piece) ?? []);
}

/** `null` for words of the sentence that hold nothing of the list. */
function entryOf(raw: string): Found | null {
  const whole = plainText(raw).trim();
  if (whole.length > LONGEST_PIECE) return { problem: { kind: 'no-amount', piece: whole } };
  const piece = withoutHead(whole);
  const half = halfWidth(piece);
  if (piece === '' || FILLER.test(half)) return null;
  const united = WITH_UNIT.exec(half);
  const bare = united ? null : BARE.exec(half);
  const [, before = '', bracketed, bracketedUnit, number = bracketed, unit = bracketedUnit] =
    united ?? (bare ? [bare[0], bare[1], bare[2]] : []);
  if (number === undefined) return { problem: { kind: 'no-amount', piece: whole } };
  const name = piece.slice(0, before.length).replace(/(?:[\s:：]|为)+$/, '');
  if (name === '') return { problem: { kind: 'no-name', piece: whole } };
  if (/[-‐-―−~～约]$/.test(name)) return { problem: { kind: 'unsure', piece: whole } };
  if (holdsAmount(name)) return { problem: { kind: 'several-amounts', piece: whole } };
  const own = asUnit(unit);
  return {
    entry: { piece: whole, name, digits: plainDigits(number), ...(own ? { unit: own } : {}) },
  };
}

/** Without its ordinal and the words that lead into a list. */
function withoutHead(piece: string): string {
  const half = halfWidth(piece);
  const ordinal = ORDINAL.exec(half)?.[0].length ?? 0;
  const lead = LEAD.exec(half.slice(ordinal))?.[0].length ?? 0;
  return piece.slice(ordinal + lead).trim();
}

/** An amount in the name: where one entry ends and the next begins is not certain. */
function holdsAmount(name: string): boolean {
  const half = halfWidth(name);
  const inside = insideBrackets(half);
  return [...half.matchAll(AMOUNT)].some(({ index }) => !inside[index]);
}
