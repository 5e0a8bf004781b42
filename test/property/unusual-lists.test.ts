import type { Snapshot } from '../../src/model/snapshot';
import { checkBook, saying } from '../support/check-book';
import { editBook, formOf } from '../support/edit-book';
import { LAYOUTS } from '../support/layout';
import { officialBook } from '../support/official-book';
import type { BookPlan } from '../support/plan';
import { FULL, inEdition } from '../support/plans';
import { withLines } from '../support/typed-tables';
import assets from './unusual-assets.json';
import captions from './unusual-captions.json';
import procurement from './unusual-procurement.json';
import wrong from './wrong-lists.json';

/** Correct 采购 and 资产 tables as people really fill them in. Nothing may be said of them. */

const PLAN: BookPlan = {
  ...FULL,
  sangong: FULL.sangong.filter(({ row }) => row !== 'vehiclePurchase'),
  targets: [],
};

const plain = officialBook(PLAN).snapshot;

const inYear = (year: number): Snapshot =>
  officialBook(inEdition(PLAN, `hebei-${String(year)}`, year)).snapshot;

const BOOKS: Readonly<Record<keyof typeof procurement, Snapshot>> = {
  '2020': inYear(2020),
  '2022': plain,
  '2023': inYear(2023),
  元: officialBook(PLAN, LAYOUTS.yuan).snapshot,
};

const PROCUREMENT = Object.entries(BOOKS).flatMap(([book, snapshot]) => {
  const tables: Readonly<Record<string, readonly string[]>> =
    procurement[book as keyof typeof BOOKS];
  return Object.entries(tables).map(
    ([name, lines]) => [name, withLines(snapshot, 'proc', lines)] as const,
  );
});

/** Errors and warnings, and every notice on the table itself but 尾差. */
function loud(snapshot: Snapshot): string[] {
  return checkBook(snapshot)
    .findings.filter(
      ({ severity, verdict, check }) =>
        severity !== 'notice' || (verdict !== 'rounding' && /^[PAF]-/.test(check)),
    )
    .map(saying);
}

test.each(PROCUREMENT)('采购：%s', (_, snapshot) => {
  expect(loud(snapshot)).toEqual([]);
});

test.each<[readonly string[]]>([[['合计|||||||0|0', '无']], [['无|—|—|—|—|—|—|—|—']]])(
  '采购：%s asks for the note in the prescribed words alone',
  (lines) => {
    expect(loud(withLines(plain, 'proc', lines))).toEqual([
      expect.stringContaining('warning fail STR-03/proc'),
    ]);
  },
);

test.each(['公用经费', '日常公用', '日常公用经费', '运转类公用', '运转类公用项目经费', '公用支出'])(
  '采购：“%s”没有绩效目标表，也不是项目',
  (project) => {
    const lines = (budget: number): string[] => [
      '合计|||||||2|2',
      `${project}|${String(budget)}|复印纸|A05040101|箱|100|0.02|2|2`,
    ];
    const withTargets = officialBook({ ...PLAN, targets: FULL.targets! }).snapshot;
    expect(loud(withLines(withTargets, 'proc', lines(113.11)))).toEqual([]);
    expect(loud(withLines(withTargets, 'proc', lines(311.11)))).toEqual([
      expect.stringContaining('warning fail P-12/proc'),
    ]);
  },
);

test.each(Object.entries(assets))('资产：%s', (_, lines) => {
  expect(loud(withLines(plain, 'asset', lines))).toEqual([]);
});

const closing = (text: string): Snapshot =>
  editBook(plain, [{ op: 'text', form: 'asset', find: '截止时间：2021-12-31', replace: text }])
    .snapshot;

test.each(captions)('资产：“%s”', (text) => {
  const snapshot = closing(text);
  expect(formOf(snapshot, 'asset').caption.closing).toBeDefined();
  expect(loud(snapshot)).toEqual([]);
  const last = closing(text.replace('2021', '2020').replace('１２月', '１１月'));
  expect(loud(last)).toEqual([expect.stringContaining('error fail A-03/asset/closing')]);
});

describe('a mistake in such a table is found', () => {
  const tables: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
    proc: procurement['2022'],
    asset: assets,
  };

  test.each(
    Object.entries(wrong).flatMap(([form, mistakes]) =>
      mistakes.map(([name = '', find = '', replace = '', check = '', address = '']) => {
        return { form, name, find, replace, check, address };
      }),
    ),
  )('$name: $find → $replace is $check at $address', (mistake) => {
    const { form, name, find, replace, check, address } = mistake;
    const lines = tables[form]?.[name]?.join('\n') ?? '';
    expect(lines).toContain(find);
    const snapshot = withLines(plain, form, lines.replace(find, replace).split('\n'));
    const said = loud(snapshot).filter((one) => one.includes(` fail ${check}/`));
    expect(said.join()).toContain(`!${address}=`);
  });
});
