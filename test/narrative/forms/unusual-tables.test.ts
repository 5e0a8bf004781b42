import { bind } from '../../../src/binding/bind';
import { EDITIONS } from '../../../src/editions/in-use';
import type { Snapshot } from '../../../src/model/snapshot';
import { isPrintable } from '../../../src/narrative/forms/form-blocks';
import assets from '../../property/unusual-assets.json';
import procurement from '../../property/unusual-procurement.json';
import targets from '../../property/unusual-targets.json';
import { LAYOUTS } from '../../support/layout';
import { officialBook } from '../../support/official-book';
import { FULL, inEdition } from '../../support/plans';
import { withLines, withSheet } from '../../support/typed-tables';
import { typedTargets } from '../../support/typed-targets';
import { printedAgain, sayingsOf } from './printed-again';

/** Tables as people really fill them in say the same in print. */

const plain = officialBook(FULL).snapshot;
const one = officialBook({ ...FULL, targets: FULL.targets!.slice(1) }).snapshot;
const inYear = (year: number): Snapshot =>
  officialBook(inEdition(FULL, `hebei-${String(year)}`, year)).snapshot;

const BOOKS: Readonly<Record<keyof typeof procurement, Snapshot>> = {
  '2020': inYear(2020),
  '2022': plain,
  '2023': inYear(2023),
  元: officialBook(FULL, LAYOUTS.yuan).snapshot,
};

/** The printable tables of one form, before and after print. */
function beforeAndAfter(snapshot: Snapshot, form: string): [unknown[], unknown[]] {
  const book = bind(snapshot, EDITIONS);
  const again = bind(printedAgain(book), EDITIONS);
  const [before = [], after = []] = [book, again].map(({ forms }) =>
    forms.filter((found) => found.form === form && isPrintable(found)).map(sayingsOf),
  );
  expect(before.length).toBeGreaterThan(0);
  return [before, after];
}

test.each(
  Object.entries(BOOKS).flatMap(([book, snapshot]) =>
    Object.entries<readonly string[]>(procurement[book as keyof typeof BOOKS]).map(
      ([name, lines]) => [book, name, withLines(snapshot, 'proc', lines)] as const,
    ),
  ),
)('采购 %s：%s', (_, __, snapshot) => {
  const [before, after] = beforeAndAfter(snapshot, 'proc');
  expect(after).toEqual(before);
});

test.each(Object.entries(assets))('资产：%s', (_, lines) => {
  const [before, after] = beforeAndAfter(withLines(plain, 'asset', lines), 'asset');
  expect(after).toEqual(before);
});

test.each(Object.entries(targets))('绩效：%s', (_, lines) => {
  const { instance } = bind(one, EDITIONS).forms.find(({ form }) => form === 'perf')!;
  const snapshot = withSheet(one, 'perf', typedTargets(lines), instance);
  const [before, after] = beforeAndAfter(snapshot, 'perf');
  expect(after).toEqual(before);
});

const TITLES: Readonly<Record<string, (title: string) => string>> = {
  'a year before it': (title) => `2022年${title}`,
  'the number of an annex': (title) => `附件3：${title}`,
  'brackets with the unit behind it': (title) => `${title}（单位：万元）`,
  'the unit in a second line': (title) => `${title}\n单位：万元`,
  'wide spaces': (title) => [...title].join('　'),
};

test.each(Object.entries(TITLES))('titles with %s', (_, change) => {
  const grids = plain.grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        row.index === 0 ? { ...cell, value: change(String(cell.value)) } : cell,
      ),
    })),
  }));
  for (const form of ['t1', 't5', 't8', 't9', 'proc', 'asset']) {
    const [before, after] = beforeAndAfter({ ...plain, grids }, form);
    expect(after).toEqual(before);
  }
});

/** A table whose lines from `at` on stand on a sheet of their own, below title, caption and header. */
function onTwoSheets(snapshot: Snapshot, form: string, at: number): Snapshot {
  const { grid, rows } = bind(snapshot, EDITIONS).forms.find((found) => found.form === form)!;
  const sheet = snapshot.grids[grid]!;
  const first = Math.min(...rows.map(({ index }) => index));
  const head = sheet.rows.filter(({ index }) => index < first);
  const rest = sheet.rows
    .filter(({ index }) => index >= first + at)
    .map((row) => ({ ...row, index: row.index - at }));
  const page = { ...sheet, name: `${sheet.name}（续）`, rows: [...head, ...rest] };
  const begun = { ...sheet, rows: sheet.rows.filter(({ index }) => index < first + at) };
  return {
    ...snapshot,
    grids: snapshot.grids.flatMap((one, i) => (i === grid ? [begun, page] : [one])),
  };
}

test.each([
  ['t1', 3],
  ['t1', 15],
  ['t3', 5],
  ['t4', 20],
])('%s, broken after its line %d onto another sheet, is one table', (form, at) => {
  const broken = onTwoSheets(plain, form, at);
  expect(bind(broken, EDITIONS).forms.filter((found) => found.form === form)).toHaveLength(1);
  const [before, after] = beforeAndAfter(broken, form);
  expect(after).toEqual(before);
  expect(after).toEqual(beforeAndAfter(plain, form)[0]);
});
