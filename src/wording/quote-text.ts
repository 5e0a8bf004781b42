import type { TextQuote } from '../model/finding';

/** Characters that are shown on either side of the words that a finding is about. */
const AROUND = 24;

/** A finding's words in their sentence, set apart: `…其中：基本支出【481.87】万元…`. */
export function quoteText({ quote, start, end }: TextQuote): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(quote.length, end + AROUND);
  const before = (from > 0 ? '…' : '') + quote.slice(from, start);
  const after = quote.slice(end, to) + (to < quote.length ? '…' : '');
  return `${before}【${quote.slice(start, end)}】${after}`;
}
