import fc from 'fast-check';
import type { Document, Run } from '../../../src/model/document';
import { linesOf, readText } from '../../../src/proofreading/claims/read-text';
import { readClaims } from '../../../src/proofreading/claims/read-claims';
import { narrateOpened } from '../../../src/session/narrate';
import { openSnapshot } from '../../../src/session/open';
import { summarise } from '../../../src/session/summarise';
import { runs } from '../../property/seeded-runs';
import { booksOf, twoYears, type TwoYears } from '../../support/two-years';

/** The product's own text says of each number which fact it states: its grammar must find the same. */

interface Stated {
  readonly fact: string;
  readonly figure: 'now' | 'prior' | 'change';
  readonly digits: string;
  readonly at: number;
  readonly start: number;
}

function statedIn(document: Document): Stated[] {
  return document.blocks.flatMap((block): Stated[] => {
    if (block.kind !== 'paragraph') return [];
    let start = 0;
    return block.runs.flatMap((run: Run): Stated[] => {
      const from = start;
      start += run.text.length;
      const { fact, figure = 'now', text } = run;
      return fact === undefined ? [] : [{ fact, figure, digits: text, at: block.at, start: from }];
    });
  });
}

/** What the grammar makes of the number at its place. */
function read(years: TwoYears): { readonly numbers: number; readonly missed: string[] } {
  const { now, before } = booksOf(years);
  const opened = openSnapshot(now.snapshot);
  const prior = openSnapshot(before.snapshot);
  const { document } = narrateOpened(opened, { prior, forms: false });
  const { edition } = opened;
  const text = readText('', linesOf(document), edition.language.sections);
  const { claims } = readClaims(text, edition, summarise(opened, prior).facts);
  const stated = statedIn(document);
  const missed = stated.flatMap(({ fact, figure, digits, at, start }) => {
    const paragraph = text.paragraphs.findIndex(({ origin }) => 'at' in origin && origin.at === at);
    const claim = claims.find(
      ({ quantity }) => quantity?.span.paragraph === paragraph && quantity.span.start === start,
    );
    const found = `${claim?.measure ?? ''} ${claim?.figure ?? ''} ${claim?.quantity?.digits ?? ''}`;
    const wanted = `${fact} ${figure} ${digits}`;
    return found === wanted
      ? []
      : [`${wanted}: ${found} ${text.paragraphs[paragraph]?.text ?? ''}`];
  });
  return { numbers: stated.length, missed };
}

test('every number that the product writes is claimed as what it is', () => {
  const results = fc.sample(twoYears(), runs(60)).map(read);
  expect(results.flatMap(({ missed }) => missed)).toEqual([]);
  expect(results.reduce((sum, { numbers }) => sum + numbers, 0)).toBeGreaterThan(1000);
});
