import fc from 'fast-check';
import { attribute } from '../../src/formats/xml/attribute';
import { decodeXmlText } from '../../src/formats/xml/entities';
import { XmlFault, XmlScanner } from '../../src/formats/xml/scanner';
import { xmlTextDecoder } from '../../src/formats/xml/text-decoder';

const LIMITS = { tokenCharacters: 1000, depth: 10 };

/** What a handler hears, neighbouring texts joined. */
function scan(pieces: readonly string[]): string[] {
  const heard: string[] = [];
  const scanner = new XmlScanner(
    {
      open: (name, tag) => heard.push(`<${name}> ${tag}`),
      text: (value) => heard.push(`"${value}`),
      close: (name) => heard.push(`</${name}>`),
    },
    LIMITS,
  );
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return heard;
}

const SAMPLE = `<?xml version="1.0"?><!-- <x> --><a:b k='>' l="'"><c/>t&amp;u<![CDATA[<v>]]>w</a:b >\n`;
const HEARD = [`<b> a:b k='>' l="'"`, '<c> c', '</c>', '"t&u', '"<v>', '"w', '</b>'];

describe('scanner', () => {
  test('elements, text, CDATA, comments, instructions', () => {
    expect(scan([SAMPLE])).toEqual(HEARD);
  });

  test('the same, however the text is cut', () => {
    const cuts = fc.array(fc.integer({ min: 0, max: SAMPLE.length }), { maxLength: 8 });
    fc.assert(
      fc.property(cuts, (at) => {
        const ends = [0, ...at.sort((a, b) => a - b), SAMPLE.length];
        expect(scan(ends.slice(1).map((end, i) => SAMPLE.slice(ends[i], end)))).toEqual(HEARD);
      }),
    );
  });

  test.each([
    '<a>',
    '<a></b>',
    '<a></a></a>',
    '</a>',
    '< a/>',
    '<a>&nbsp;</a>',
    '',
    'text',
    '<a/><',
    '<!-- open',
    `<a>${'x'.repeat(1001)}</a>`,
    '<a>'.repeat(11) + '</a>'.repeat(11),
  ])('malformed: %.20s', (text) => {
    expect(() => scan([text])).toThrow(expect.objectContaining({ kind: 'malformed' }));
  });

  test.each(['<!DOCTYPE a><a/>', '<!doctype a>', '<!ENTITY x "y">', '<a><![IGNORE[]]></a>'])(
    'declaration: %s',
    (text) => {
      expect(() => scan([text])).toThrow(expect.objectContaining({ kind: 'doctype' }));
    },
  );

  test('anything at all ends in events or a fault', () => {
    const markup = fc.array(
      fc.constantFrom('<', '>', '/', '!', '--', '?', '"', '&', ';', 'a', ' ', '[CDATA[', ']]>'),
    );
    fc.assert(
      fc.property(markup, (pieces) => {
        try {
          scan(pieces);
        } catch (error) {
          expect(error).toBeInstanceOf(XmlFault);
        }
      }),
    );
  });
});

describe('attributes', () => {
  test.each([
    ['c r="A1" s="2"', 'r', 'A1'],
    ["c\n r = 'A&amp;1'", 'r', 'A&1'],
    ['sheet name="a r:id=&quot;" r:id="rId1"', 'id', 'rId1'],
    ['row xmlns:r="urn:x" r="3"', 'r', '3'],
    ['c spans="1:2"', 's', undefined],
    ['c r', 'r', undefined],
    ['c r=A1', 'r', undefined],
    ['c r="A1', 'r', undefined],
    ['c r="&bad;"', 'r', undefined],
    ['c', 'r', undefined],
  ])('%s', (tag, name, value) => {
    expect(attribute(tag, name)).toBe(value);
  });
});

describe('text', () => {
  test('references and line ends', () => {
    expect(decodeXmlText('&lt;&gt;&amp;&quot;&apos;&#65;&#x4E00;&#x1F600;')).toBe(`<>&"'A一😀`);
    expect(decodeXmlText('a\r\nb\rc&#13;')).toBe('a\nb\nc\r');
  });

  test.each(['&', '&;', '&x;', '&#;', '&#x;', '&#0;', '&#27;', '&#x110000;', '&#12abc;', '&amp'])(
    'refused: %s',
    (text) => {
      expect(decodeXmlText(text)).toBeNull();
    },
  );

  test('encodings by their first bytes', () => {
    const xml = '<a>表</a>';
    const little = Buffer.from(xml, 'utf16le');
    const big = Buffer.from(little).swap16();
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), little]);
    for (const bytes of [Buffer.from(xml), Buffer.from(`\ufeff${xml}`), little, big, marked]) {
      expect(xmlTextDecoder(bytes).decode(bytes)).toBe(xml);
    }
  });
});
