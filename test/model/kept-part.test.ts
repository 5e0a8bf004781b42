import fc from 'fast-check';
import { readKeptParts } from '../../src/formats/xlsx/kept-parts';
import type { JsonValue } from '../../src/model/json-value';
import { keptPartXml, parseKeptPart } from '../../src/model/kept-part';
import { workbookBytes } from '../formats/sheet-bytes';
import { runs } from '../property/seeded-runs';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with these custom XML parts. */
function withParts(...xml: string[]): Uint8Array {
  const links = [
    `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`,
    ...xml.map(
      (_, i) =>
        `<Relationship Id="x${i}" Type="${OFFICE}/customXml" Target="../customXml/item${i}.xml"/>`,
    ),
  ];
  return workbookBytes({
    sheets: [''],
    parts: {
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
      ...Object.fromEntries(xml.map((text, i) => [`customXml/item${i}.xml`, text])),
    },
  });
}

/** JSON with every kind of character, half of a pair and non-characters too. */
const hardText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(String.fromCharCode) });
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    ...[hardText, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()],
    ...[fc.constant(null), fc.array(tie('json')), fc.dictionary(hardText, tie('json'))],
  ),
}));
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as JsonValue;

describe('kept data as an XML part', () => {
  test('any name and any JSON survive, also in a file', () => {
    fc.assert(
      fc.property(hardText, json, (namespace, any) => {
        const value = plain(any);
        const xml = keptPartXml(namespace, value);
        expect(parseKeptPart(xml)).toEqual({ namespace, value });
        expect(readKeptParts(withParts(xml))).toEqual(new Map([[namespace, value]]));
      }),
      runs(200),
    );
  });

  test('a long value is read back from a file', () => {
    const value = '长<&">\u0001'.repeat(100_000);
    expect(readKeptParts(withParts(keptPartXml('profile', value))).get('profile')).toBe(value);
  });

  test('a program may write the part anew in its own way', () => {
    const value = { 名: '甲"乙<丙>&amp;', 数: [1, null] };
    const xml = keptPartXml('profile', value)
      .replace(/"(?=[^<>]*<)/g, '&quot;')
      .replace('<kept xmlns=', "<k:kept id='1' xmlns:k=")
      .replace(/(<\/?)(json|kept)/g, '$1k:$2');
    const written = `\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- x -->\n${xml}\n`;
    expect(parseKeptPart(written)).toEqual({ namespace: 'profile', value });
  });

  test.each([
    ['empty', ''],
    ['no XML', 'profile'],
    ["somebody else's", '<x xmlns="urn:other"><json>1</json></x>'],
    ['another of ours', '<x xmlns="urn:gouji:other"><json>1</json></x>'],
    ['a name that is never written so', '<x xmlns="urn:gouji:kept:a%0061"><json>1</json></x>'],
    ['cut off', keptPartXml('profile', { a: '乙' }).slice(0, -18)],
    ['no JSON', '<kept xmlns="urn:gouji:kept:profile"><json>{a:1}</json></kept>'],
  ])('absent: %s', (_, xml) => {
    expect(parseKeptPart(xml)).toBeNull();
  });

  test('in a file, spoilt and foreign parts are passed over, and the first of two counts', () => {
    const bytes = withParts(
      ...['<broken', '<x xmlns="urn:other">1</x>', keptPartXml('marks', [])],
      ...[keptPartXml('profile', 1), keptPartXml('profile', 2)],
    );
    expect([...readKeptParts(bytes)]).toEqual([
      ['marks', []],
      ['profile', 1],
    ]);
    expect(readKeptParts(withParts()).size).toBe(0);
  });
});
