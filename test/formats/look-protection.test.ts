import { strFromU8, unzipSync } from 'fflate';
import { readLook } from '../../src/formats/xlsx/look/read-look';
import { lookBytes } from './look-bytes';
import { workbookBytes } from './sheet-bytes';

test.each([
  ['<sheetProtection sheet="1" objects="1"/>', true],
  ['<sheetProtection sheet="true" password="CC1A"/>', true],
  ['<sheetProtection objects="1"/>', undefined],
])('%s: protected? %s', (element, expected) => {
  expect(
    readLook(lookBytes({ sheet: `<sheetData/>${element}` })).sheets.get('表1')?.protected,
  ).toBe(expected);
});

test('locked or not', () => {
  const look = (locked: string): string => `<xf><protection locked="${locked}"/></xf>`;
  expect(
    readLook(
      lookBytes({ styles: `<cellXfs>${look('0')}${look('1')}${look('false')}<xf/></cellXfs>` }),
    ).looks,
  ).toEqual([...[{ unlocked: true }, {}, { unlocked: true }, {}]]);
});

test.each([
  ['<workbookProtection lockStructure="1"/>', true],
  ['<workbookProtection lockWindows="1"/>', false],
  ['', false],
])('a structure with "%s": protected? %s', (element, expected) => {
  const plain = workbookBytes({ sheets: [''] });
  const xml = strFromU8(unzipSync(plain)['xl/workbook.xml'] ?? new Uint8Array());
  const parts = { 'xl/workbook.xml': xml.replace('<sheets>', `${element}<sheets>`) };
  expect(readLook(workbookBytes({ sheets: [''], parts })).structureProtected).toBe(expected);
});
