import { passagesOf } from '../passages';
import { readingOf, type Spot } from '../remark';
import { remarksOnWords } from '../same-words';
import doubled from './doubled-words.json';
import mistyped from './mistyped-words.json';

/** A wrong word, the right one, and correct words in which the letters of the wrong one stand. */
const TYPOS = new Map(
  mistyped.typos.map((line) => {
    const [wrong = '', right = '', ...within] = line.split(' ');
    return [wrong, { right, within }] as const;
  }),
);
const TYPO = new RegExp([...TYPOS.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** Letters that no word doubles, with those before and after them that make two words of it. */
const LETTERS = new Map(doubled.letters.map(({ letter, ...beside }) => [letter, beside]));
const LETTER = new RegExp(`([${[...LETTERS.keys()].join('')}])\\1`, 'g');

const WORD = /([\u4e00-\u9fff]{2,8}?)\1/g;
/** Two words may meet in one that holds such a letter: 项目的目的. */
const PARTICLE = /[的和与及是在为以之]/;
const NUMERAL = /[一二三四五六七八九十百千万亿零〇两]/;
const REDUPLICATED = new Set(doubled.words.split(' '));

const MARKS = /[，、；：。]{2,}|[,;]{2,}/g;

/** H-06 重复词、错别字. */
export const mistypedWords = readingOf((context) => {
  const passages = passagesOf(context);
  return passages.length === 0 ? null : remarksOnWords(passages, mistypedIn);
});

export function mistypedIn(words: string): Spot[] {
  return [...typosIn(words), ...doubledIn(words)].sort((a, b) => a.start - b.start);
}

function typosIn(words: string): Spot[] {
  return [...words.matchAll(TYPO)].flatMap(({ 0: found, index: start }): Spot[] => {
    const { right, within } = TYPOS.get(found) ?? { right: '', within: [] };
    if (within.some((known) => isInside(words, start, found, known))) return [];
    return [spot(start, found, { right })];
  });
}

function isInside(words: string, start: number, found: string, known: string): boolean {
  const from = start - known.indexOf(found);
  return from >= 0 && words.startsWith(known, from);
}

function doubledIn(words: string): Spot[] {
  const letters = [...words.matchAll(LETTER)].flatMap(
    ({ 0: found, 1: letter = '', index }): Spot[] => {
      const { before = '', after = '' } = LETTERS.get(letter) ?? {};
      const [previous = '', next = ''] = [words[index - 1], words[index + 2]];
      if ((previous !== '' && before.includes(previous)) || (next !== '' && after.includes(next)))
        return [];
      return [spot(index, found, { right: letter, message: 'doubled' })];
    },
  );
  const repeats = [...words.matchAll(WORD)].flatMap(({ 0: found, 1: word = '', index }): Spot[] => {
    if (
      word[0] === word[1] ||
      (word.length === 2 && PARTICLE.test(word)) ||
      REDUPLICATED.has(word) ||
      NUMERAL.test(word)
    )
      return [];
    return [spot(index, found, { right: word, message: 'doubled' })];
  });
  const marks = [...words.matchAll(MARKS)].map(({ 0: found, index }) =>
    spot(index, found, { right: found[0] ?? '', message: 'marks' }),
  );
  return [...letters, ...repeats, ...marks];
}

function spot(
  start: number,
  found: string,
  { right, message }: { right: string; message?: string },
): Spot {
  const end = start + found.length;
  const slots = { value: found, correct: right };
  return { start, end, subject: found, slots, ...(message === undefined ? {} : { message }) };
}
