import { withNarrative } from '../../src/session/with-narrative';
import { checkOpened } from '../../src/session/check';
import { openWorkbook, type Opened } from '../../src/session/open';
import { writeXlsx } from '../../src/formats/xlsx/write';
import type { CheckReport } from '../../src/reports/check-report';
import { docxFile, docxOfWorkbook, paragraph } from '../support/docx-file';
import { LAYOUTS } from '../support/layout';
import { officialBook } from '../support/official-book';
import { FULL, inEdition } from '../support/plans';

/** A workbook with the document that was made from it. */

const book = officialBook(FULL, LAYOUTS.plain).workbook;
const opened = async (sheets = book.sheets): Promise<Opened> =>
  openWorkbook(await writeXlsx({ sheets }), 'x.xlsx');
const STR11 = ({ findings }: CheckReport): unknown[] =>
  findings.flatMap((one) => (one.check === 'STR-11' ? [[one.id, one.severity, one.sentence]] : []));

test('the same tables twice say nothing; a document of tables alone has no text to check', async () => {
  const both = await withNarrative(await opened(), docxOfWorkbook(book), 'x.docx');
  const report = checkOpened(both);
  expect(STR11(report)).toEqual([]);
  expect(report.findings.map(({ id }) => id)).toEqual(
    checkOpened(await opened()).findings.map(({ id }) => id),
  );
  expect(report.remarks).toEqual([]);
});

test('a figure, a name and a row that differ are each found, with both places', async () => {
  const sheets = book.sheets.map((sheet) =>
    sheet.name.includes('一般公共预算财政拨款支出表')
      ? {
          ...sheet,
          rows: sheet.rows
            .filter((row) => !row?.some((cell) => cell?.value === '2080505'))
            .map((row) =>
              row?.some((cell) => cell?.value === '2010301')
                ? row.map((cell) =>
                    typeof cell?.value === 'number' && cell.value > 99
                      ? { ...cell, value: 1.23 }
                      : cell,
                  )
                : (row ?? null),
            ),
        }
      : sheet,
  );
  const report = checkOpened(
    await withNarrative(await opened(), docxOfWorkbook({ sheets }), 'x.docx'),
  );
  const ids = STR11(report).map((one) => (one as string[])[0]);
  expect(ids).toContain('STR-11/t5/2010301/basic');
  expect(ids).toContain('STR-11/t5/2080505');
  const figure = report.findings.find(({ id }) => id === 'STR-11/t5/2010301/basic')!;
  expect(
    figure.cells.map(({ place }) => ('sheet' in place ? 'sheet' : 'table' in place ? 'table' : '')),
  ).toEqual(['sheet', 'table']);
  expect(report.verdict).toBe('fail');
});

test('tables that the workbook lacks come from the document', async () => {
  const few = book.sheets.filter(({ name }) => !/采购|资产|绩效/.test(name));
  const both = await withNarrative(await opened(few), docxOfWorkbook(book), 'x.docx');
  const status = new Map(both.book.forms.map((form) => [form.form, form.status]));
  expect([status.get('proc'), status.get('asset'), status.get('perf')]).toEqual([
    'bound',
    'bound',
    'bound',
  ]);
  expect(checkOpened(both).findings.map(({ id }) => id)).toEqual(
    checkOpened(await opened()).findings.map(({ id }) => id),
  );
});

test('a document of another year or unit, and a workbook, are refused', async () => {
  const other = officialBook(inEdition(FULL, 'hebei-2023', 2023), LAYOUTS.plain).workbook;
  const refused = async (bytes: Uint8Array): Promise<unknown> =>
    withNarrative(await opened(), bytes, 'y').catch((problem: unknown) => problem);
  expect(await refused(docxOfWorkbook(other))).toMatchObject({
    reason: { code: 'narrative.other-year' },
  });
  const stranger = officialBook(
    { ...FULL, entity: { code: '999', name: '青禾县水务局' } },
    LAYOUTS.plain,
  );
  expect(await refused(docxOfWorkbook(stranger.workbook))).toMatchObject({
    reason: { code: 'narrative.other-unit' },
  });
  expect(await refused(await writeXlsx(book))).toMatchObject({
    reason: { code: 'narrative.is-workbook' },
  });
  await expect(
    openWorkbook(docxFile({ body: paragraph('只有文字') }), 'z.docx'),
  ).rejects.toMatchObject({
    reason: { code: 'document.no-forms' },
  });
});
