import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { changesOf, driversOf } from '../../src/facts/drivers';
import { partsOf } from '../../src/facts/parts';
import { asPrintedNow } from '../../src/facts/unit-funds';
import { withPrior } from '../../src/facts/with-prior';
import { yearFigures } from '../../src/facts/year-figures';
import type { Book } from '../../src/model/book';
import { changeOf, type Fact } from '../../src/model/fact';
import { keptYear, readKeptYear } from '../../src/model/kept-year';
import type { YearFigures } from '../../src/model/year-figures';
import { figuresOf } from '../../src/session/figures-of';
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
      const [own, prior] = [figuresFrom(bookFrom(plan)), figuresFrom(bookFrom(before))];
      const last = asPrintedNow(prior, own);
      const facts = withPrior(own.facts, last.facts);
      const changes = changesOf(own, last);
      const drivers = driversOf(changes);
      for (const id of new Set(changes.map(({ fact }) => fact))) {
        const fact = facts.find((one) => one.id === id)!;
        const sum = drivers.reduce((fen, one) => fen + (one.fact === id ? one.change : 0), 0);
        expect([id, sum]).toEqual([id, changeOf(fact)?.size]);
      }
      expect(changes.some(({ fact }) => fact === 'expenditure.total')).toBe(true);
      // The same, kept and read again, but for the places.
      const kept = readKeptYear(JSON.stringify(keptYear(last)));
      expect(driversOf(changesOf(own, kept))).toEqual(drivers);
      expect(withPrior(own.facts, kept.facts).map(changeOf)).toEqual(facts.map(changeOf));
    }),
    runs(20),
  );
});

test('what a year does not tell is not zero: no item is new because last year had no such table', () => {
  const own = figuresFrom(bookFrom(FULL));
  const prior = figuresFrom(bookFrom(lastYear(FULL)));
  const without = {
    ...prior,
    facts: prior.facts.filter(({ id }) => !/^(?:operating|expenditure\.publicUse)/.test(id)),
    items: prior.items.filter(({ fact }) => fact !== 'fund.total'),
  };
  const told = new Set(changesOf(own, without).map(({ fact }) => fact));
  expect(told.has('expenditure.personnel')).toBe(true);
  for (const id of ['operating.total', 'expenditure.publicUse', 'fund.total'])
    expect(told.has(id)).toBe(false);
  const item = withPrior(own.facts, without.facts).find(({ id }) => id === 'operating.30201');
  expect(item).not.toHaveProperty('prior');
});

test('a project is the same under the name of another year', () => {
  const project = (name: string, size: number): Fact => ({
    ...{ id: `project.${name}`, label: name, unit: '万元' },
    now: { size, parts: [] },
  });
  const [fact] = withPrior(
    [project('大厅运行经费（2022年）', 5)],
    [project('大厅运行经费(2021年)', 3)],
  );
  expect(fact?.prior?.size).toBe(3);
});

test('单位资金 of the form of 2025 is compared with the rows that it replaces', () => {
  const prior = figuresFrom(bookFrom(inEdition(FULL, 'hebei-2023', 2024)));
  const size = (id: string): number => prior.facts.find((one) => one.id === id)!.now.size;
  const replaced = ['business', 'operating', 'superior', 'affiliated', 'other'];
  const whole = replaced.reduce((sum, id) => sum + size(`income.${id}`), 0);
  const now = figuresFrom(bookFrom(inEdition(FULL, 'hebei-2025', 2025)));
  const last = asPrintedNow(prior, now);
  const facts = withPrior(now.facts, last.facts);
  expect(whole).toBeGreaterThan(0);
  expect(facts.find(({ id }) => id === 'income.unit')?.prior?.size).toBe(whole);
  expect(partsOf(facts, 'income.total').complete).toBe(true);
  const drivers = driversOf(changesOf(now, last)).filter(({ fact }) => fact === 'income.total');
  expect(drivers).toEqual([]);
});

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
    const own = await open(name);
    const { facts, remarks, drivers } = summarise(own, prior);
    expect(remarks).toEqual([]);
    const kept = readKeptYear(JSON.stringify(keptYear(figuresOf(prior))));
    expect(summarise(own, kept).drivers).toEqual(drivers);
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
