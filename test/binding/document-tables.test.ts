import { documentSnapshot } from '../../src/binding/document-grids';
import { readDocx } from '../../src/formats/docx/read';
import type { Finding } from '../../src/model/finding';
import type { Snapshot } from '../../src/model/snapshot';
import { checkBook } from '../support/check-book';
import { docxFile, docxOfWorkbook, paragraph, table } from '../support/docx-file';
import { LAYOUTS } from '../support/layout';
import { officialBook } from '../support/official-book';
import { FULL, GENERAL_ONLY, inEdition } from '../support/plans';

/** Tables inside a document are grids like any other. */

const gist = (findings: readonly Finding[]): unknown[] =>
  findings.map(({ id, severity, verdict, actual, expected }) => [
    id,
    severity,
    verdict,
    actual,
    expected,
  ]);

async function asDocument(bytes: Uint8Array): Promise<Snapshot> {
  return documentSnapshot(await readDocx(bytes, 'x.docx'));
}

const EDITIONS = ['2020', '2021', '2022', '2023', '2025'];

test.each(EDITIONS)('a %s book pasted into a document is the same book', async (year) => {
  for (const plan of [FULL, GENERAL_ONLY]) {
    const book = officialBook(inEdition(plan, `hebei-${year}`, Number(year)), LAYOUTS.plain);
    const written = checkBook(await asDocument(docxOfWorkbook(book.workbook)));
    const plain = checkBook(book.snapshot);
    expect(gist(written.findings)).toEqual(gist(plain.findings));
    expect(written.verdict).toBe('pass');
    const status = (one: typeof plain): unknown[] =>
      one.book.forms.map(({ form, instance, status: is }) => [form, instance, is]);
    expect(status(written)).toEqual(status(plain));
  }
});

test('addresses count within the table, whose name is its title', async () => {
  const { grids } = await asDocument(
    docxFile({
      body:
        paragraph('三、机关运行经费安排情况') +
        paragraph('部门预算支出总表') +
        paragraph('607 云台县政务服务局\u3000预算年度：2022\u3000单位：万元') +
        table([
          ['序号', '科目编码'],
          ['1', '201'],
        ]) +
        paragraph('注：无此项预算，空表列示。') +
        paragraph('正文不属于表。'),
    }),
  );
  const [grid] = grids;
  expect(grid!.name).toBe('部门预算支出总表');
  expect(grid!.rows.map(({ index, cells }) => [index, cells.map(({ value }) => value)])).toEqual([
    [-3, ['三、机关运行经费安排情况']],
    [-2, ['部门预算支出总表']],
    [-1, ['607 云台县政务服务局', '预算年度：2022', '单位：万元']],
    [0, ['序号', '科目编码']],
    [1, ['1', '201']],
    [3, ['注：无此项预算，空表列示。']],
  ]);
});

test('a table that a page break cut in two goes on; a table that only lays out others is none', async () => {
  const { grids } = await asDocument(
    docxFile({
      body:
        paragraph('支出总表') +
        table([['a', 'b']]) +
        paragraph('') +
        table([['c', 'd']]) +
        paragraph('另一张表') +
        `<w:tbl><w:tr><w:tc>${table([['e']])}${paragraph('')}</w:tc></w:tr></w:tbl>`,
    }),
  );
  expect(
    grids.map(({ name, rows }) => [name, rows.filter(({ index }) => index >= 0).length]),
  ).toEqual([
    ['支出总表', 2],
    ['另一张表', 1],
  ]);
});

test('what a secret project is called names no table', async () => {
  const { grids } = await asDocument(
    docxFile({ body: paragraph('3、某涉密工程绩效目标表') + table([['一级指标', '二级指标']]) }),
  );
  expect(grids.map(({ name }) => name)).toEqual(['（涉密）表']);
});
