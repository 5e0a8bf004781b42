import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { changesOf, driversOf } from '../../src/facts/drivers';
import { incomparable } from '../../src/facts/incomparable';
import { withPrior } from '../../src/facts/with-prior';
import { yearFigures } from '../../src/facts/year-figures';
import type { Book } from '../../src/model/book';
import { changeOf, type Fact } from '../../src/model/fact';
import type { YearFigures } from '../../src/model/year-figures';
import { openWorkbook } from '../../src/session/open';
import { summarise } from '../../src/session/summarise';
import { wan } from '../../src/model/amount';
import { runs } from '../property/seeded-runs';
import { bookOf } from '../support/edit-book';
import { LAYOUTS } from '../support/layout';
import { editionOf, officialBook } from '../support/official-book';
import type { BookPlan } from '../support/plan';
import { FULL, inEdition } from '../support/plans';
import { randomPlan } from '../support/random-plan';

const bookFrom = (plan: BookPlan): Book => bookOf(officialBook(plan, LAYOUTS.plain).snapshot);
const figuresFrom = (book: Book): YearFigures => yearFigures(book, editionOf(book.edition.id));
const factsFrom = (book: Book): readonly Fact[] => figuresFrom(book).facts;
const lastYear = (plan: BookPlan): BookPlan => inEdition(plan, 'hebei-2021', 2021);

test('last year must be last year, of the same entity and scope', () => {
  const book = bookFrom(FULL);
  const code = (prior: Book): string | undefined => incomparable(book, prior)?.code;
  expect(code(bookFrom(lastYear(FULL)))).toBeUndefined();
  expect(code(book)).toBe('prior.not-last-year');
  const other = { ...lastYear(FULL), entity: { code: '999', name: '青禾县水务局' } };
  expect(code(bookFrom(other))).toBe('prior.other-entity');
  const unit = bookFrom(lastYear(FULL));
  expect(code({ ...unit, entity: { ...unit.entity, scope: 'unit' } })).toBe('prior.other-scope');
});

test('an item that is new, or gone, is zero in the other year', () => {
  const own = factsFrom(bookFrom(FULL));
  const gone = own.find(({ id }) => id.startsWith('operating.3'))!;
  const facts = withPrior(
    own.filter((fact) => fact !== gone),
    own.filter(({ id }) => id !== 'expenditure.function.201'),
  );
  expect(facts.find(({ id }) => id === gone.id)).toMatchObject({
    now: { size: 0 },
    prior: { size: gone.now.size },
  });
  expect(facts.find(({ id }) => id === 'expenditure.function.201')?.prior?.size).toBe(0);
});

test('what made up a change adds up to it, whatever the two books', () => {
  fc.assert(
    fc.property(randomPlan({ decimals: 2 }), randomPlan({ decimals: 2 }), (plan, before) => {
      const [book, prior] = [bookFrom(plan), bookFrom(before)];
      const facts = withPrior(factsFrom(book), factsFrom(prior));
      const drivers = driversOf(changesOf(figuresFrom(book), figuresFrom(prior)));
      for (const id of ['expenditure.total', 'expenditure.basic', 'expenditure.project']) {
        const fact = facts.find((one) => one.id === id);
        const sum = drivers.reduce((fen, one) => fen + (one.fact === id ? one.change : 0), 0);
        const whole = id === 'expenditure.total' ? totalOf(book) - totalOf(prior) : undefined;
        const change = whole ?? (fact ? changeOf(fact)?.size : 0);
        // Each item is rounded by itself: a hundredth of 万元 an item.
        const items = drivers.filter((one) => one.fact === id).length + 1;
        expect(Math.abs(sum - (change ?? 0))).toBeLessThanOrEqual(items * 2 * 10_000);
      }
    }),
    runs(20),
  );
});

function totalOf(book: Book): number {
  const total = book.forms.find(({ form, instance }) => form === 't3' && instance === '');
  return total?.rows.find(({ key }) => key === 'total')?.cells['total']?.amount?.fen ?? 0;
}

const SHARED = resolve(
  process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../shared'),
  'workbooks',
);
const here = existsSync(SHARED);
if (!here) process.stdout.write('shared workbooks are not here: their changes were left out\n');

(here ? test : test.skip)('the changes of 003 are those that its text states', async () => {
  const open = (name: string): ReturnType<typeof openWorkbook> =>
    openWorkbook(readFileSync(join(SHARED, name)), name);
  const prior = await open('003-prior-2021.xlsx');
  for (const name of ['003-export.xlsx', '003-published.docx']) {
    const { facts } = summarise(await open(name), prior);
    const change = (id: string): string => wan(changeOf(facts.find((one) => one.id === id)!)!.size);
    expect([
      ...['expenditure.total', 'expenditure.basic', 'expenditure.personnel'].map(change),
      ...['expenditure.project', 'sangong.total', 'sangong.reception'].map(change),
    ]).toEqual(['-4.56', '-70.63', '-61.52', '66.07', '-3.40', '-3.40']);
    const amount = (id: string): string => wan(facts.find((one) => one.id === id)!.now.size);
    expect(['operating.total', 'assets.purchase', 'assets.total'].map(amount)).toEqual([
      ...['48.65', '1.50', '808.67'],
    ]);
  }
});
