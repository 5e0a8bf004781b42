import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, parseAddress } from '../../../src/model/place';
import { readLook } from '../../../src/formats/xlsx/look/read-look';
import { readXlsx } from '../../../src/formats/xlsx/read';
import { saveBack, type CellFill } from '../../../src/formats/xlsx/save-back';
import { differingParts, partText } from '../../support/package-parts';
import { relationships } from '../../support/leaky-workbook';
import { workbookBytes } from '../sheet-bytes';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const fillOf = (address: string, fill: string | null, sheet = '表1'): CellFill => {
  const at = parseAddress(address);
  if (!at) throw new Error(address);
  return { sheet, ...at, fill };
};

/** The fills of a sheet's cells as they are read. */
function fillsOf(bytes: Uint8Array, sheet = '表1'): Record<string, string | undefined> {
  const { looks, sheets } = readLook(bytes);
  return Object.fromEntries(
    sheets
      .get(sheet)
      ?.cells.filter(({ look }) => looks[look]?.fill)
      .map(({ row, column, look }) => [addressOf(row, column), looks[look]?.fill]) ?? [],
  );
}

/** A workbook with these looks and rows. */
const withLooks = (xfs: string, rows: string, fills = ''): Uint8Array =>
  workbookBytes({
    sheets: [rows],
    parts: {
      [STYLES]: `<styleSheet xmlns="x"><numFmts count="1"><numFmt numFmtId="164" formatCode='[>1]0'/></numFmts><fonts count="1"><font><b/></font></fonts><borders><border/></borders><fills count="9"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills}</fills><cellXfs count="1">${xfs}</cellXfs></styleSheet>`,
      'xl/_rels/workbook.xml.rels': relationships({
        rId1: ['worksheet', 'worksheets/sheet1.xml'],
        rId2: ['styles', 'styles.xml'],
        rId3: ['theme', 'theme/theme1.xml'],
      }),
      'xl/theme/theme1.xml':
        '<a:theme xmlns:a="a"><a:clrScheme><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:theme>',
    },
  });
const XFS =
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" applyFont="1"><alignment wrapText="1"/></xf>';

test('cells get their colour and keep all else about them', async () => {
  const rows =
    '<row r="1"><c r="A1" s="1" t="str"><f>B1&amp;""</f><v>文</v></c><c r="B1"><v>1</v></c></row>';
  const bytes = withLooks(XFS, rows);
  const fills = [fillOf('A1', '#ffc000'), fillOf('B1', '#FFC000'), fillOf('D4', '#FFC000')];
  const { bytes: after, changedParts } = await saveBack(bytes, { fills });
  expect(partText(after, SHEET)).toContain(
    '<row r="1"><c r="A1" s="2" t="str"><f>B1&amp;""</f><v>文</v></c><c r="B1" s="3"><v>1</v></c></row><row r="4"><c r="D4" s="3"/></row>',
  );
  expect(partText(after, STYLES)).toBe(
    partText(bytes, STYLES)
      .replace('<fills count="9">', '<fills count="3">')
      .replace(
        '</fills>',
        '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC000"/><bgColor indexed="64"/></patternFill></fill></fills>',
      )
      .replace('<cellXfs count="1">', '<cellXfs count="4">')
      .replace(
        '</cellXfs>',
        '<xf numFmtId="164" fontId="0" fillId="2" borderId="0" applyFont="1" applyFill="1"><alignment wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="2" borderId="0" applyFill="1"/></cellXfs>',
      ),
  );
  expect([...changedParts].sort()).toEqual([STYLES, SHEET]);
  expect(fillsOf(after)).toEqual({ A1: '#FFC000', B1: '#FFC000', D4: '#FFC000' });
});

test('taken off again, they have the look that they had', async () => {
  const rows = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"/><c r="C1"/></row>';
  const coloured = `${XFS}<xf numFmtId="0" fontId="0" fillId="2" borderId="0" applyFill="1"/>`;
  const fill =
    '<fill><patternFill patternType="solid"><fgColor rgb="FF112233"/></patternFill></fill>';
  const bytes = withLooks(coloured, rows, fill);
  const cells = ['A1', 'B1', 'C1'];
  const marked = await saveBack(bytes, { fills: cells.map((at) => fillOf(at, '#FFFF00')) });
  expect(fillsOf(marked.bytes)).toEqual({ A1: '#FFFF00', B1: '#FFFF00', C1: '#FFFF00' });
  const again = await saveBack(marked.bytes, {
    fills: [fillOf('A1', null), fillOf('B1', '#112233'), fillOf('C1', null), fillOf('Z9', null)],
  });
  expect(differingParts(bytes, again.bytes)).toEqual([STYLES]);
  // Marked a second time, nothing has to be added to the styles.
  const second = await saveBack(again.bytes, { fills: [fillOf('A1', '#FFFF00')] });
  expect(partText(second.bytes, STYLES)).toBe(partText(again.bytes, STYLES));
});

test('with an edit to the same cell, in a row of its own, and beside a neighbour', async () => {
  const bytes = withLooks(XFS, '<row r="2"><c r="B2" s="1"><v>1</v></c></row>');
  const { bytes: after } = await saveBack(bytes, {
    cells: [{ sheet: '表1', row: 1, column: 1, value: '改' }],
    fills: [fillOf('B2', '#00B050'), fillOf('C2', '#00B050')],
  });
  expect(partText(after, SHEET)).toContain(
    '<c r="B2" s="2" t="inlineStr"><is><t>改</t></is></c><c r="C2" s="3"/>',
  );
});

test('a workbook without styles gets them', async () => {
  const bytes = workbookBytes({
    sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>'],
    parts: { '[Content_Types].xml': '<Types/>' },
  });
  const { bytes: after } = await saveBack(bytes, { fills: [fillOf('A1', '#FFFF00')] });
  expect(fillsOf(after)).toEqual({ A1: '#FFFF00' });
  expect(readLook(after).looks).toHaveLength(2);
});

test('in a sample: the values stay, and of the looks only the fills differ', async () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../../samples/spoiled.xlsx')));
  const before = await readXlsx(bytes, 'x');
  const [first, second] = before.grids;
  const fills = [first, second].flatMap((grid) =>
    (grid?.rows ?? []).flatMap(({ index, cells }) =>
      cells.map(({ column }) => fillOf(addressOf(index, column), '#FFEB9C', grid?.name)),
    ),
  );
  const { bytes: after, changedParts } = await saveBack(bytes, { fills });
  expect(await readXlsx(after, 'x')).toEqual(before);
  expect([...changedParts].sort()).toEqual([STYLES, SHEET, 'xl/worksheets/sheet2.xml']);
  const [was, is] = [readLook(bytes), readLook(after)];
  for (const [name, { cells }] of was.sheets) {
    const now = is.sheets.get(name);
    const lookOf = new Map(now?.cells.map((cell) => [addressOf(cell.row, cell.column), cell.look]));
    for (const { row, column, look } of cells) {
      const painted = is.looks[lookOf.get(addressOf(row, column)) ?? 0];
      expect({ ...painted, fill: null }).toEqual({ ...was.looks[look], fill: null });
    }
  }
  expect(Object.keys(fillsOf(after, first?.name))).toHaveLength(
    fills.filter(({ sheet }) => sheet === first?.name).length,
  );
});

test.each([
  ['a sheet that is not there', fillOf('A1', null, '表2'), 'no-such-sheet'],
  ['a place off the sheet', { ...fillOf('A1', null), row: -1 }, 'bad-edit'],
  ['a colour that is none', fillOf('A1', 'red'), 'bad-edit'],
])('refused: %s', async (_, fill, code) => {
  const bytes = withLooks(XFS, '');
  await expect(saveBack(bytes, { fills: [fill] })).rejects.toMatchObject({ code });
});

test('a colour of the theme is taken off, and comes back as it was', async () => {
  const theme = '<fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill>';
  const xfs = `${XFS}<xf numFmtId="0" fontId="0" fillId="2" borderId="0" applyFill="1"/>`;
  const bytes = withLooks(xfs, '<row r="1"><c r="A1" s="2"><v>1</v></c></row>', theme);
  expect(fillsOf(bytes)).toEqual({ A1: '#4472C4' });
  const { bytes: off } = await saveBack(bytes, { fills: [fillOf('A1', null)] });
  expect(fillsOf(off)).toEqual({});
  const { bytes: back } = await saveBack(off, { fills: [fillOf('A1', '#4472C4')] });
  expect(partText(back, SHEET)).toBe(partText(bytes, SHEET));
});

test.each([
  ['a colour by number', '<patternFill patternType="solid"><fgColor indexed="10"/></patternFill>'],
  ['a pattern', '<patternFill patternType="darkGrid"><fgColor rgb="FFFF0000"/></patternFill>'],
  ['a run of colours', '<gradientFill degree="90"/>'],
])('taken off, a fill does not become another one: %s', async (_, other) => {
  const fills = `<fill>${other}</fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill>`;
  const look = (fill: number): string =>
    `<xf numFmtId="4" fontId="0" fillId="${String(fill)}" borderId="0" applyFill="1"/>`;
  const rows = '<row r="1"><c r="A1" s="3"><v>1</v></c></row>';
  const bytes = withLooks(`${XFS}${look(2)}${look(3)}`, rows, fills);
  const { bytes: off } = await saveBack(bytes, { fills: [fillOf('A1', null)] });
  expect(partText(off, SHEET)).toContain('<c r="A1" s="4">');
  expect(partText(off, STYLES)).toContain('<xf numFmtId="4" fontId="0" fillId="0" borderId="0"/>');
});
