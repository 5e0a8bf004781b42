import fc from 'fast-check';
import type { JsonValue } from '../../../src/model/json-value';
import { cleanXlsx } from '../../../src/formats/xlsx/clean';
import { readKeptParts } from '../../../src/formats/xlsx/kept-parts';
import { XLSX_LIMITS } from '../../../src/formats/xlsx/limits';
import { saveBack } from '../../../src/formats/xlsx/save-back';
import { rewriteZip } from '../../../src/formats/zip/rewrite';
import { keptPartXml } from '../../../src/model/kept-part';
import { leakyWorkbook, relationships } from '../../support/leaky-workbook';
import { differingParts, partText, rawParts } from '../../support/package-parts';
import { workbookBytes } from '../sheet-bytes';

const BOOK = workbookBytes({ sheets: [''], parts: { '[Content_Types].xml': '<Types/>' } });
const kept = (values: Record<string, JsonValue>): { kept: Map<string, JsonValue> } => ({
  kept: new Map(Object.entries(values)),
});

test('what is kept comes back, whatever it is', async () => {
  const values = fc.dictionary(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).filter((key) => key !== '__proto__'),
    fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<JsonValue>,
    { maxKeys: 4 },
  );
  await fc.assert(
    fc.asyncProperty(values, values, async (first, second) => {
      const one = await saveBack(BOOK, kept(first));
      const two = await saveBack(one.bytes, kept(second));
      expect(readKeptParts(two.bytes)).toEqual(asJson(second));
      const none = await saveBack(two.bytes, kept({}));
      expect(differingParts(BOOK, none.bytes).filter((part) => part.includes('custom'))).toEqual(
        [],
      );
      expect(differingParts(two.bytes, (await saveBack(two.bytes, kept(second))).bytes)).toEqual(
        [],
      );
    }),
    { numRuns: 40 },
  );
});

/** Without the sign of zero, as any JSON. */
const asJson = (values: Record<string, JsonValue>): Map<string, JsonValue> =>
  new Map(
    Object.entries(values).map(([key, value]) => [
      key,
      JSON.parse(JSON.stringify(value)) as JsonValue,
    ]),
  );

test('parts stand where other programs put theirs, and leave those alone', async () => {
  const parts = {
    'xl/_rels/workbook.xml.rels': relationships({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['customXml', '../customXml/item1.xml'],
      rId3: ['customXml', '../customXml/item2.xml'],
      rId4: ['customXml', '../customXml/item3.xml'],
      rId5: ['customXml', '../customXml/item4.xml'],
      rId6: ['customXml', '../customXml/item5.xml'],
    }),
    '[Content_Types].xml':
      '<Types><Override PartName="/customXml/itemProps2.xml" ContentType="a"/></Types>',
    'customXml/item1.xml': '<x xmlns="urn:其他">公开</x>',
    'customXml/item2.xml': keptPartXml('甲', [1]),
    'customXml/_rels/item2.xml.rels': relationships({ rId1: ['customXmlProps', 'itemProps2.xml'] }),
    'customXml/itemProps2.xml': '<props/>',
    'customXml/item3.xml': keptPartXml('乙', '留'),
    'customXml/item4.xml': keptPartXml('乙', '第二个'),
    'customXml/item5.xml': keptPartXml('丙', 0).replace('0', '坏'),
  };
  const bytes = workbookBytes({ sheets: [''], parts });
  const changed = await saveBack(bytes, kept({ 乙: '留', 丁: null }));
  expect(differingParts(bytes, changed.bytes).sort()).toEqual([
    ...['[Content_Types].xml', 'customXml/_rels/item2.xml.rels', 'customXml/item2.xml'],
    ...['customXml/item4.xml', 'customXml/item6.xml', 'customXml/itemProps2.xml'],
    'xl/_rels/workbook.xml.rels',
  ]);
  expect(partText(changed.bytes, '[Content_Types].xml')).toBe(
    '<Types><Override PartName="/customXml/item6.xml" ContentType="application/xml"/></Types>',
  );
  expect(readKeptParts(changed.bytes)).toEqual(
    new Map<string, JsonValue>([
      ['乙', '留'],
      ['丁', null],
    ]),
  );
});

test('another value stands in the same part, in its encoding', async () => {
  const one = await saveBack(BOOK, kept({ 甲: 1 }));
  const two = await saveBack(one.bytes, kept({ 甲: { b: ['二'] } }));
  expect(differingParts(one.bytes, two.bytes)).toEqual(['customXml/item1.xml']);
  const wide = Buffer.from(`\ufeff${keptPartXml('甲', 1)}`, 'utf16le');
  const utf16 = rewriteZip(one.bytes, new Map([['customXml/item1.xml', wide]]), XLSX_LIMITS);
  const three = await saveBack(utf16, kept({ 甲: 3 }));
  expect(readKeptParts(three.bytes)).toEqual(new Map([['甲', 3]]));
});

test('the public copy has none of it', async () => {
  const { bytes } = await saveBack(leakyWorkbook(), kept({ 甲: '泄露' }));
  const copy = await cleanXlsx(bytes);
  expect(readKeptParts(copy.bytes)).toEqual(new Map());
  expect(Object.values(rawParts(copy.bytes)).join('')).not.toContain('urn:gouji');
});

test('what is not said of stays', async () => {
  const { bytes } = await saveBack(BOOK, kept({ 甲: 1 }));
  const cells = [{ sheet: '表1', row: 0, column: 0, value: 1 }];
  expect(readKeptParts((await saveBack(bytes, { cells })).bytes)).toEqual(new Map([['甲', 1]]));
});
