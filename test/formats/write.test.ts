import { unzipSync } from 'fflate';
import { readXlsx } from '../../src/formats/xlsx/read';
import { crc32 } from '../../src/formats/zip/crc32';
import { writeXlsx } from '../../src/formats/xlsx/write';
import type { NewWorkbook } from '../../src/model/new-workbook';

const WORKBOOK: NewWorkbook = {
  sheets: [
    {
      name: '部门收支总表',
      columns: [10, 32, 14],
      merges: ['A1:C1'],
      rows: [
        [{ value: '部门收支总表', style: 'title' }],
        null,
        [{ value: '科目编码', style: 'header' }, null, { value: '金额', style: 'header' }],
        [
          { value: '2010101', style: 'code' },
          { value: ' 行政运行', style: 'text' },
          { value: 784.52, style: 'amount' },
        ],
        [
          null,
          { value: null, style: 'text' },
          { value: 784.52, formula: 'SUM(C4:C4)', style: 'amount' },
        ],
        [
          { value: '=1+1', style: 'note' },
          { value: null, formula: 'A1' },
          { value: { error: '#REF!' } },
        ],
      ],
    },
    { name: '__proto__', hidden: true, rows: [] },
  ],
};

test('what is written is read', async () => {
  const { grids } = await readXlsx(await writeXlsx(WORKBOOK), 'a.xlsx');
  expect(grids).toEqual([
    {
      name: '部门收支总表',
      visible: true,
      rows: [
        { index: 0, cells: [{ column: 0, value: '部门收支总表' }] },
        {
          index: 2,
          cells: [
            { column: 0, value: '科目编码' },
            { column: 2, value: '金额' },
          ],
        },
        {
          index: 3,
          cells: [
            { column: 0, value: '2010101' },
            { column: 1, value: ' 行政运行' },
            { column: 2, value: 784.52 },
          ],
        },
        { index: 4, cells: [{ column: 2, value: 784.52, formula: 'SUM(C4:C4)' }] },
        {
          index: 5,
          cells: [
            { column: 0, value: '=1+1' },
            { column: 1, value: null, formula: 'A1' },
            { column: 2, value: { error: '#REF!' } },
          ],
        },
      ],
    },
    { name: '__proto__', visible: false, rows: [] },
  ]);
});

/**
 * The checksum stands for every machine, day and time zone. It may change with a version of the
 * libraries or with the styles: then the committed samples change too.
 */
test('same input, same bytes, anywhere', async () => {
  const first = await writeXlsx(WORKBOOK);
  expect(Buffer.from(await writeXlsx(WORKBOOK)).equals(first)).toBe(true);
  expect(crc32(0, first).toString(16)).toBe('8c18fdea');
});

test('no author and no name of a machine in it', async () => {
  const parts = unzipSync(await writeXlsx(WORKBOOK));
  const core = new TextDecoder().decode(parts['docProps/core.xml']);
  expect(core).toMatch(/<dc:creator>\s*<\/dc:creator>|<dc:creator\/>/);
  expect(core).toMatch(/<cp:lastModifiedBy>\s*<\/cp:lastModifiedBy>|<cp:lastModifiedBy\/>/);
});

test('styles stand: codes are text cells, amounts have two decimals', async () => {
  const parts = unzipSync(await writeXlsx(WORKBOOK));
  const styles = new TextDecoder().decode(parts['xl/styles.xml']);
  // Built-in formats: 4 is #,##0.00, 49 is text.
  expect(styles).toContain('numFmtId="4"');
  expect(styles).toContain('numFmtId="49"');
});

test('what cannot be stored is refused', async () => {
  const one = (name: string, value: number): NewWorkbook => ({
    sheets: [{ name, rows: [[{ value }]] }],
  });
  await expect(writeXlsx(one('表'.repeat(32), 1))).rejects.toThrow('sheet name');
  await expect(writeXlsx(one('a/b', 1))).rejects.toThrow();
  await expect(writeXlsx(one('a', Number.NaN))).rejects.toThrow('number');
  const merged = (...merges: string[]): NewWorkbook => ({
    sheets: [{ name: 'a', merges, rows: [] }],
  });
  await expect(writeXlsx(merged('A1:B2', 'B2:C3'))).rejects.toThrow('overlaps');
  await expect(writeXlsx(merged('A1'))).rejects.toThrow('merge');
});

test('merged cells, one beside the other, and a text that must not become a formula', async () => {
  const rows = [
    [{ value: '甲', style: 'text' }, { value: null }, { value: '=1', style: 'text' }],
  ] as const;
  const sheet = { name: '表', merges: ['A1:B1', 'C1:C2', 'A2:B3'], rows };
  const parts = unzipSync(await writeXlsx({ sheets: [sheet] }));
  const xml = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
  expect(xml.match(/<mergeCell ref="[^"]*"/g)?.sort()).toEqual(
    ['A1:B1', 'A2:B3', 'C1:C2'].map((range) => `<mergeCell ref="${range}"`),
  );
  const styles = new TextDecoder().decode(parts['xl/styles.xml']);
  expect(styles).toContain('numFmtId="49"');
});

test('how a sheet is read, typed into and printed', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '表',
        heights: [30, null, 15],
        frozenRows: 2,
        page: { orientation: 'landscape', repeatedRows: 2, footer: '第 &P 页' },
        entryRules: [{ range: 'A3:A4', formula: 'LEN(A3)=3', message: '三位' }],
        rows: [
          [{ value: '表', style: 'title' }],
          [{ value: '编码', style: 'header' }],
          [{ value: 0, formula: 'SUM(B3)', style: 'figure' }],
        ],
      },
      { name: '一页', page: { orientation: 'portrait', onePage: true }, rows: [] },
    ],
  });
  const parts = unzipSync(bytes);
  const text = (part: string): string => new TextDecoder().decode(parts[`xl/${part}`]);
  const sheet = text('worksheets/sheet1.xml');
  expect(sheet).toMatch(/<row r="1"[^>]* ht="30"[^>]*>/);
  expect(sheet).toMatch(/<pane ySplit="2" topLeftCell="A3"[^>]*state="frozen"/);
  expect(sheet).toMatch(/<pageSetUpPr fitToPage="1"\/>/);
  expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/);
  expect(sheet).toMatch(/<pageSetup[^>]*fitToHeight="0"/);
  expect(sheet).toContain('<oddFooter>&amp;C第 &amp;P 页</oddFooter>');
  expect(sheet).toMatch(/<dataValidation type="custom"[^>]*errorStyle="warning"[^>]*sqref="A3:A4"/);
  expect(text('workbook.xml')).toMatch(/_xlnm.Print_Titles"[^>]*>&apos;表&apos;!\$1:\$2</);
  // As high as one page is what a file means that does not say.
  expect(text('worksheets/sheet2.xml')).not.toContain('fitToHeight');
  expect(text('styles.xml')).toContain('#,##0.00;-#,##0.00;;@');
});
