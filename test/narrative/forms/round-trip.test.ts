import fc from 'fast-check';
import { bind } from '../../../src/binding/bind';
import { EDITIONS } from '../../../src/editions/in-use';
import type { Book } from '../../../src/model/book';
import { withResults } from '../../../src/model/stored-numbers';
import { checkBook } from '../../support/check-book';
import { LAYOUTS, type LayoutName } from '../../support/layout';
import { officialBook } from '../../support/official-book';
import type { BookPlan } from '../../support/plan';
import { FISCAL_ONLY, FULL, GENERAL_ONLY, inEdition, LEFT_OVER } from '../../support/plans';
import { randomPlan } from '../../support/random-plan';
import { printedAgain, sayingsOf } from './printed-again';

/** What is printed and read again is the same book. */

const YEARS = ['2020', '2021', '2022', '2023', '2025'];
const PLANS = { FULL, FISCAL_ONLY, GENERAL_ONLY, LEFT_OVER };

function bookOf(plan: BookPlan, layout: LayoutName): Book {
  return bind(withResults(officialBook(plan, LAYOUTS[layout]).snapshot), EDITIONS);
}

function expectSame(book: Book): void {
  const again = bind(printedAgain(book), EDITIONS);
  const present = book.forms.filter(({ status }) => status !== 'missing');
  expect(again.forms.filter(({ status }) => status !== 'missing').map(sayingsOf)).toEqual(
    present.map(sayingsOf),
  );
  expect([again.year, again.edition.id, again.entity.code, again.entity.name]).toEqual([
    book.year,
    book.edition.id,
    book.entity.code,
    book.entity.name,
  ]);
}

describe.each(YEARS)('the forms of %s', (year) => {
  test.each(Object.entries(PLANS))('%s: the same rows and amounts, and clean', (_, plan) => {
    const book = bookOf(inEdition(plan, `hebei-${year}`, Number(year)), 'plain');
    expect(book.forms.filter(({ status }) => status === 'missing')).toEqual([]);
    expectSame(book);
    const { findings, verdict } = checkBook(printedAgain(book));
    expect(findings).toEqual([]);
    expect(verdict).toBe('pass');
  });
});

// The oldest forms and the latest: what lies between differs from them in rows and columns alone.
describe.each(['2020', '2025'])('the forms of %s', (year) => {
  test.each(Object.keys(LAYOUTS) as LayoutName[])('laid out %s', (layout) => {
    const book = bookOf(inEdition(FULL, `hebei-${year}`, Number(year)), layout);
    expectSame(book);
    expect(checkBook(printedAgain(book)).verdict).toBe('pass');
  });
});

test('any valid book, with exact 分 too', () => {
  const plans = fc
    .constantFrom(2 as const, 6 as const)
    .chain((decimals) => randomPlan({ decimals }));
  fc.assert(
    fc.property(plans, fc.constantFrom('plain' as const, 'yuan' as const), (plan, layout) => {
      expectSame(bookOf(plan, layout));
    }),
    { numRuns: 25, seed: 20_220_117 },
  );
});
