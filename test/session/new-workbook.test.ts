import { EDITIONS } from '../../src/editions/shipped';
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
    expect(filled.findings.map(saying).sort()).toEqual(official.findings.map(saying).sort());
    expect(figures(filled)).toEqual(figures(official));
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
