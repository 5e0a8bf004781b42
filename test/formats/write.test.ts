import { unzipSync } from 'fflate';
import { readXlsx } from '../../src/formats/xlsx/read';
import { crc32 } from '../../src/formats/zip/crc32';
import { writeXlsx } from '../../src/formats/xlsx/write';
import type { NewWorkbook } from '../../src/formats/xlsx/new-workbook';

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
  expect(crc32(0, first).toString(16)).toBe('423b48fc');
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
});
