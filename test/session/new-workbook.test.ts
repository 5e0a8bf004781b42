import { EDITIONS } from '../../src/editions/in-use';
import { Refusal } from '../../src/model/reason';
import { checkOpened } from '../../src/session/check';
import {
  blankBook,
  editionOfYear,
  newWorkbook,
  type NewBook,
} from '../../src/session/new-workbook';
import { openWorkbook } from '../../src/session/open';
import type { FormInstance } from '../../src/model/book';
import { checkBook, saying, type CheckedBook } from '../support/check-book';
import { fillBlank } from '../support/fill-blank';
import { officialBook } from '../support/official-book';
import { FISCAL_ONLY, FULL, GENERAL_ONLY, inEdition, LEFT_OVER } from '../support/plans';
import { snapshotOf } from '../support/snapshot-of';
import { calculated } from '../support/spreadsheet';

const BOOK: NewBook = { edition: 'hebei-2022', unit: '云台县政务服务局', year: 2022, code: '607' };

describe.each(EDITIONS)('a blank book of $id', ({ id, year, forms }) => {
  test.each(['department', 'unit'] as const)('of a %s checks clean at once', async (scope) => {
    const bytes = await newWorkbook({ ...BOOK, edition: id, year, scope });
    const opened = await openWorkbook(bytes, '空白.xlsx');
    const report = checkOpened(opened);
    expect(report.findings).toEqual([]);
    expect(report.verdict).toBe('pass');
    const { book } = opened;
    expect(book).toMatchObject({ year, entity: { code: '607', name: BOOK.unit, scope } });
    expect(book.forms.map(({ form }) => form)).toEqual([...forms.keys()]);
    expect(book.forms.filter(({ why }) => why.length > 0)).toEqual([]);
    expect(book.forms.map(({ form, status }) => [form, status])).toEqual(
      [...forms.keys()].map((form) => [form, form === 'perf' ? 'bound' : 'empty']),
    );
  });

  test('stores what its formulas come to', () => {
    const blank = blankBook({ ...BOOK, edition: id, year });
    expect(calculated(blank)).toEqual(blank);
  });

  test.each([
    ['every kind of money', FULL],
    ['money left over', LEFT_OVER],
    ['财政拨款 only', FISCAL_ONLY],
    ['the general budget only', GENERAL_ONLY],
  ])('works out the totals of %s from what is typed', (_, plan) => {
    const own = inEdition(plan, id, year);
    const blank = blankBook({ ...BOOK, edition: id, year });
    const filled = checkBook(snapshotOf(calculated(fillBlank(blank, own))));
    const official = checkBook(officialBook(own).snapshot);
    expect(filled.verdict).toBe('pass');
    // The sample table of targets is left as it is, so that no purchase has targets of its name.
    const spoken = filled.findings.filter(({ check }) => !['P-10', 'F-01'].includes(check));
    expect(spoken.map(saying).sort()).toEqual(official.findings.map(saying).sort());
    expect(figures(filled)).toEqual(figures(official));
  });
});

describe('a wrong formula does not go unseen', () => {
  const own = inEdition(FULL, 'hebei-2022', 2022);
  const filled = fillBlank(blankBook(BOOK), own);
  const verdictAfter = (change: (formula: string) => string): string => {
    const sheets = filled.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map(
        (row) =>
          row?.map((cell) =>
            cell?.formula === undefined ? cell : { ...cell, formula: change(cell.formula) },
          ) ?? null,
      ),
    }));
    return checkBook(snapshotOf(calculated({ sheets }))).verdict;
  };

  test.each([
    ['the roll-up', ')+2)', ')+4)'],
    ['the sum of the 类', ')=3)', ')=4)'],
    ['the rows of T1 and T4', '"208"', '"209"'],
    ['a sum of rows', 'SUM(C6:C14)', 'SUM(C6:C13)'],
  ])('%s', (_, from, to) => {
    expect(verdictAfter((formula) => formula)).toBe('pass');
    expect(verdictAfter((formula) => formula.replaceAll(from, to))).toBe('fail');
  });
});

describe('what a blank book is made for', () => {
  const printed = (book: NewBook): string[] =>
    blankBook(book).sheets.flatMap(({ rows }) =>
      rows.flatMap(
        (row) =>
          row?.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])) ?? [],
      ),
    );

  test('stands on every form; the forms are those of the edition, whatever the year', () => {
    const texts = printed({ edition: 'hebei-2025', unit: ' 云台县政务服务局 ', year: 2027 });
    expect(texts.filter((text) => text === '预算年度：2027')).toHaveLength(9);
    expect(texts.filter((text) => text === '云台县政务服务局')).toHaveLength(11);
    expect(texts).toEqual(
      expect.arrayContaining(['五、单位资金', '2027年预留中小微企业份额', '截止时间：2026-12-31']),
    );
    expect(editionOfYear(2027)).toEqual({ id: 'hebei-2025', year: 2025, exact: false });
  });

  test('sheets are called by their tables, T1 to T9 first', () => {
    const names = blankBook({ ...BOOK, scope: 'unit' }).sheets.map(({ name }) => name);
    expect(names[0]).toBe('单位预算收支总表');
    expect(names[8]).toBe('单位预算财政拨款三公经费支出表');
    expect(names.slice(9)).toEqual([
      '单位机构设置情况',
      '绩效目标表',
      '单位政府采购预算',
      '单位固定资产占用情况表',
    ]);
  });

  test.each([
    [{ edition: 'hebei-1999' }, 'new.edition'],
    [{ year: 1998 }, 'new.year'],
    [{ year: 2022.5 }, 'new.year'],
    [{ unit: '  ' }, 'new.unit'],
    [{ unit: '局'.repeat(51) }, 'new.unit'],
    [{ unit: '甲\n乙' }, 'new.unit'],
    [{ code: '6' }, 'new.code'],
    [{ code: 'A07' }, 'new.code'],
  ])('is refused when it cannot be printed: %j', async (change, code) => {
    const refused = await newWorkbook({ ...BOOK, ...change }).catch((problem: unknown) => problem);
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).reason.code).toBe(code);
  });

  test('the editions that are known are named', () => {
    const make = (): unknown => blankBook({ ...BOOK, edition: 'x' });
    expect(make).toThrow(
      expect.objectContaining({
        reason: {
          code: 'new.edition',
          slots: { edition: 'x', known: EDITIONS.map(({ id }) => id).join('、') },
        },
      }),
    );
  });

  test('the same book is the same bytes', async () => {
    expect(await newWorkbook(BOOK)).toEqual(await newWorkbook(BOOK));
  });
});

/** Every amount of a book that is not zero, by form, row and column. */
function figures({ book }: CheckedBook): Record<string, number> {
  const known = (form: FormInstance): [string, number][] =>
    form.rows.flatMap((row) =>
      Object.entries(row.cells).flatMap(([key, { amount }]): [string, number][] =>
        amount && amount.fen !== 0 ? [[`${form.form}/${row.key}/${key}`, amount.fen]] : [],
      ),
    );
  return Object.fromEntries(book.forms.flatMap(known));
}
