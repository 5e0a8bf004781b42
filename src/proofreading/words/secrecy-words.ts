import data from './secrecy-words.json';
import { passagesOf } from '../passages';
import { readingOf, type Remark, type Spot } from '../remark';
import { remarksOnWords } from '../same-words';

const WORDS = new RegExp(data.words.join('|'), 'g');
/** Where a text says that something is left out, or that it was looked over. */
const DISCLAIMED = new RegExp(data.disclaimed.join('|'), 'g');

/** H-04 涉密词：全文提醒一次. */
export const secrecyWords = readingOf((context) => {
  const passages = passagesOf(context);
  if (passages.length === 0) return null;
  const found = remarksOnWords(passages, secrecyIn);
  const [first] = found;
  if (!first) return [];
  const slots = { count: found.length, words: wordsIn(found).join('、') };
  return [{ ...first, subject: 'secrecy', slots }];
});

export function secrecyIn(words: string): Spot[] {
  const disclaimed = [...words.matchAll(DISCLAIMED)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  return [...words.matchAll(WORDS)].flatMap(({ 0: subject, index: start }): Spot[] => {
    const end = start + subject.length;
    if (disclaimed.some((one) => one.start <= start && end <= one.end)) return [];
    return [{ start, end, subject }];
  });
}

function wordsIn(found: readonly Remark[]): string[] {
  return [...new Set(found.map(({ subject }) => subject))].slice(0, 6);
}
