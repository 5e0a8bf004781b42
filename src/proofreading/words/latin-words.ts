import data from './latin-words.json';
import { residueIn } from './field-residue';
import { narrow, stretches, without } from '../narrow';
import { passagesOf, type Passage } from '../passages';
import { gapsIn } from './placeholders';
import { readingOf, type Spot } from '../remark';
import { remarksOnWords } from '../same-words';

const KNOWN = new Set(data.known.join(' ').toLowerCase().split(' '));

/** Words of letters side by side are one find: `page number`. */
const LATIN = /(?<![a-z\d_]|\d[-./])[a-z]+(?:[ '’-][a-z]+)*(?![a-z\d_]|[-./]\d)/gi;
/** Addresses and file names; marks that H-01 speaks of; a name explained in brackets behind its Chinese one. */
const NO_WORDS = [
  /https?:\/\/[\w./?=&%#:~-]+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+/gi,
  /(?<![\w.-])[\w-]{1,64}(?:\.[\w-]{1,64}){0,5}\.(?:cn|com|net|org|gov|edu|html?|aspx?|jsp|docx?|xlsx?|pdf|pptx?|txt|jpe?g|png|zip|rar)(?![a-z])/gi,
  /\[bookmark:[^\]]{0,80}\]|<[^<>]{0,120}>|&[a-z]{1,8};/gi,
  /\([^()\u4e00-\u9fff]{0,120}\)/g,
];

/** H-03 英文残留. */
export const latinWords = readingOf((context) => {
  const passages = passagesOf(context);
  return passages.length === 0 ? null : remarksOnWords(passages, latinIn);
});

/** Words of another language; abbreviations, models, units, addresses and known names are none. */
export function latinIn(words: string, passage?: Passage): Spot[] {
  if (!/[a-zａ-ｚ]{3}/i.test(words)) return [];
  let plain = without(narrow(words), [...residueIn(words), ...gapsIn(words)]);
  for (const pattern of NO_WORDS) plain = without(plain, stretches(plain, pattern));
  const inTable = passage !== undefined && 'instance' in passage;
  return stretches(plain, LATIN).flatMap(({ start, end }): Spot[] => {
    const found = plain.slice(start, end);
    const strange = found.split(/[ '’-]+/).filter(isStrange);
    if (strange.length === 0) return [];
    const named = strange.every((word) => /[A-Z]/.test(word));
    // Brands and models are written with capitals, and lists of what is bought are full of them.
    if (named && inTable) return [];
    const severity = named ? ({ severity: 'notice' } as const) : {};
    return [{ start, end, subject: found.toLowerCase(), ...severity }];
  });
}

function isStrange(word: string): boolean {
  if (word.length < 3 || KNOWN.has(word.toLowerCase())) return false;
  return !(word.length <= 5 && word === word.toUpperCase());
}
