import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanXlsx } from '../../src/formats/xlsx/clean';
import { readXlsx } from '../../src/formats/xlsx/read';
import { writeXlsx } from '../../src/formats/xlsx/write';
import type { CleanedItem } from '../../src/model/cleaned-item';
import { leakyWorkbook } from '../support/leaky-workbook';
import { differingParts, partText, rawParts } from '../support/package-parts';

const said = (items: readonly CleanedItem[]): string[] =>
  items.map(({ code, count, sheet }) => `${code} ${count}${sheet ? ` ${sheet}` : ''}`).sort();
const everything = (bytes: Uint8Array): string =>
  Object.entries(rawParts(bytes))
    .map(([name, text]) => `${name}: ${Buffer.from(text, 'latin1').toString('utf8')}`)
    .join('\n');
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (problem: { code: string }) => problem.code,
  );

describe('a workbook full of what must not be published', () => {
  const before = leakyWorkbook();

  test('nothing of it is left, and what is public stays', async () => {
    const { bytes } = await cleanXlsx(before);
    const text = everything(bytes);
    expect(text.match(/.{0,60}泄露.{0,20}/g)).toBeNull();
    expect(text).not.toContain('%E6%B3%84');
    // Every part that is left is the same but for what was named.
    const changed = differingParts(before, bytes).filter((part) => part in rawParts(bytes));
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/pivotCache/pivotCacheDefinition1.xml',
      'xl/sharedStrings.xml',
      'xl/tables/_rels/table1.xml.rels',
      'xl/tables/table1.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(
      partText(bytes, '[Content_Types].xml')
        .match(/PartName="\/[^"]*"/g)
        ?.sort(),
    ).toEqual(
      Object.keys(rawParts(bytes))
        .filter((part) => part !== '[Content_Types].xml')
        .map((part) => `PartName="/${part}"`)
        .sort(),
    );
  });

  test('sheets of our own are no part of what is read', async () => {
    const { grids } = await readXlsx(before, 'x');
    expect(grids.map(({ name }) => name)).toEqual(['公开表', '公开暗表']);
  });

  test('values stay, formulas that reach outside do not', async () => {
    const { bytes } = await cleanXlsx(before);
    const { grids } = await readXlsx(bytes, 'x');
    expect(grids).toEqual([
      {
        name: '公开表',
        visible: true,
        rows: [
          {
            index: 0,
            cells: [
              { column: 0, value: '公开' },
              { column: 1, value: 784.52 },
            ],
          },
          { index: 1, cells: [{ column: 0, value: 1 }] },
          {
            index: 2,
            cells: [
              { column: 0, value: 2 },
              { column: 1, value: '公开文字' },
              { column: 2, value: 3, formula: 'SUM(公开名称)+B1' },
            ],
          },
        ],
      },
      {
        name: '公开暗表',
        visible: false,
        rows: [{ index: 0, cells: [{ column: 0, value: '公开' }] }],
      },
    ]);
  });

  test('the workbook part closes up where our sheet was', async () => {
    const text = partText((await cleanXlsx(before)).bytes, 'xl/workbook.xml');
    expect(text).toContain('<workbookView activeTab="0" firstSheet="0"/>');
    expect(text).toContain(
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">公开表!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">公开暗表!$A$1</definedName><definedName name="公开名称">公开表!$A$1</definedName></definedNames><calcPr calcId="1"/></workbook>',
    );
    expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\r\n<workbook')).toBe(true);
  });

  test('lists of the sheet that would be empty go, the others keep their members', async () => {
    const text = partText((await cleanXlsx(before)).bytes, 'xl/worksheets/sheet1.xml');
    expect(text).toContain(
      '<hyperlinks><hyperlink ref="A2" r:id="rId2"/><hyperlink ref="A3" location="公开表!A1"/></hyperlinks><pageSetup paperSize="9"/><drawing r:id="rId6"/><extLst>',
    );
    expect(text).not.toMatch(/<dataValidations|sqref="A1"|legacyDrawing/);
    expect(text).toContain('<conditionalFormatting sqref="B1"><cfRule');
  });

  test('what was removed and what is left to look at is said, by sheet', async () => {
    const { removed, kept } = await cleanXlsx(before);
    expect(said(removed)).toEqual(
      [
        'comment 2 公开表',
        'custom-property 1',
        'data-connection 1 公开表',
        'data-connection 2',
        'external-formula 4 公开表',
        'external-link 1',
        'external-name 2',
        'external-rule 3 公开表',
        'file-path 1',
        'file-path 1 公开表',
        'local-hyperlink 2 公开表',
        'own-data 2',
        'own-sheet 1 _勾稽',
        'personal-view 1',
        'personal-view 1 公开表',
        'printer-setting 1 公开表',
        'property 2',
        'revision-log 1',
        'scenario 1 公开表',
        'signature 1',
        'thumbnail 1',
        'unused-part 1',
        'unused-text 2',
        'user-name 2',
      ].sort(),
    );
    expect(said(kept)).toEqual(
      [
        'custom-xml 1',
        'hidden-columns 2 公开表',
        'hidden-rows 1 公开表',
        'macros 1',
        'photo 1 公开表',
        'pivot-cache 1',
        'protection 1 公开表',
        'very-hidden-sheet 1 公开暗表',
      ].sort(),
    );
  });

  test('a copy of the copy is the same', async () => {
    const once = (await cleanXlsx(before)).bytes;
    const twice = await cleanXlsx(once);
    expect(Buffer.from(twice.bytes).equals(Buffer.from(once))).toBe(true);
    expect(twice.removed).toEqual([]);
  });
});

test('buttons and pictures in the old drawing stay when notes go', async () => {
  const button = '<v:shape id="b"><x:ClientData ObjectType="Button"/></v:shape>';
  const note = '<v:shape id="a"><x:ClientData ObjectType="Note"/>泄露</v:shape>';
  const vml = (shapes: string): string => `<xml xmlns:v="v" xmlns:x="x">${shapes}</xml>`;
  const part = 'xl/drawings/vmlDrawing1.vml';
  const { bytes } = await cleanXlsx(leakyWorkbook({ [part]: vml(note + button) }));
  expect(partText(bytes, part)).toBe(vml(button));
  expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toContain('<legacyDrawing r:id="rId4"/>');
  const broken = await cleanXlsx(leakyWorkbook({ [part]: '<xml><br></xml>' }));
  expect(said(broken.removed)).toContain('unreadable-drawing 1 公开表');
  expect(partText(broken.bytes, 'xl/worksheets/sheet1.xml')).not.toContain('legacyDrawing');
});

test('connections stay where a pivot table or data model would break, and are told of', async () => {
  const { kept } = await cleanXlsx(
    leakyWorkbook({
      'xl/pivotCache/pivotCacheDefinition1.xml':
        '<pivotCacheDefinition><cacheSource type="external" connectionId="1"/></pivotCacheDefinition>',
    }),
  );
  expect(said(kept)).toContain('data-connection 1');
});

test('a workbook without any of it stays byte for byte but for its properties', async () => {
  const before = await writeXlsx({
    sheets: [{ name: '表', rows: [[{ value: '合计' }, { value: 1, formula: 'SUM(A2:A3)' }]] }],
  });
  const { bytes, kept } = await cleanXlsx(before);
  expect(differingParts(before, bytes).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/app.xml',
    'docProps/core.xml',
  ]);
  expect(kept).toEqual([]);
});

test('refused: no visible sheet left, and what the reader refuses', async () => {
  const only = leakyWorkbook();
  const book = partText(only, 'xl/workbook.xml').replace('name="公开表"', '$& state="hidden"');
  expect(await codeOf(cleanXlsx(leakyWorkbook({ 'xl/workbook.xml': book })))).toBe(
    'nothing-public',
  );
  for (const name of [
    'doctype',
    'truncated',
    'unclosed',
    'thousand-to-one',
    'docx-renamed',
    'encrypted-entry',
  ]) {
    const bytes = readFileSync(join(__dirname, `../corpus/${name}.xlsx`));
    const expected = await codeOf(readXlsx(bytes, 'x'));
    expect(await codeOf(cleanXlsx(bytes))).toBe(expected);
  }
});
