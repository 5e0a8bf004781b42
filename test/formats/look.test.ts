import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellFormat } from '../../src/formats/xlsx/cell-format';
import { readLook } from '../../src/formats/xlsx/look/read-look';
import type { SheetLook } from '../../src/formats/xlsx/look/sheet-look';
import { readXlsx } from '../../src/formats/xlsx/read';
import { writeXlsx } from '../../src/formats/xlsx/write';
import type { NewCell } from '../../src/model/new-workbook';
import { lookBytes } from './look-bytes';

const BOX = '<border><left style="thin"/><right/></border>';

const sheetOf = (sheet: string, styles = LOOKS): SheetLook | undefined =>
  readLook(lookBytes({ sheet, styles })).sheets.get('表1');
const looksOf = (styles: string): readonly CellFormat[] => readLook(lookBytes({ styles })).looks;

/** Ten plain looks. */
const LOOKS = `<cellXfs>${'<xf/>'.repeat(10)}</cellXfs>`;
const rows = (content: string): string => `<sheetData>${content}</sheetData>`;

describe('a sheet', () => {
  test('widths, heights, what is hidden or frozen, and which look a cell has', () => {
    expect(
      sheetOf(
        '<sheetViews><sheetView><pane xSplit="1" ySplit="3" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="9.5" defaultRowHeight="14.25"/><cols><col min="1" max="2" width="20.125" customWidth="1"/><col min="4" max="4" hidden="1"/></cols>' +
          rows(
            '<row r="1" ht="33.75"><c r="A1" s="3"><v>1</v></c><c r="B1" s="0"/><c s="4"/></row><row r="3" hidden="true"/><row><c s="2"/></row>',
          ),
      ),
    ).toEqual({
      ...{ defaultWidth: 9.5, defaultHeight: 14.25 },
      merges: [],
      columns: [
        { from: 0, to: 1, width: 20.125 },
        { from: 3, to: 3, hidden: true },
      ],
      rows: [
        { row: 0, height: 33.75 },
        { row: 2, hidden: true },
      ],
      cells: [
        { row: 0, column: 0, look: 3 },
        { row: 0, column: 2, look: 4 },
        { row: 3, column: 0, look: 2 },
      ],
      frozen: { rows: 3, columns: 1 },
    });
  });

  test('a window that is only split is not frozen', () => {
    const split = '<sheetViews><sheetView><pane ySplit="3"/></sheetView></sheetViews>';
    expect(sheetOf(`${split}${rows('')}`)?.frozen).toBeUndefined();
  });

  test('merges, whichever corner comes first; one cell is none', () => {
    const merges = ['B3:A1', 'D1:D1', 'E5', 'C1:D2', '#REF!', 'A1:B'];
    const list = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    expect(sheetOf(`${rows('')}<mergeCells>${list}</mergeCells>`)?.merges).toEqual([
      { row: 0, column: 0, rows: 3, columns: 2 },
      { row: 0, column: 2, rows: 2, columns: 2 },
    ]);
  });
});

describe('looks', () => {
  test('number formats: of the file, known by number, and none', () => {
    const xfs = [4, 14, 164, 49, 0, 999].map((id) => `<xf numFmtId="${id}"/>`).join('');
    const looks = looksOf(
      `<numFmts><numFmt numFmtId="164" formatCode="#,##0.00_ ;[Red]\\-#,##0.00\\ "/></numFmts><cellXfs>${xfs}</cellXfs>`,
    );
    expect(looks.map(({ numberFormat }) => numberFormat)).toEqual([
      ...['#,##0.00', 'yyyy/m/d', '#,##0.00_ ;[Red]\\-#,##0.00\\ ', '@', undefined, undefined],
    ]);
  });

  test('fonts, fills, borders and how text stands', () => {
    const fill = (inner: string): string => `<fill>${inner}</fill>`;
    const solid = (colour: string): string =>
      fill(
        `<patternFill patternType="solid"><fgColor ${colour}/><bgColor rgb="FF000000"/></patternFill>`,
      );
    const fills = [
      ...[fill('<patternFill patternType="none"/>'), solid('rgb="FFffc000"'), solid('theme="4"')],
      fill('<patternFill patternType="gray125"><fgColor rgb="FFFF0000"/></patternFill>'),
      fill('<gradientFill><stop position="0"><color rgb="FFFF0000"/></stop></gradientFill>'),
    ];
    const looks = looksOf(
      `<fonts><font/><font><b/><sz val="10.5"/><color rgb="FFFF0000"/><name val="仿宋_GB2312"/></font><font><b val="0"/><sz val="900"/></font></fonts><fills>${fills.join('')}</fills><borders><border><left/><right style="none"/></border>${BOX}</borders><cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0" fillId="0" borderId="0"/><xf fontId="1" fillId="1" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf fontId="2" fillId="2"><alignment horizontal="centerContinuous" vertical="top" indent="2"/></xf><xf fillId="3"><alignment horizontal="justify" vertical="bottom" wrapText="0" indent="0"/></xf><xf fillId="4"/></cellXfs><dxfs><dxf><font><b/></font></dxf></dxfs>`,
    );
    expect(looks).toEqual([
      {},
      {
        font: { bold: true, size: 10.5, name: '仿宋_GB2312', colour: '#FF0000' },
        ...{ fill: '#FFC000', boxed: true },
        ...{ horizontal: 'center', vertical: 'middle', wrap: true },
      },
      { horizontal: 'center', vertical: 'top', indent: 2 },
      {},
      {},
    ]);
  });

  test('of a workbook of our own are what was asked for', async () => {
    const cells: readonly NewCell[] = [
      { value: '题', style: 'title' },
      { value: 1.5, style: 'figure', marked: true },
      { value: '2010101', style: 'code' },
    ];
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '表',
          columns: [12],
          heights: [40],
          frozenRows: 1,
          merges: ['A1:C1'],
          rows: [[], cells],
        },
      ],
    });
    const { looks, sheets } = readLook(bytes);
    expect(sheets.get('表')).toMatchObject({
      ...{ columns: [{ from: 0, to: 0, width: 12 }], rows: [{ row: 0, height: 40 }] },
      ...{ merges: [{ row: 0, column: 0, rows: 1, columns: 3 }], frozen: { rows: 1, columns: 0 } },
    });
    const second = sheets.get('表')?.cells.filter(({ row }) => row === 1);
    expect(second?.map(({ look }) => looks[look])).toEqual([
      { font: { name: '黑体', size: 18 }, horizontal: 'center', vertical: 'middle' },
      {
        font: { name: '宋体', size: 10 },
        ...{ horizontal: 'right', vertical: 'middle', boxed: true, fill: '#FFFF00' },
        numberFormat: '#,##0.00;-#,##0.00;;@',
      },
      {
        font: { name: '宋体', size: 10 },
        ...{ horizontal: 'left', vertical: 'middle', boxed: true, numberFormat: '@' },
      },
    ]);
  });
});

describe('what makes no sense is shown plain', () => {
  test.each([
    ['a width in words', '<cols><col min="1" max="1" width="breit"/></cols>'],
    ['columns that are none', '<cols><col min="0" max="1"/><col min="3" max="2"/><col/></cols>'],
    ['columns beyond the last', '<cols><col min="16385" max="99999" width="9"/></cols>'],
    ['a frozen number in words', '<sheetViews><pane ySplit="1e9" state="frozen"/></sheetViews>'],
    ['defaults below nothing', '<sheetFormatPr defaultColWidth="-1" defaultRowHeight="NaN"/>'],
  ])('%s', (_, head) => {
    const { columns = [], ...rest } = sheetOf(`${head}${rows('')}`) ?? {};
    expect(rest).toEqual({ merges: [], rows: [], cells: [] });
    expect(columns.filter((column) => 'width' in column)).toEqual([]);
  });

  test('sizes beyond what a program shows', () => {
    const { rows: list, columns } = sheetOf(
      `<cols><col min="1" max="99999999" width="9999"/></cols>${rows('<row ht="9999"/><row ht="99999"/>')}`,
    )!;
    expect(list).toEqual([{ row: 0, height: 409.5 }]);
    expect(columns).toEqual([{ from: 0, to: 16_383, width: 255 }]);
  });

  test('looks that are not there, and numbers that are none', () => {
    const cells = ['10', '-1', '1.5', '999999', '1e0', '9'].map((s) => `<c s="${s}"/>`);
    expect(sheetOf(rows(`<row>${cells.join('')}</row>`))?.cells).toEqual([
      { row: 0, column: 5, look: 9 },
    ]);
  });

  test('entries that looks name in vain', () => {
    const xf = '<xf numFmtId="constructor" fontId="7" fillId="-1" borderId="x"/>';
    expect(looksOf(`<cellXfs>${xf}</cellXfs>`)).toEqual([{}]);
  });

  test('formats and names of fonts too long to be any', () => {
    const long = '0'.repeat(256);
    expect(
      looksOf(
        `<numFmts><numFmt numFmtId="164" formatCode="${long}"/></numFmts><fonts><font><name val="${long}"/></font></fonts><cellXfs><xf numFmtId="164" fontId="0"/></cellXfs>`,
      ),
    ).toEqual([{}]);
  });

  test.each([
    ['no styles part', undefined],
    ['a broken one', '<cellXfs><xf>'],
    ['one that unpacks to too much', '<a/>'.repeat(13_000_000)],
  ])('%s', (_, styles) => {
    const sheet = rows('<row ht="20"><c r="A1" s="1"/></row>');
    const look = readLook(lookBytes({ sheet, ...(styles === undefined ? {} : { styles }) }));
    expect(look.looks).toEqual([]);
    expect(look.sheets.get('表1')).toMatchObject({ cells: [], rows: [{ row: 0, height: 20 }] });
  });
});

describe('too much', () => {
  const mergesOf = (refs: readonly string[]): SheetLook['merges'] =>
    sheetOf(
      `${rows('')}<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    )?.merges ?? [];

  test('merges over merges: only the first of them, and those beside', () => {
    const many = Array.from({ length: 40_000 }, (_, i) => `A1:B${(i % 9) + 2}`);
    expect(mergesOf([...many, 'C1:D1', 'D1:E1'])).toEqual([
      { row: 0, column: 0, rows: 2, columns: 2 },
      { row: 0, column: 2, rows: 1, columns: 2 },
    ]);
  });

  test('tens of thousands side by side', () => {
    const refs = Array.from({ length: 30_000 }, (_, i) => `A${i * 2 + 1}:A${i * 2 + 2}`);
    expect(mergesOf(refs)).toHaveLength(30_000);
  });

  test('merges of whole columns are left out, those after them are not', () => {
    expect(mergesOf(['A1:A1048576', 'XFD1048576:A1', 'C1:D1'])).toEqual([
      { row: 0, column: 2, rows: 1, columns: 2 },
    ]);
  });

  test('columns over columns', () => {
    const many = '<col min="1" max="16384" width="9"/>'.repeat(50_000);
    expect(sheetOf(`<cols>${many}</cols>${rows('')}`)?.columns).toHaveLength(1);
  });

  test('more cells and rows than are shown otherwise', () => {
    let seed = 1;
    // Hard to pack, or it would be refused for that.
    const cell = (): string => {
      seed = (seed * 16_807) % 2_147_483_647;
      return `<c s="${(seed % 9) + 1}"/>`;
    };
    const line = (): string => `<row ht="9">${Array.from({ length: 100 }, cell).join('')}</row>`;
    const look = sheetOf(rows(Array.from({ length: 9000 }, line).join('')));
    expect(look?.cells.length).toBeGreaterThan(790_000);
    expect((look?.cells.length ?? 0) + (look?.rows.length ?? 0)).toBe(800_000);
  });

  test('more looks than programs allow', () => {
    const fonts = '<font><b/></font>'.repeat(71_000);
    const looks = looksOf(
      `<fonts>${fonts}</fonts><cellXfs>${'<xf fontId="70000"/>'.repeat(71_000)}</cellXfs>`,
    );
    expect(looks).toHaveLength(70_000);
    expect(looks[0]).toEqual({});
  });
});

/** Files that were made to break readers. */
const CORPUS = join(__dirname, '../corpus');
test.each(readdirSync(CORPUS).filter((name) => name.endsWith('.xlsx')))(
  '%s is not refused where its values are read',
  async (name) => {
    const bytes = new Uint8Array(readFileSync(join(CORPUS, name)));
    const read = await readXlsx(bytes, name).catch(({ code }: { code: string }) => code);
    let look: unknown;
    try {
      look = [...readLook(bytes).sheets.keys()].sort();
    } catch (problem) {
      look = (problem as { code: string }).code;
    }
    if (typeof read !== 'string') {
      const names = [...read.grids, ...(read.own ?? [])].map((grid) => grid.name);
      expect(look).toEqual(names.sort());
    } else if (typeof look === 'string') {
      expect(look).toBe(read);
    }
  },
);

test('a text that only looks like cells', async () => {
  const inner = '<is><t>文</t><row r="x"><c r="bad"/></row></is>';
  const bytes = lookBytes({ sheet: rows(`<row r="1"><c r="A1" t="inlineStr">${inner}</c></row>`) });
  expect((await readXlsx(bytes, 'x')).grids[0]?.rows).toHaveLength(1);
  expect(readLook(bytes).sheets.get('表1')?.cells).toEqual([]);
});
