import type { TextQuote } from '../model/finding';

/** Characters that are shown on either side of the words that a finding is about. */
const AROUND = 24;

/**
 * A finding's words with what stands around them in their sentence.
 * @param around how many characters of it on either side
 */
export function quoteParts(
  { quote, start, end }: TextQuote,
  around = AROUND,
): {
  readonly before: string;
  readonly words: string;
  readonly after: string;
} {
  const from = Math.max(0, start - around);
  const to = Math.min(quote.length, end + around);
  return {
    before: (from > 0 ? '…' : '') + quote.slice(from, start),
    words: quote.slice(start, end),
    after: quote.slice(end, to) + (to < quote.length ? '…' : ''),
  };
}

/** The same in one line: `…其中：基本支出【481.87万元】，主要是…`. */
export function quoteText(quote: TextQuote): string {
  const { before, words, after } = quoteParts(quote);
  return `${before}【${words}】${after}`;
}
