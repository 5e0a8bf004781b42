import type { Quantity } from '../../model/claim';
import { phraseAt, type Phrase } from './thing';
import words from './words.json';

/** A number in a sentence with the words that say what it measures. */
export interface Mention {
  readonly quantity: Quantity;
  readonly phrase: Phrase;
  /** The clause from what it measures to the number's end, as written. */
  readonly said: string;
  /** It is one of several parts (其中…, 分别…), which no indicator need have by itself. */
  readonly part: boolean;
}

/** Characters before a number in which its sentence is looked for. */
const REACH = 200;
const PART = new RegExp(words.part.split(' ').join('|'));

/** @param quantities of this text, in its order */
export function mentionsIn(text: string, quantities: readonly Quantity[]): Mention[] {
  return quantities.map((quantity, nth) => {
    const { start, end } = quantity.span;
    const from = quantities[nth - 1]?.span.end ?? 0;
    const to = quantities[nth + 1]?.span.start ?? text.length;
    const before = text.slice(Math.max(0, start - REACH), start);
    const clause = start - (before.split(/[，。；、：,;\n]/).at(-1)?.length ?? 0);
    // A noun behind a count names it: 2个知名企业.
    const noun =
      /^[^，。；、：,;\n）)\d]{0,10}/.exec(text.slice(end, Math.min(to, end + 12)))?.[0] ?? '';
    const behind = quantity.unit === '%' ? end : end + noun.length;
    return {
      quantity,
      phrase: phraseAt(text, { from, start, end, to }),
      said: trimmed(text.slice(Math.max(clause, from), behind)),
      part: PART.test(before.split(/[。；]/).at(-1) ?? ''),
    };
  });
}

/** Without the number of a list's item, a full stop, or a bracket that closes elsewhere. */
function trimmed(said: string): string {
  const own = said.replace(/^.*(?:^|\s)\d+[.．、]\s*/, '').replace(/^[\s.．、)）]+/, '');
  return (/[)）]/.test(own) ? own : own.replace(/[(（]/g, '')).trim();
}
