import fc from 'fast-check';
import { partsOf } from '../../src/facts/parts';
import { asPrintedNow } from '../../src/facts/unit-funds';
import { withPrior } from '../../src/facts/with-prior';
import { yearFigures } from '../../src/facts/year-figures';
import { changeOf, type Fact } from '../../src/model/fact';
import type { YearFigures } from '../../src/model/year-figures';
import { runs } from '../property/seeded-runs';
import { bookOf } from '../support/edit-book';
import { editionOf, officialBook } from '../support/official-book';
import type { BookPlan } from '../support/plan';
import { FULL, GENERAL_ONLY, LEFT_OVER } from '../support/plans';
import { randomPlan } from '../support/random-plan';

const figuresFrom = (plan: BookPlan): YearFigures => {
  const book = bookOf(officialBook(plan).snapshot);
  return yearFigures(book, editionOf(book.edition.id));
};
const wan = (facts: readonly Fact[], id: string): number | undefined => {
  const size = facts.find((one) => one.id === id)?.now.size;
  return size === undefined ? undefined : size / 1_000_000;
};

test('every kind of expenditure is a fact, and an empty table says zero', () => {
  const { facts } = figuresFrom(LEFT_OVER);
  const ids = ['operating', 'toSuperior', 'toAffiliated', 'carryover'];
  expect(ids.map((id) => wan(facts, `expenditure.${id}`))).toEqual([8, 1, 3, 9.6]);
  expect(['total', 'basic', 'project'].map((id) => wan(facts, `capital.${id}`))).toEqual([
    ...[32, 7, 25],
  ]);
  expect(wan(facts, 'fund.total')).toBe(60);
  const general = figuresFrom(GENERAL_ONLY).facts;
  expect([wan(general, 'fund.total'), wan(general, 'capital.project')]).toEqual([0, 0]);
  expect(wan(general, 'fiscal.total')).toBe(wan(general, 'general.total'));
});

test('parts that do not add up, or only in one of two years, are not complete', () => {
  const fact = (id: string, now: number, prior?: number): Fact => ({
    ...{ id, label: id, unit: '万元', now: { size: now, parts: [] } },
    ...(prior === undefined ? {} : { prior: { size: prior, parts: [] } }),
  });
  const of = (...facts: Fact[]): boolean => partsOf(facts, 'fund.total').complete;
  const [basic, project] = [fact('fund.basic', 2, 1), fact('fund.project', 3, 1)];
  expect(of(fact('fund.total', 5, 2), basic, project)).toBe(true);
  expect(of(fact('fund.total', 6, 2), basic, project)).toBe(false);
  expect(of(fact('fund.total', 5, 3), basic, project)).toBe(false);
  expect(of(fact('fund.total', 5, 2), basic, fact('fund.project', 3))).toBe(false);
  expect(of(fact('fund.total', 5), basic, project)).toBe(true);
  expect(of(fact('fund.total', 0))).toBe(false);
  expect(of(basic, project)).toBe(false);
  // Codes count as parts, what is below them or beside them does not.
  const parts = partsOf(
    [fact('operating.total', 1), fact('operating.30201', 1)],
    'operating.total',
  );
  expect(parts).toMatchObject({ complete: true, parts: [{ id: 'operating.30201' }] });
});

test('人员 and 公用 are all of basic expenditure only where 表6 covers it', () => {
  expect(partsOf(figuresFrom(FULL).facts, 'expenditure.basic').complete).toBe(false);
  const { facts } = figuresFrom(GENERAL_ONLY);
  expect(partsOf(facts, 'expenditure.basic').complete).toBe(true);
  expect(partsOf(facts, 'general.basic').complete).toBe(true);
});

/** What must add up in any correct book. */
const ALWAYS = [
  ...['expenditure.total', 'general.total', 'fund.total', 'capital.total', 'general.basic'],
  ...['sangong.total', 'sangong.vehicle', 'operating.total'],
];

test('in two correct years the change of a total is that of its parts', () => {
  fc.assert(
    fc.property(randomPlan({ decimals: 2 }), randomPlan({ decimals: 2 }), (plan, before) => {
      const own = figuresFrom(plan);
      const facts = withPrior(own.facts, asPrintedNow(figuresFrom(before), own).facts);
      const change = (fact: Fact): number => changeOf(fact)?.size ?? Number.NaN;
      for (const id of ALWAYS) {
        const total = facts.find((fact) => fact.id === id);
        const { parts, complete } = partsOf(facts, id);
        if (!total || (total.now.size === 0 && parts.length === 0)) continue;
        expect([id, complete]).toEqual([id, true]);
        expect(parts.reduce((sum, part) => sum + change(part), 0)).toBe(change(total));
      }
      const income = partsOf(facts, 'income.total');
      // Rows that no form prints are no facts; 单位资金 of last year cannot be taken apart again.
      const extra = plan.extraIncome ?? before.extraIncome;
      const joined = before.edition === 'hebei-2025' && plan.edition !== before.edition;
      expect(income.complete || extra !== undefined || joined).toBe(true);
    }),
    runs(20),
  );
});
