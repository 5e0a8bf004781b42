import { chineseYearAt } from './numbers';
import type { YearSaid } from './tokens';
import type { Vocabulary } from './vocabulary';

/** 较2021年预算, 与上年相比, 同比: what is compared with, and where it stands in the words. */
export interface Comparison {
  readonly end: number;
  readonly basis: YearSaid;
  readonly from: number;
  readonly to: number;
}

const YEAR = /((?:19|20)\d\d)(?:年度?)?/y;

export function comparisonAt(
  words: string,
  start: number,
  vocabulary: Vocabulary,
): Comparison | null {
  if (words.startsWith('同比', start)) {
    return { end: start + 2, basis: 'last', from: start, to: start + 2 };
  }
  const opening = vocabulary.comparing.at(words, start);
  if (!opening) return null;
  const from = start + opening.word.length;
  const year = yearAt(words, from, vocabulary);
  if (!year) return null;
  let end = year.end;
  for (const lexicon of [vocabulary.budgetOf, vocabulary.compared]) {
    end += lexicon.at(words, end)?.word.length ?? 0;
  }
  return { end, basis: year.year, from, to: year.end };
}

/** The words for last year at a place. */
export function lastYearAt(words: string, start: number, { lastYear }: Vocabulary): string | null {
  return lastYear.at(words, start)?.word ?? null;
}

function yearAt(
  words: string,
  from: number,
  vocabulary: Vocabulary,
): { readonly end: number; readonly year: YearSaid } | null {
  const last = lastYearAt(words, from, vocabulary);
  if (last !== null) return { end: from + last.length, year: 'last' };
  const chinese = chineseYearAt(words, from);
  if (chinese !== null) return { end: from + 5, year: Number(chinese) };
  YEAR.lastIndex = from;
  const year = YEAR.exec(words);
  return year ? { end: from + year[0].length, year: Number(year[1]) } : null;
}
