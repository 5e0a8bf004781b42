import type { Random } from './random';

/** Numbers where parsers and loops go wrong. */
const EXTREMES = [
  ...['-1', '0', '1', '16383', '16384', '65535', '65536', '1048575', '1048576', '1048577'],
  ...['2147483647', '2147483648', '4294967295', '9007199254740993', '1e308', '1e309', '-1e-320'],
  ...['NaN', 'Infinity', '0x10', '1.0000000000000002', '', ' ', '٣', '00000000000000000001'],
];

const REFERENCES = [
  ...['A0', 'A1048577', 'XFE1', 'XFD1048576', '$A$1', 'A', '1', 'A1:XFD1048576', 'a1', 'ＡＡ１'],
  ...['A-1', 'AAAAAAAAAA1', 'A99999999999', '__proto__', 'R1C1', 'A1B2'],
];

const FORMULAS = [
  ...['SUM(A1:XFD1048576)', 'A1', 'SUM(SUM(SUM(A1)))', `${'('.repeat(500)}1${')'.repeat(500)}`],
  ...[
    '1/0',
    '1E308*1E308',
    'ROUND(A1,400)',
    'ROUND(A1,-400)',
    '#REF!+1',
    "'部门 表'!A1",
    'A1:A1:A1',
  ],
  ...['SUM(', 'SUM(A1', ',', '-'.repeat(3000) + '1', '1E999', 'SUM(B:B)', 'ROUND(1E300,20)'],
];

const TEXTS = [
  ...[
    '__proto__',
    'constructor',
    '合计',
    '部门预算收支总表',
    '单位：元',
    '单位：万元',
    '---',
    '续',
  ],
  ...[
    '２０２２年',
    '9999999年',
    '\u202e784.52',
    '\ud83d\ude00',
    '　',
    '784.52万元',
    '-0',
    '1,234,56',
  ],
  ...['甲'.repeat(3000), '(一'.repeat(200), '_x000D_', '&#xFFFD;', '&amp;#x41;', '&lt;td>'],
];

const TAG = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/g;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A change of one part: XML in, XML out. Each is applied where it finds a place. */
type XmlMutation = (xml: string, random: Random) => string;

function spans(xml: string, pattern: RegExp): Span[] {
  return [...xml.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function splice(xml: string, { from, to }: Span, by: string): string {
  return xml.slice(0, from) + by + xml.slice(to);
}

/** Puts something in the place of one match; nothing where there is none. */
function replaceOne(
  xml: string,
  random: Random,
  pattern: RegExp,
  by: (found: string) => string,
): string {
  const found = spans(xml, pattern);
  if (found.length === 0) return xml;
  const span = random.one(found);
  return splice(xml, span, by(xml.slice(span.from, span.to)));
}

/** An element with all that is in it; of nested ones of a name, up to the first end. */
function element(xml: string, random: Random): Span | null {
  const tags = [...xml.matchAll(TAG)].filter((tag) => tag[1] === '');
  if (tags.length === 0) return null;
  const tag = random.one(tags);
  const opened = { from: tag.index, to: tag.index + tag[0].length };
  if (tag[4] === '/') return opened;
  const close = xml.indexOf(`</${tag[2] ?? ''}>`, opened.to);
  return close < 0 ? opened : { from: opened.from, to: close + (tag[2] ?? '').length + 3 };
}

/** Changes after which the XML is still well formed. */
const MEANING: readonly XmlMutation[] = [
  // Values at their extremes
  (xml, random) =>
    replaceOne(xml, random, /(?<==")[^"]*(?=")/g, () =>
      random.one([...EXTREMES, ...REFERENCES, ...TEXTS.slice(0, 3)]),
    ),
  (xml, random) => replaceOne(xml, random, /(?<=<v>)[^<]*/g, () => random.one(EXTREMES)),
  (xml, random) => replaceOne(xml, random, /(?<=<t[^>]*>)[^<]*/g, () => random.one(TEXTS)),
  (xml, random) => replaceOne(xml, random, /(?<=<w:t[^>]*>)[^<]*/g, () => random.one(TEXTS)),
  (xml, random) => replaceOne(xml, random, /(?<=<row[^>]* r=")\d+/g, () => random.one(EXTREMES)),
  (xml, random) => replaceOne(xml, random, /(?<=<sheet name=")[^"]*/g, () => random.one(TEXTS)),
  (xml, random) => replaceOne(xml, random, /(?<= r=")[A-Z]+\d+/g, () => random.one(REFERENCES)),
  (xml, random) => replaceOne(xml, random, /(?<= ref=")[^"]+/g, () => random.one(REFERENCES)),
  (xml, random) => replaceOne(xml, random, /(?<=<f[^>]*>)[^<]*/g, () => random.one(FORMULAS)),
  (xml, random) =>
    replaceOne(xml, random, /<v>[^<]*<\/v>/g, () => `<f>${random.one(FORMULAS)}</f>`),
  (xml, random) =>
    replaceOne(
      xml,
      random,
      /<c /g,
      () => `<c t="${random.one(['s', 'str', 'b', 'e', 'd', 'n', 'x'])}" `,
    ),
  (xml, random) =>
    replaceOne(
      xml,
      random,
      /<v>[^<]*<\/v>/g,
      (was) => `<f t="shared" si="${random.below(3)}"/>${was}`,
    ),
  (xml, random) =>
    replaceOne(
      xml,
      random,
      /<v>/g,
      () => `<f t="shared" si="${random.below(3)}" ref="A1:XFD9">A1</f><v>`,
    ),
  // The sign of a number, a figure more, a figure less
  (xml, random) => replaceOne(xml, random, /(?<=<v>)[\d.]+/g, (was) => `-${was}`),
  (xml, random) =>
    replaceOne(xml, random, /(?<=<v>)[\d.]+/g, (was) => `${was}e${random.below(40)}`),
  (xml, random) => replaceOne(xml, random, /(?<=<v>)\d+/g, (was) => was.slice(1)),
  // Elements gone, twice, elsewhere, nested
  (xml, random) => {
    const span = element(xml, random);
    return span ? splice(xml, span, '') : xml;
  },
  (xml, random) => {
    const span = element(xml, random);
    if (!span) return xml;
    const copies = random.one([2, 3, 300]);
    const own = xml.slice(span.from, span.to);
    return splice(xml, span, own.length * copies > 200_000 ? own + own : own.repeat(copies));
  },
  (xml, random) => {
    const from = element(xml, random);
    const to = element(xml, random);
    if (!from || !to) return xml;
    return splice(xml, { from: to.from, to: to.from }, xml.slice(from.from, from.to));
  },
  (xml, random) =>
    replaceOne(xml, random, TAG, (was) => {
      const depth = random.one([10, 250, 3000]);
      return '<x>'.repeat(depth) + was + '</x>'.repeat(depth);
    }),
];

/** Changes of single tokens, which mostly leave no XML. */
const TOKENS: readonly XmlMutation[] = [
  (xml, random) => replaceOne(xml, random, TAG, () => ''),
  (xml, random) =>
    replaceOne(xml, random, /(?<=<\/?)[\w:]+/g, () =>
      random.one([
        'c',
        'row',
        'v',
        'f',
        'is',
        't',
        'sheetData',
        'sheet',
        'w:p',
        'w:tbl',
        'w:tc',
        'w:tr',
      ]),
    ),
  (xml, random) => replaceOne(xml, random, / [\w:]+="[^"]*"/g, () => ''),
  (xml, random) => replaceOne(xml, random, / [\w:]+="[^"]*"/g, (was) => was + was),
  (xml, random) => {
    const at = random.below(xml.length);
    return splice(
      xml,
      { from: at, to: at + random.below(8) },
      random.one(['<', '>', '&', '"', '\0', '</', '<!--', '<![CDATA[', '&#0;']),
    );
  },
  (xml, random) => xml.slice(0, random.below(xml.length)),
];

/** Changes XML in one place. */
export function mutateXml(xml: string, random: Random): string {
  return random.one(random.below(8) === 0 ? TOKENS : MEANING)(xml, random);
}
