import { Workbook } from '@cj-tech-master/excelts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanXlsx } from '../../../src/formats/xlsx/clean';
import { readLook } from '../../../src/formats/xlsx/look/read-look';
import { readXlsx } from '../../../src/formats/xlsx/read';
import { saveBack, type AddedSheet } from '../../../src/formats/xlsx/save-back';
import { writeXlsx } from '../../../src/formats/xlsx/write';
import type { NewCellStyle } from '../../../src/model/new-workbook';
import { FONT_POINTS } from '../../../src/model/new-workbook';
import { leakyWorkbook, relationships } from '../../support/leaky-workbook';
import { differingParts, partText, rawParts } from '../../support/package-parts';
import { cellsOf } from '../edited-cells';
import { workbookBytes } from '../sheet-bytes';

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../../samples/clean.xlsx')));
const LIST: AddedSheet = {
  name: '勾稽清单',
  columns: [6, 40],
  heights: [30, null],
  frozenRows: 2,
  merges: ['A1:B1'],
  rows: [
    [{ value: '清单', style: 'title' }, { value: '压在下面' }],
    [
      { value: '序号', style: 'header' },
      { value: '内容', style: 'header', marked: true },
    ],
    [
      { value: 1, style: 'sequence' },
      { value: ' <合&计>\r\u0001', style: 'text', indent: 2 },
    ],
    null,
    [
      { value: 784.5, style: 'exact', strong: true },
      { value: '=1+1', style: 'note' },
    ],
    [
      { value: true, formula: 'A3=1' },
      { value: { error: '#N/A' }, align: 'right' },
    ],
  ],
};
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (problem: { code: string }) => problem.code,
  );

/** All roles of cells, one a row, plainly and with everything that sets one apart. */
const ROLES: AddedSheet = {
  name: '各种样式',
  rows: (Object.keys(FONT_POINTS) as NewCellStyle[]).map((style) => [
    { value: 1.25, style },
    { value: '文', style, strong: true, indent: 1, marked: true },
    { value: '=文', style, align: 'right' },
  ]),
};

describe('a sheet of our own', () => {
  test('comes after the last one, is ours, holds and shows what it was given', async () => {
    const { bytes } = await saveBack(SAMPLE, { added: [LIST] });
    const [before, after] = [await readXlsx(SAMPLE, 'x'), await readXlsx(bytes, 'x')];
    expect(after.grids).toEqual(before.grids);
    expect(after.own).toHaveLength(1);
    expect(after.own?.[0]?.name).toBe('勾稽清单');
    const { '勾稽清单!B3': text, '勾稽清单!A6': truth } = cellsOf(after);
    expect([text, truth]).toEqual([
      [' <合&计>\r\u0001', null],
      [true, 'A3=1'],
    ]);
    const { looks, sheets } = readLook(bytes);
    const look = sheets.get('勾稽清单');
    expect(look).toMatchObject({
      columns: [
        { from: 0, to: 0, width: 6 },
        { from: 1, to: 1, width: 40 },
      ],
      rows: [{ row: 0, height: 30 }],
      merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
      frozen: { rows: 2, columns: 0 },
    });
    const lookAt = (row: number, column: number): unknown =>
      looks[look?.cells.find((cell) => cell.row === row && cell.column === column)?.look ?? 0];
    expect(lookAt(1, 1)).toEqual({
      font: { name: '宋体', size: 10, bold: true },
      ...{ horizontal: 'center', vertical: 'middle', wrap: true, boxed: true, fill: '#FFFF00' },
    });
    // A covered cell looks like the one that covers it; a text like a formula stands in a text cell.
    expect(lookAt(0, 1)).toEqual(lookAt(0, 0));
    expect(lookAt(4, 1)).toMatchObject({ numberFormat: '@' });
  });

  test('looks as one of a new workbook does, in every role', async () => {
    const { bytes } = await saveBack(SAMPLE, { added: [ROLES] });
    const made = await writeXlsx({ sheets: [ROLES] });
    const looksOf = (file: Uint8Array): unknown => {
      const { looks, sheets } = readLook(file);
      return sheets
        .get(ROLES.name)
        ?.cells.map(({ row, column, look }) => ({ row, column, look: looks[look] }));
    };
    expect(looksOf(bytes)).toEqual(looksOf(made));
    // The same looks again are the same entries.
    const again = await saveBack(bytes, { added: [{ ...ROLES, name: '再来' }] });
    expect(partText(again.bytes, 'xl/styles.xml')).toBe(partText(bytes, 'xl/styles.xml'));
  });

  test('is read alike by another reader', async () => {
    const { bytes } = await saveBack(SAMPLE, { added: [LIST] });
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    const sheet = workbook.getWorksheet(LIST.name);
    expect(workbook.worksheets.at(-1)).toBe(sheet);
    expect(sheet?.getCell('A1').isMerged).toBe(true);
    expect(sheet?.getCell('A5').value).toBe(784.5);
    expect(sheet?.getCell('A5').numFmt).toBe('#,##0.00####');
    expect(sheet?.getCell('B2').fill).toMatchObject({ fgColor: { argb: 'FFFFFF00' } });
    expect(sheet?.getCell('A6').formula).toBe('A3=1');
    expect(sheet?.getColumn(2).width).toBe(40);
  });

  test('touches no other part, and goes without a trace of its cells', async () => {
    const added = await saveBack(SAMPLE, { added: [LIST, ROLES] });
    const around = [
      ...['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'],
      ...['xl/worksheets/sheet14.xml', 'xl/worksheets/sheet15.xml'],
    ];
    expect(differingParts(SAMPLE, added.bytes).sort()).toEqual(around.sort());
    const removed = await saveBack(added.bytes, { removed: [LIST.name, ROLES.name] });
    expect(await readXlsx(removed.bytes, 'x')).toEqual(await readXlsx(SAMPLE, 'x'));
    // What stays: looks that nothing has any more, and that formulas are to be worked out.
    expect(differingParts(SAMPLE, removed.bytes).sort()).toEqual([
      'xl/styles.xml',
      'xl/workbook.xml',
    ]);
    expect(partText(removed.bytes, 'xl/workbook.xml')).not.toContain('definedName');
  });

  test('replaces one of the same name', async () => {
    const first = await saveBack(SAMPLE, { added: [LIST, ROLES] });
    const next = { name: LIST.name, rows: [[{ value: '新' }]] };
    const { bytes } = await saveBack(first.bytes, { removed: [LIST.name], added: [next] });
    const { own } = await readXlsx(bytes, 'x');
    expect(own?.map(({ name, rows }) => [name, rows.length])).toEqual([
      [ROLES.name, ROLES.rows.length],
      [LIST.name, 1],
    ]);
  });

  test('is taken out of a public copy like any other of ours', async () => {
    const { bytes } = await saveBack(SAMPLE, { added: [LIST] });
    const copy = await cleanXlsx(bytes);
    expect(await readXlsx(copy.bytes, 'x')).toEqual(await readXlsx(SAMPLE, 'x'));
    expect(copy.removed).toContainEqual(expect.objectContaining({ code: 'own-sheet' }));
  });

  test('into a workbook without styles, and into one with prefixes in its own namespace', async () => {
    const bare = workbookBytes({ sheets: [''], parts: { '[Content_Types].xml': '<Types/>' } });
    const { bytes } = await saveBack(bare, { added: [LIST] });
    expect(readLook(bytes).looks.length).toBeGreaterThan(5);
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const r = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const prefixed = workbookBytes({
      sheets: [''],
      parts: {
        'xl/workbook.xml': `<x:workbook xmlns:x="${strict}" xmlns:q="${r}"><x:sheets><x:sheet name="表1" sheetId="9" q:id="rId1"/></x:sheets><x:calcPr/></x:workbook>`,
        'xl/styles.xml': `<x:styleSheet xmlns:x="${strict}"><x:fonts count="1"><x:font/></x:fonts><x:borders/><x:dxfs/></x:styleSheet>`,
        'xl/_rels/workbook.xml.rels': relationships({
          rId1: ['worksheet', 'worksheets/sheet1.xml'],
          rId2: ['styles', 'styles.xml'],
        }),
        '[Content_Types].xml': '<Types/>',
      },
    });
    const saved = await saveBack(prefixed, { added: [{ ...LIST, hidden: true }] });
    expect(partText(saved.bytes, 'xl/workbook.xml')).toContain(
      '<x:sheet name="勾稽清单" sheetId="10" q:id="rId3" state="hidden"/></x:sheets><x:definedNames><x:definedName name="_gouji.sheet" localSheetId="1" hidden="1">TRUE</x:definedName></x:definedNames><x:calcPr fullCalcOnLoad="1"/>',
    );
    expect(partText(saved.bytes, 'xl/worksheets/sheet2.xml')).toContain(`xmlns="${strict}"`);
    const styles = partText(saved.bytes, 'xl/styles.xml');
    expect(styles.match(/<x:(?:numFmts|fonts|fills|borders|cellXfs|dxfs)\b/g)).toEqual(
      ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'].map((name) => `<x:${name}`),
    );
    expect(styles).not.toMatch(/<\/?[a-wyz]/);
    expect((await readXlsx(saved.bytes, 'x')).own?.[0]?.visible).toBe(false);
  });
});

describe('a workbook with all sorts of parts', () => {
  test('loses the sheet with what only the sheet leads to; names and views are renumbered', async () => {
    const leaky = leakyWorkbook({
      'xl/workbook.xml': partText(leakyWorkbook(), 'xl/workbook.xml').replace(
        '</definedNames>',
        '<definedName name="通向">SUM(_勾稽!$A$1,公开表!$A$1)</definedName><definedName name="文字">"_勾稽!"</definedName></definedNames>',
      ),
    });
    const { bytes, changedParts } = await saveBack(leaky, { removed: ['_勾稽'] });
    const gone = Object.keys(rawParts(leaky)).filter((name) => !(name in rawParts(bytes)));
    expect(gone.sort()).toEqual([
      ...['xl/calcChain.xml', 'xl/drawings/drawing2.xml'],
      ...['xl/worksheets/_rels/sheet2.xml.rels', 'xl/worksheets/sheet2.xml'],
    ]);
    expect([...changedParts].sort()).toEqual(
      [...gone, '[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml'].sort(),
    );
    const workbook = partText(bytes, 'xl/workbook.xml');
    expect(workbook.replace(/^.*<bookViews>/s, '')).toBe(
      partText(leaky, 'xl/workbook.xml')
        .replace(/^.*<bookViews>/s, '')
        .replace('activeTab="1" firstSheet="1"', 'activeTab="0" firstSheet="0"')
        .replace('<sheet name="_勾稽" sheetId="5" r:id="rId2"/>', '')
        .replace(/<definedName [^>]*localSheetId="1"[^>]*>[^<]*<\/definedName>/g, '')
        .replace('localSheetId="2"', 'localSheetId="1"')
        .replace('SUM(_勾稽!$A$1,公开表!$A$1)', '#REF!'),
    );
  });

  test('gets a sheet of that name back, and keeps the names that led there', async () => {
    const change = { removed: ['_勾稽'], added: [{ name: '_勾稽', rows: [[{ value: 1 }]] }] };
    const { bytes } = await saveBack(leakyWorkbook(), change);
    expect(partText(bytes, 'xl/workbook.xml')).toContain(
      '<sheet name="公开暗表" sheetId="7" state="veryHidden" r:id="rId3"/><sheet name="_勾稽" sheetId="8" r:id="rId14"/>'.replace(
        'rId14',
        /r:id="(rId\d+)"\/><\/sheets>/.exec(partText(bytes, 'xl/workbook.xml'))?.[1] ?? '',
      ),
    );
    expect((await readXlsx(bytes, 'x')).own?.map(({ name }) => name)).toEqual(['_勾稽']);
  });
});

describe('refused', () => {
  test.each([
    ['a sheet of other people', { removed: ['部门机构设置情况'] }, 'bad-sheet'],
    ['a sheet that is not there', { removed: ['勾稽清单'] }, 'no-such-sheet'],
    ['a name that is taken', { added: [{ name: '部门机构设置情况', rows: [] }] }, 'bad-sheet'],
    ['no name', { added: [{ name: 'a/b', rows: [] }] }, 'bad-sheet'],
    ['two of one name', { added: [LIST, LIST] }, 'bad-sheet'],
    ['what no cell can hold', { added: [{ name: '新', rows: [[{ value: NaN }]] }] }, 'bad-edit'],
  ])('%s', async (_, changes, code) => {
    expect(await codeOf(saveBack(SAMPLE, changes))).toBe(code);
  });
});
