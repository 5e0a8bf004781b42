import { FEN_PER, type Unit } from '../../model/amount';
import { reckon, roundTo } from '../../model/decimal-arithmetic';

/** A product that a text writes out with its result: 每份180元×12份＝2160元. */
export interface Product {
  readonly start: number;
  readonly end: number;
  /** The result as written, and as it comes out, both in the unit written. */
  readonly stated: string;
  readonly exact: string;
  readonly unit: string;
}

const NUMBER = '\\d[\\d,]{0,16}(?:\\.\\d{1,6})?';
/** A factor with its unit, which may be 元/人·天: no more than a few letters, and no other number. */
const FACTOR = `(${NUMBER})\\s*([^\\d\\s×xX*✕＊=＝，。；、,;()（）+\\-—]{0,8})`;
const TIMES = '\\s*[×xX*✕＊]\\s*';
const WRITTEN = new RegExp(
  `${FACTOR}${TIMES}${FACTOR}(?:${TIMES}${FACTOR})?(?:${TIMES}${FACTOR})?\\s*[=＝]\\s*${FACTOR}`,
  'g',
);

/** The products of a text that do not come out; those whose factors say no money and no count are left. */
export function wrongProducts(text: string): Product[] {
  return [...text.matchAll(WRITTEN)].flatMap((match): Product[] => {
    // A term of a longer sum, or one that is summed up further, says something else.
    const around = [text[match.index - 1] ?? '', text[match.index + match[0].length] ?? ''];
    if (around.some((letter) => /[\d.+\-×xX*=＝＋－/÷]/.test(letter))) return [];
    const factors = pairsOf(match.slice(1, 9));
    const [result] = pairsOf(match.slice(9));
    if (!result) return [];
    const exact = productOf(factors);
    const unit = moneyUnit(result.unit);
    const money = factors.filter(({ unit: one }) => moneyUnit(one) !== null);
    if (exact === null || money.length > 1 || (money.length === 1) !== (unit !== null)) return [];
    if (factors.some((one) => /[%％]/.test(one.unit)) || /[%％]/.test(result.unit)) return [];
    const [factor] = money;
    const from = factor && moneyUnit(factor.unit);
    const expected = from && unit ? converted(exact, from, unit) : exact;
    if (expected === null || agrees(expected, result.digits)) return [];
    const { index } = match;
    const written = { stated: result.digits, exact: expected, unit: result.unit };
    return [{ start: index, end: index + match[0].length, ...written }];
  });
}

interface Factor {
  readonly digits: string;
  readonly unit: string;
}

function pairsOf(groups: readonly (string | undefined)[]): Factor[] {
  return groups.flatMap((digits, at): Factor[] =>
    at % 2 === 0 && digits !== undefined
      ? [{ digits: digits.replace(/,/g, ''), unit: groups[at + 1] ?? '' }]
      : [],
  );
}

function productOf(factors: readonly Factor[]): string | null {
  return factors.reduce<string | null>(
    (product, { digits }) => product && reckon('times', product, digits),
    '1',
  );
}

/** 元, 万元 of 元/人 and of plain 元; `null` for what is counted. */
function moneyUnit(unit: string): Unit | null {
  const money = /^(元|千元|万元|亿元|万(?!人|份|册|字|亩|平))(?:$|[/每])/.exec(unit)?.[1];
  return money === undefined ? null : money === '万' ? '万元' : (money as Unit);
}

function converted(digits: string, from: Unit, to: Unit): string | null {
  const fen = reckon('times', digits, String(FEN_PER[from]));
  return fen && reckon('dividedBy', fen, String(FEN_PER[to]));
}

/** The result as written may be rounded to its last decimal. */
function agrees(exact: string, stated: string): boolean {
  const decimals = stated.split('.')[1]?.length ?? 0;
  const rounded = roundTo(exact, decimals);
  return rounded !== null && reckon('minus', rounded, stated) === '0';
}
