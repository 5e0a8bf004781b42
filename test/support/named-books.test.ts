import { factsOf } from '../../src/facts/facts';
import { incomparable } from '../../src/facts/incomparable';
import { withPrior } from '../../src/facts/with-prior';
import { checkBook, saying, type CheckedBook } from './check-book';
import {
  everythingDepartment,
  everythingDepartmentLastYear,
  unitBook,
  unitBookLastYear,
} from './named-books';

const BOOKS = { everythingDepartment, everythingDepartmentLastYear, unitBook, unitBookLastYear };

test.each(Object.entries(BOOKS))('%s passes, its projects are all of 项目支出', (_name, made) => {
  const { findings, verdict, book, edition } = checkBook(made().snapshot);
  const projects = book.projects.filter(({ kind }) => kind !== 'operating');
  const whole = factsOf(book, edition).find(({ id }) => id === 'expenditure.project');
  expect(projects.reduce((fen, { budget }) => fen + (budget?.fen ?? 0), 0)).toBe(whole?.now.size);
  expect(findings.filter((one) => one.severity !== 'notice').map(saying)).toEqual([]);
  expect(verdict).toBe('pass');
});

/** Changes in 分 by fact. */
function changes(own: CheckedBook, before: CheckedBook): Record<string, number> {
  expect(incomparable(own.book, before.book)).toBeNull();
  const [facts, last] = [own, before].map(({ book, edition }) => factsOf(book, edition));
  return Object.fromEntries(
    withPrior(facts!, last!).map(({ id, now, prior }) => [
      id,
      (now.size - (prior?.size ?? 0)) / 10_000,
    ]),
  );
}

test('a department with every kind of money, its institution left out of 机关运行经费', () => {
  const own = checkBook(everythingDepartment().snapshot);
  const facts = factsOf(own.book, own.edition);
  const size = (id: string): number => facts.find((one) => one.id === id)?.now.size ?? 0;
  const sources = ['general', 'fund', 'capital', 'account', 'business', 'operating', 'other'];
  for (const id of [...sources, 'superior', 'affiliated', 'carryover']) {
    expect([id, size(`income.${id}`) > 0]).toEqual([id, true]);
  }
  for (const kind of ['goods', 'works', 'services', 'reservedForSmall']) {
    expect([kind, size(`procurement.${kind}`) > 0]).toEqual([kind, true]);
  }
  expect(facts.find(({ id }) => id === 'operating.total')?.remark?.code).toBe(
    'fact.institutions-excluded',
  );
  expect(own.book.projects.filter(({ kind }) => kind === 'secret')).toHaveLength(1);
  const moved = changes(own, checkBook(everythingDepartmentLastYear().snapshot));
  expect(moved).toMatchObject({
    'sangong.abroad': 0,
    'sangong.vehicle.purchase': 1800,
    'sangong.reception': -120,
    'income.capital': 0,
  });
});

test('a unit that is a public institution has no 机关运行经费', () => {
  const own = checkBook(unitBook().snapshot);
  expect(own.book.entity).toMatchObject({ scope: 'unit', code: '318002' });
  const total = factsOf(own.book, own.edition).find(({ id }) => id === 'operating.total');
  expect(total).toMatchObject({ now: { size: 0 }, remark: { code: 'fact.only-institutions' } });
  const moved = changes(own, checkBook(unitBookLastYear().snapshot));
  expect(moved).toMatchObject({
    'sangong.total': 0,
    'expenditure.basic': 440,
    'expenditure.personnel': 500,
  });
});
