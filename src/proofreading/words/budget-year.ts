import { narrow } from '../narrow';
import type { TextContext } from '../text-context';

const BUDGET = /(?<!\d)(20\d\d)\s*年?度?\s*(?:部门|单位)预算/g;

/** The budget year: the book's, else the one that the text names most often as its own. */
export function budgetYearOf({ year, text }: TextContext): number | null {
  if (year !== null) return year;
  const named = new Map<string, number>();
  for (const { text: words } of text.paragraphs)
    for (const [, found = ''] of narrow(words).matchAll(BUDGET))
      named.set(found, (named.get(found) ?? 0) + 1);
  const [most] = [...named].sort(([, a], [, b]) => b - a);
  return most ? Number(most[0]) : null;
}
