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

const PART = new RegExp(words.part.split(' ').join('|'));

/** @param quantities of this text, in its order */
export function mentionsIn(text: string, quantities: readonly Quantity[]): Mention[] {
  return quantities.map((quantity, nth) => {
    const { start, end } = quantity.span;
    const from = quantities[nth - 1]?.span.end ?? 0;
    const to = quantities[nth + 1]?.span.start ?? text.length;
    const clause =
      Math.max(...[...'，。；、：,;\n（('].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
    const behind = /^[^，。；、：,;\n）)\d]{0,10}/.exec(text.slice(end, to))?.[0] ?? '';
    const sentence = text.slice(
      Math.max(text.lastIndexOf('。', start), text.lastIndexOf('；', start)) + 1,
      start,
    );
    return {
      quantity,
      phrase: phraseAt(text, { from, start, end, to }),
      said: (text.slice(Math.max(clause, from), end) + behind).replace(/^[\s.．、)）]+/, '').trim(),
      part: PART.test(sentence),
    };
  });
}
