import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FormatError } from '../../src/formats/format-error';
import { readWorkbook } from '../../src/formats/read-workbook';

const CORPUS = join(__dirname, '../corpus');
const SHEET = 'xl/worksheets/sheet1.xml';

const PLAIN = '0,0=部门收支总表 1,1=784.52';
const CONTAINER = 'damaged {"part":"ole"}';
const WORKBOOK = 'damaged {"part":"Workbook"}';

/** Each file's error code and slots, or its cells, sheets divided by `|`. */
const EXPECTED: Readonly<Record<string, string>> = {
  'empty.xlsx': 'empty-file {}',
  'text.xlsx': 'not-a-workbook {"kind":"text"}',
  'text-gb18030.xls': 'not-a-workbook {"kind":"text"}',
  'html.xls': 'not-a-workbook {"kind":"markup"}',
  'pdf.xlsx': 'not-a-workbook {"kind":"pdf"}',
  'noise.xlsx': 'not-a-workbook {"kind":"unknown"}',
  'encrypted.xlsx': 'encrypted {}',
  'legacy-excel-4.xls': 'old-excel {}',
  'legacy-excel-5.xls': 'old-excel {}',
  'legacy-word.xls': 'not-a-workbook {"kind":"doc"}',
  'ole-without-streams.xls': 'not-a-workbook {"kind":"ole"}',
  'docx-renamed.xlsx': 'not-xlsx-package {"kind":"docx"}',
  'ofd-renamed.xlsx': 'not-xlsx-package {"kind":"ofd"}',
  'zip-of-nothing.xlsx': 'not-xlsx-package {"kind":"zip"}',
  'truncated.xlsx': 'truncated {}',
  'middle-missing.xlsx': 'damaged {"part":"zip"}',
  'flipped-bit.xlsx': `damaged {"part":"${SHEET}"}`,
  'lying-header-understates.xlsx': PLAIN,
  'lying-header-overstates.xlsx': PLAIN,
  'encrypted-entry.xlsx': 'encrypted {}',
  'duplicate-entries.xlsx': 'damaged {"part":"zip"}',
  'climbing-entries.xlsx': PLAIN,
  'backslash-names.xlsx': PLAIN,
  'thousand-to-one.xlsx': `ratio {"part":"${SHEET}","limit":200}`,
  'doctype.xlsx': `doctype {"part":"${SHEET}"}`,
  'doctype-utf16.xlsx': `doctype {"part":"${SHEET}"}`,
  'doctype-in-workbook.xlsx': 'doctype {"part":"xl/workbook.xml"}',
  'utf16.xlsx': PLAIN,
  'not-utf8.xlsx': `damaged {"part":"${SHEET}"}`,
  'unknown-entity.xlsx': `damaged {"part":"${SHEET}"}`,
  'deep-nesting.xlsx': `damaged {"part":"${SHEET}"}`,
  'unclosed.xlsx': `damaged {"part":"${SHEET}"}`,
  'crossed-tags.xlsx': `damaged {"part":"${SHEET}"}`,
  'endless-tag.xlsx': `damaged {"part":"${SHEET}"}`,
  'attributes-without-end.xlsx': `damaged {"part":"${SHEET}"}`,
  'prefixed-elements.xlsx': PLAIN,
  'missing-sheet-part.xlsx': `damaged {"part":"${SHEET}"}`,
  'missing-workbook-part.xlsx': 'damaged {"part":"xl/workbook.xml"}',
  'two-sheets-one-name.xlsx': 'damaged {"part":"xl/workbook.xml"}',
  'too-many-sheets.xlsx': 'too-many-sheets {"limit":1024,"actual":1025}',
  'proto-sheet.xlsx':
    '0,0=部门收支总表 1,1=784.52|0,0=部门收支总表 1,1=784.52|0,0=部门收支总表 1,1=784.52',
  'no-forms.xlsx': '0,0=通讯录',
  'no-cells.xlsx': '',
  'merge-whole-sheet.xlsx': 'merged-area {"limit":4000000,"actual":17179869184}',
  'blank-under-merge.xlsx': '0,0=1',
  'far-cell.xlsx': '0,0=部门收支总表 1,1=784.52 1048575,16383=1',
  'beyond-the-sheet.xlsx': `damaged {"part":"${SHEET}"}`,
  'nan-row.xlsx': `damaged {"part":"${SHEET}"}`,
  'bad-address.xlsx': `damaged {"part":"${SHEET}"}`,
  'no-addresses.xlsx': '0,0=1 0,2=3 1,0=4',
  'shared-string-out-of-range.xlsx': `damaged {"part":"${SHEET}"}`,
  'shared-strings-missing.xlsx': `damaged {"part":"${SHEET}"}`,
  'cells-out-of-order.xlsx': '0,1=12 2,0=31 2,2=33',
  'duplicate-cells.xlsx': '0,0=2',
  'not-a-number.xlsx': '0,0=NaN 0,1=1e999 0,2=0x10',
  'shared-formula-bomb.xlsx': `inflates-too-much {"part":"${SHEET}","limit":16000000}`,

  'xls-renamed.xlsx': PLAIN,
  'xlsx-renamed.xls': '0,0=1',
  'encrypted-97.xls': 'encrypted {}',
  'directory-missing.xls': 'not-a-workbook {"kind":"ole"}',
  'empty-workbook-stream.xls': WORKBOOK,
  'truncated.xls': CONTAINER,
  'sector-of-two-gigabytes.xls': CONTAINER,
  'looped-chain.xls': PLAIN,
  'looped-directory.xls': CONTAINER,
  'looped-tree.xls': PLAIN,
  'looped-allocation-list.xls': CONTAINER,
  'chain-out-of-the-file.xls': CONTAINER,
  'stream-longer-than-file.xls': CONTAINER,
  'zero-sheets.xls': WORKBOOK,
  'record-beyond-the-stream.xls': WORKBOOK,
  'sheet-beyond-the-stream.xls': WORKBOOK,
  'sheet-inside-a-record.xls': WORKBOOK,
  'sheet-without-end.xls': WORKBOOK,
  'two-sheets-one-place.xls': WORKBOOK,
  'two-sheets-one-name.xls': WORKBOOK,
  'proto-sheet.xls': `${PLAIN}|${PLAIN}`,
  'chart-and-chart-sheet.xls': PLAIN,
  'shared-text-count-lies.xls': '0,0=唯一',
  'shared-text-out-of-range.xls': WORKBOOK,
  'shared-text-cut-across-records.xls': '0,0=收支abcd',
  'text-longer-than-its-record.xls': WORKBOOK,
  'dimensions-lie.xls': PLAIN,
  'merge-whole-sheet.xls': 'merged-area {"limit":4000000,"actual":16777216}',
  'numbers-of-every-kind.xls':
    '0,0=784.52 0,1=-12 0,2=1 0,3=0.01 0,4=true 0,5=[object Object] 0,6=NaN 0,8=2010101',
  'unknown-error-value.xls': WORKBOOK,
  'column-beyond-the-sheet.xls': WORKBOOK,
  'formula-cut-short.xls': WORKBOOK,
  'formula-of-itself.xls': '0,0=1',
  'formulas.xls': `0,0=0 1,0=1 2,0=2 3,0=3 4,0=4 5,0=5 6,0=6 7,0=7 8,0=8 9,0=9 10,0=10 20,2=甲 21,2=7 22,2=8 23,2=[object Object] 24,2=true|${PLAIN}`,
};

async function outcome(file: string): Promise<string> {
  try {
    const { grids } = await readWorkbook(readFileSync(join(CORPUS, file)), file);
    return grids
      .map(({ rows }) =>
        rows
          .flatMap(({ index, cells }) =>
            cells.map(({ column, value }) => `${index},${column}=${String(value)}`),
          )
          .join(' '),
      )
      .join('|');
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return `${error.code} ${JSON.stringify(error.slots)}`;
  }
}

test('every file of the corpus is expected here', () => {
  const files = readdirSync(CORPUS).filter((name) => /\.(xlsx?|et)$/.test(name));
  expect(files.sort()).toEqual(Object.keys(EXPECTED).sort());
});

test.each(Object.entries(EXPECTED))('%s', async (file, expected) => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  expect(await outcome(file)).toBe(expected);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
});
