import fc from 'fast-check';
import { attribute, type XmlAttributes } from '../../src/formats/xml/handler';
import { XmlFault, XmlScanner } from '../../src/formats/xml/scanner';

const LIMITS = { tokenCharacters: 1000, depth: 10, attributes: 5 };
/** Longer than the limit by more than the scanner lets pass between two looks. */
const TOO_LONG = 'x'.repeat(40_000);

/** What a handler hears, neighbouring texts joined. */
function scan(pieces: readonly Uint8Array[]): string[] {
  const heard: string[] = [];
  const scanner = new XmlScanner(
    {
      open: (name, attributes) => heard.push(`<${name}> ${JSON.stringify(attributes)}`),
      text(piece) {
        if (heard.at(-1)?.startsWith('"')) heard.push(heard.pop() + piece);
        else heard.push(`"${piece}`);
      },
      close: (name) => heard.push(`</${name}>`),
    },
    LIMITS,
  );
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return heard;
}

const scanText = (text: string): string[] => scan([Buffer.from(text)]);

const SAMPLE = `<?xml version="1.0"?><!-- <x> --><a:b k='>' l="'"><c/>表&amp;u<![CDATA[<v>]]>\r\nw</a:b >\n`;
const HEARD = [`<b> {"k":">","l":"'"}`, '<c> {}', '</c>', '"表&u<v>\nw', '</b>'];

describe('scanner', () => {
  test('elements, text, CDATA, comments, instructions', () => {
    expect(scanText(SAMPLE)).toEqual(HEARD);
  });

  test('the same, however the bytes are cut', () => {
    const bytes = Buffer.from(SAMPLE);
    const cuts = fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 8 });
    fc.assert(
      fc.property(cuts, (at) => {
        const ends = [0, ...at.sort((a, b) => a - b), bytes.length];
        expect(scan(ends.slice(1).map((end, i) => bytes.subarray(ends[i], end)))).toEqual(HEARD);
      }),
    );
  });

  test('references and line ends', () => {
    const text = '&lt;&gt;&amp;&quot;&apos;&#65;&#x4E00;&#x1F600;a\r\nb\rc&#13;';
    expect(scanText(`<a>${text}</a>`)[1]).toBe(`"<>&"'A一😀a\nb\nc\r`);
  });

  test('encodings by their first bytes', () => {
    const xml = '<a>表</a>';
    const little = Buffer.from(xml, 'utf16le');
    const big = Buffer.from(little).swap16();
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), little]);
    for (const bytes of [Buffer.from(xml), Buffer.from(`\ufeff${xml}`), little, big, marked]) {
      expect(scan([bytes])).toEqual(['<a> {}', '"表', '</a>']);
    }
  });

  test.each([
    ['not UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xb2])],
    ['cut in a character', Buffer.from('<a/>表').subarray(0, -1)],
  ])('malformed: %s', (_, bytes) => {
    expect(() => scan([bytes])).toThrow(expect.objectContaining({ kind: 'malformed' }));
  });

  const references = ['&', '&;', '&x;', '&constructor;', '&#;', '&#x;', '&#0;', '&#27;'];
  const malformed = [
    ...['<a>', '<a></b>', '<a></a></a>', '</a>', '< a/>', '', 'text', '<a/><', '<!-- open'],
    ...['<a b="1" b="2"/>', '<a b/>', '<a b=1/>', '<a b="&bad;"/>', '<a b="1"c="2"/>'],
    ...[...references, '&#x110000;', `&${TOO_LONG};`, TOO_LONG].map((text) => `<a>${text}</a>`),
    ...[
      `<${TOO_LONG}/>`,
      `<a b="${TOO_LONG}"/>`,
      `<!--${TOO_LONG}--><a/>`,
      `<?x ${TOO_LONG}?><a/>`,
    ],
    ...[`<!DOCTYPE ${TOO_LONG}><a/>`, '<!ENTITY x "y"><a/>', '<a><![IGNORE[]]></a>'],
    '<a>'.repeat(11) + '</a>'.repeat(11),
    '<a b1="" b2="" b3="" b4="" b5="" b6=""/>',
  ];
  test.each(malformed.map((text) => [text.slice(0, 40), text]))('malformed: %s', (_, text) => {
    expect(() => scanText(text)).toThrow(expect.objectContaining({ kind: 'malformed' }));
  });

  test('many short tokens are not one long token', () => {
    const pieces = ['<b/>', '<!---->', '<?x?>', '<![CDATA[]]>'].map((one) => one.repeat(10_000));
    expect(scanText(`<a>${pieces.join('')}</a>`).length).toBeGreaterThan(20_000);
  });

  test.each(['<!DOCTYPE a><a/>', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'])(
    'document type: %s',
    (text) => {
      expect(() => scanText(text)).toThrow(expect.objectContaining({ kind: 'doctype' }));
    },
  );

  test('anything at all ends in events or a fault', () => {
    const markup = fc.array(
      fc.constantFrom('<', '>', '/', '!', '--', '?', '"', '&', ';', 'a', ' ', '[CDATA[', ']]>'),
    );
    fc.assert(
      fc.property(markup, (pieces) => {
        try {
          scanText(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(XmlFault);
        }
      }),
    );
  });
});

test.each<[XmlAttributes, string, string | undefined]>([
  [{ name: 'a', 'r:id': 'rId1' }, 'id', 'rId1'],
  [{ id: '1', 'r:id': 'rId1' }, 'id', 'rId1'],
  [{ id: '1' }, 'id', '1'],
  [{ 'xmlns:id': 'urn:x', 'x:id': '2' }, 'id', '2'],
  [{ 'xmlns:id': 'urn:x' }, 'id', undefined],
  [{ spans: '1:2' }, 's', undefined],
])('attribute of %j: %s is %s', (attributes, name, value) => {
  expect(attribute(attributes, name)).toBe(value);
});
