import type { Claim } from '../../model/claim';
import type { NarrativeText } from '../../model/narrative-text';
import type { Draft } from './statements';

/**
 * The year that a text is on: that of its title or opening, else the one it names most often.
 */
export function ownYear({ paragraphs }: NarrativeText): number | null {
  const counts = new Map<number, number>();
  for (const { text } of paragraphs) {
    const title = /((?:19|20)\d\d)\s*年度?[^，。]{0,20}预算[^，。]{0,12}公开/.exec(
      text.slice(0, 200),
    );
    if (title) return Number(title[1]);
    for (const [, year] of text.matchAll(/((?:19|20)\d\d)\s*年/g)) {
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
    }
  }
  const most = Math.max(...counts.values());
  const often = [...counts].filter(([, count]) => count === most).map(([year]) => year);
  return often.length === 0 ? null : Math.max(...often);
}

/**
 * Years as numbers, and which figures are last year's: those said of last year beside a figure of this
 * year's on the same thing. Standing alone, such a year is this year's, mistaken.
 */
export function withYears(drafts: readonly Draft[], own: number | null): Claim[] {
  const beside = new Set(
    drafts.flatMap(({ figure, measure, span, said, basis = lastOf(own) }) =>
      (figure === 'change' && basis === lastOf(own)) || (figure === 'now' && said !== lastOf(own))
        ? [`${String(span.paragraph)} ${measure ?? ''}`]
        : [],
    ),
  );
  return drafts.map(({ said, ...claim }) => {
    if (said === undefined) return claim;
    const year = said === 'last' ? lastOf(own) : said;
    const isLast =
      claim.figure === 'now' &&
      claim.measure !== null &&
      year === lastOf(own) &&
      beside.has(`${String(claim.span.paragraph)} ${claim.measure ?? ''}`);
    return {
      ...claim,
      ...(isLast ? { figure: 'prior' } : {}),
      ...(year === undefined ? {} : { year }),
    };
  });
}

function lastOf(own: number | null): number | undefined {
  return own === null ? undefined : own - 1;
}
