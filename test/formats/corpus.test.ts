import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FormatError } from '../../src/formats/format-error';
import { readWorkbook } from '../../src/formats/read-workbook';

const CORPUS = join(__dirname, '../corpus');
const SHEET = 'xl/worksheets/sheet1.xml';

/** Each file's error code and slots, or its cells, sheets divided by `|`. */
const EXPECTED: Readonly<Record<string, string>> = {
  'empty.xlsx': 'empty-file {}',
  'text.xlsx': 'not-a-workbook {"kind":"text"}',
  'text-gb18030.xls': 'not-a-workbook {"kind":"text"}',
  'html.xls': 'not-a-workbook {"kind":"text"}',
  'pdf.xlsx': 'not-a-workbook {"kind":"pdf"}',
  'noise.xlsx': 'not-a-workbook {"kind":"unknown"}',
  'encrypted.xlsx': 'encrypted {}',
  'legacy.xls': 'legacy-xls {}',
  'legacy-excel-5.xls': 'legacy-xls {}',
  'legacy-word.xls': 'not-a-workbook {"kind":"doc"}',
  'ole-without-streams.xls': 'not-a-workbook {"kind":"ole"}',
  'docx-renamed.xlsx': 'not-xlsx-package {"kind":"docx"}',
  'ofd-renamed.xlsx': 'not-xlsx-package {"kind":"ofd"}',
  'zip-of-nothing.xlsx': 'not-xlsx-package {"kind":"zip"}',
  'truncated.xlsx': 'truncated {}',
  'middle-missing.xlsx': 'damaged {"part":"zip"}',
  'flipped-bit.xlsx': `damaged {"part":"${SHEET}"}`,
  'lying-header-understates.xlsx': '0,0=部门收支总表 1,1=784.52',
  'lying-header-overstates.xlsx': '0,0=部门收支总表 1,1=784.52',
  'encrypted-entry.xlsx': 'encrypted {}',
  'duplicate-entries.xlsx': 'damaged {"part":"zip"}',
  'climbing-entries.xlsx': '0,0=部门收支总表 1,1=784.52',
  'backslash-names.xlsx': '0,0=部门收支总表 1,1=784.52',
  'thousand-to-one.xlsx': `ratio {"part":"${SHEET}","limit":200}`,
  'doctype.xlsx': `doctype {"part":"${SHEET}"}`,
  'doctype-utf16.xlsx': `doctype {"part":"${SHEET}"}`,
  'doctype-in-workbook.xlsx': 'doctype {"part":"xl/workbook.xml"}',
  'utf16.xlsx': '0,0=部门收支总表 1,1=784.52',
  'not-utf8.xlsx': `damaged {"part":"${SHEET}"}`,
  'unknown-entity.xlsx': `damaged {"part":"${SHEET}"}`,
  'deep-nesting.xlsx': `damaged {"part":"${SHEET}"}`,
  'unclosed.xlsx': `damaged {"part":"${SHEET}"}`,
  'crossed-tags.xlsx': `damaged {"part":"${SHEET}"}`,
  'endless-tag.xlsx': `damaged {"part":"${SHEET}"}`,
  'attributes-without-end.xlsx': `damaged {"part":"${SHEET}"}`,
  'prefixed-elements.xlsx': '0,0=部门收支总表 1,1=784.52',
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
