import { checkBook, saying } from '../support/check-book';
import { officialBook } from '../support/official-book';
import type { BookPlan } from '../support/plan';
import { FULL, inEdition } from '../support/plans';
import { withLines } from '../support/typed-tables';
import procurement from './unusual-procurement.json';

/** Correct 采购 tables as people really fill them in. Nothing may be said of them. */

const PLAN: BookPlan = {
  ...FULL,
  sangong: FULL.sangong.filter(({ row }) => row !== 'vehiclePurchase'),
  targets: [],
};

const TABLES = Object.entries(procurement).flatMap(([year, tables]) => {
  const { snapshot } = officialBook(inEdition(PLAN, `hebei-${year}`, Number(year)));
  return Object.entries(tables as Record<string, string[]>).map(
    ([name, lines]) => [name, withLines(snapshot, 'proc', lines)] as const,
  );
});

test.each(TABLES)('采购：%s', (_, snapshot) => {
  const { findings } = checkBook(snapshot);
  const loud = findings.filter((one) => one.severity !== 'notice' || /^[PAF]-/.test(one.check));
  expect(loud.map(saying)).toEqual([]);
});
