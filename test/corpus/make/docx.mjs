import { ole } from './ole.mjs';
import { zip } from './zip.mjs';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT_WORD = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const COMPATIBLE = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'word/document.xml';
const KINDS = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
  dotx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
};

const p = (text, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (inner, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${inner}</w:tc>`;
const tbl = (...rows) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
const PLAIN = p('收支') + tbl([tc(p('784.52'))]);

function rels(list) {
  const items = list.map(
    ([type, target, more = ''], i) =>
      `<Relationship Id="rId${i}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"${more}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** The entries of a document by name, to be spoiled one by one. */
function parts(body, { styles, numbering, kind = 'docx' } = {}) {
  const root = (name, inner) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<w:${name} xmlns:w="${WORD}" xmlns:mc="${COMPATIBLE}" xmlns:r="${OFFICE}">${inner}</w:${name}>`;
  const all = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${MAIN}" ContentType="${KINDS[kind]}"/></Types>`,
    '_rels/.rels': rels([['officeDocument', MAIN]]),
    [MAIN]: root('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': rels([
      ...(styles ? [['styles', 'styles.xml']] : []),
      ...(numbering ? [['numbering', 'numbering.xml']] : []),
    ]),
  };
  if (styles) all['word/styles.xml'] = root('styles', styles);
  if (numbering) all['word/numbering.xml'] = root('numbering', numbering);
  return new Map(Object.entries(all).map(([name, data]) => [name, { name, data }]));
}

/** A document, packed. @param {(entries: Map) => void} spoil */
export function docx(body, { spoil, ...more } = {}) {
  const entries = parts(body, more);
  spoil?.(entries);
  return zip([...entries.values()]);
}

const change = (part, edit) => (entries) => {
  const entry = entries.get(part);
  entry.data = edit(String(entry.data));
};
const main = (edit) => ({ spoil: change(MAIN, edit) });
const without = (part) => ({ spoil: (entries) => entries.delete(part) });
const level = (at, text, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const inList = (list, at) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;
const style = (id, more) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
const mark = (kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const ENTITIES = [
  '<!ENTITY a "aaaaaaaaaa">',
  ...[...'bcdefghi'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefgh'[i]};`.repeat(10)}">`),
];
const whole = docx(PLAIN);
const nested = (depth, open, inner, close) => open.repeat(depth) + inner + close.repeat(depth);
const TABLE = ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'];

/** .docx files by name; each is named by its fault, or by what is unusual in it. */
export const DOCX = {
  // The container and its parts
  'truncated.docx': () => whole.subarray(0, Math.floor(whole.length * 0.6)),
  'encrypted.docx': () => ole(['EncryptionInfo', 'EncryptedPackage']),
  'encrypted-entry.docx': () =>
    docx(PLAIN, { spoil: (entries) => Object.assign(entries.get(MAIN), { flags: 1 }) }),
  'flipped-bit.docx': () =>
    docx(PLAIN, { spoil: (entries) => Object.assign(entries.get(MAIN), { claim: { crc: 1 } }) }),
  'thousand-to-one.docx': () => docx(p(' '.repeat(5 * 1024 * 1024))),
  'no-main-part.docx': () => docx(PLAIN, without(MAIN)),
  'no-relationships.docx': () => docx(PLAIN, without('_rels/.rels')),
  'main-part-elsewhere.docx': () =>
    docx(PLAIN, {
      spoil(entries) {
        entries.get(MAIN).name = 'word/document2.xml';
        entries.get('_rels/.rels').data = rels([['officeDocument', '/word/document2.xml']]);
      },
    }),
  'main-part-named-but-absent.docx': () =>
    docx(PLAIN, {
      spoil: change('_rels/.rels', (xml) => xml.replace('document.xml', 'missing.xml')),
    }),
  'styles-part-missing.docx': () => docx(PLAIN, { styles: '<w:style/>', ...without('word/styles.xml') }),
  'main-part-of-another-kind.docx': () =>
    docx('', main(() => '<worksheet><sheetData><row/></sheetData></worksheet>')),
  'links-outside.docx': () =>
    docx(PLAIN, {
      spoil(entries) {
        const outside = ' TargetMode="External"';
        entries.get('word/_rels/document.xml.rels').data = rels([
          ['attachedTemplate', 'http://127.0.0.1/a.dotm', outside],
          ['styles', 'file:///etc/passwd', outside],
          ['numbering', '../../../../etc/passwd'],
        ]);
      },
    }),
  'macros.docm': () =>
    docx(PLAIN, {
      kind: 'docm',
      spoil: (entries) => entries.set('macros', { name: 'word/vbaProject.bin', data: 'x' }),
    }),
  'template.dotx': () => docx(PLAIN, { kind: 'dotx' }),
  'strict.docx': () =>
    docx(PLAIN, {
      spoil(entries) {
        for (const entry of entries.values())
          entry.data = entry.data.replace(WORD, STRICT_WORD).replaceAll(OFFICE, STRICT_OFFICE);
      },
    }),

  // The XML
  'doctype.docx': () => docx(PLAIN, main((xml) => xml.replace('?>\n', '?>\n<!DOCTYPE w:document>'))),
  'entity-bomb.docx': () =>
    docx(p('&i;'), main((xml) => xml.replace('?>\n', `?>\n<!DOCTYPE w [${ENTITIES.join('')}]>`))),
  'entity-bomb-in-styles.docx': () =>
    docx(PLAIN, {
      styles: style('&i;', ''),
      spoil: change('word/styles.xml', (xml) =>
        xml.replace('?>\n', `?>\n<!DOCTYPE w [${ENTITIES.join('')}]>`),
      ),
    }),
  'malformed-midway.docx': () => docx(`${PLAIN}<w:p><w:r></w:p></w:r>${PLAIN}`),
  'unclosed.docx': () => docx(PLAIN, main((xml) => xml.slice(0, -20))),
  'utf16.docx': () =>
    docx(
      PLAIN,
      main((xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')),
    ),
  'other-prefixes.docx': () =>
    docx(
      PLAIN,
      main((xml) => xml.replace(/(<\/?)w:/g, '$1wps0:').replace('xmlns:w=', 'xmlns:wps0=')),
    ),
  'no-prefixes.docx': () =>
    docx(PLAIN, main((xml) => xml.replace(/(<\/?)w:/g, '$1').replace('xmlns:w=', 'xmlns='))),

  // Tables
  'tables-nested.docx': () => docx(nested(12, TABLE[0], p('底'), TABLE[1])),
  'tables-nested-hundreds-deep.docx': () => docx(nested(300, TABLE[0], p('底'), TABLE[1])),
  'span-of-a-billion.docx': () => docx(tbl([tc(p('甲'), '<w:gridSpan w:val="1000000000"/>')])),
  'span-below-zero.docx': () => docx(tbl([tc(p('甲'), '<w:gridSpan w:val="-3"/>')])),
  'spans-beyond-all-columns.docx': () =>
    docx(tbl(Array(40).fill(tc('', '<w:gridSpan w:val="1024"/>')))),
  'merged-down-everywhere.docx': () =>
    docx(tbl(...Array.from({ length: 3 }, () => Array(2).fill(tc(p('甲'), '<w:vMerge/>'))))),
  'cell-outside-a-row.docx': () => docx(`<w:tbl>${tc(p('甲'))}</w:tbl><w:tr>${tc(p('乙'))}</w:tr>${p('丙')}`),
  'rows-without-cells.docx': () => docx(`<w:tbl>${'<w:tr/>'.repeat(3)}</w:tbl><w:tbl/>`),
  'table-inside-a-paragraph.docx': () => docx(`<w:p><w:r>${tbl([tc(p('甲'))])}</w:r></w:p>${p('乙')}`),

  // Numbers, styles and fields
  'list-of-itself.docx': () =>
    docx(p('甲', inList(1, 0)), {
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/><w:styleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      styles: style('a', `<w:basedOn w:val="a"/><w:pPr>${inList(1, 0)}</w:pPr>`),
    }),
  'list-missing.docx': () =>
    docx(p('甲', inList(7, 0)) + p('乙', inList(1, 0)) + p('丙', inList(1, 99)), {
      numbering: '<w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num>',
    }),
  'nine-levels.docx': () =>
    docx(p('甲', inList(1, 8)) + p('乙', inList(1, 8)), {
      numbering: `<w:abstractNum w:abstractNumId="0">${Array.from({ length: 9 }, (_, i) => level(i, '%1.%2.%3.%4.%5.%6.%7.%8.%9')).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    }),
  'level-of-a-billion.docx': () =>
    docx(p('甲', inList(1, 4_000_000_000)) + p('乙', inList(1, -1)), {
      numbering: `<w:abstractNum w:abstractNumId="0">${level(4_000_000_000, '%1')}${level(-1, '%1')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    }),
  'level-is-no-number.docx': () =>
    docx(p('甲', `${inList(1, '零')}<w:outlineLvl w:val="零"/>`), {
      numbering: `<w:abstractNum w:abstractNumId="0">${level('零', '%1')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    }),
  'styles-in-a-circle.docx': () =>
    docx(p('甲', '<w:pStyle w:val="a"/>'), {
      styles: 'abc'
        .split('')
        .map((id, i) => style(id, `<w:basedOn w:val="${'bca'[i]}"/>`))
        .join(''),
    }),
  'prototype-names.docx': () =>
    docx(p('甲', '<w:pStyle w:val="__proto__"/>') + '<w:p><w:r><w:constructor/><w:toString/><w:__proto__/></w:r></w:p>', {
      styles: style('__proto__', '<w:basedOn w:val="constructor"/>'),
    }),
  'fields-never-closed.docx': () =>
    docx(`<w:p>${mark('begin').repeat(3000)}</w:p>${p('甲')}<w:p>${mark('begin')}${mark('separate').repeat(3000)}</w:p>${p('乙')}`),
  'fields-closed-before-they-begin.docx': () => docx(`<w:p>${mark('end').repeat(3000)}</w:p>${p('甲')}`),

  // Revisions, copies and what lies elsewhere
  'alternatives-nested.docx': () =>
    docx(
      nested(
        20,
        `<mc:AlternateContent><mc:Fallback>${p('旧')}</mc:Fallback><mc:Choice Requires="x">`,
        p('新'),
        '</mc:Choice></mc:AlternateContent>',
      ),
    ),
  'paragraph-marks-struck-out.docx': () =>
    docx(p('甲', '<w:rPr><w:del/></w:rPr>').repeat(5) + p('乙') + p('丙', '<w:rPr><w:del/></w:rPr>')),
  'text-in-another-part.docx': () => docx(`${p('前')}<w:altChunk r:id="rId9"/>${p('后')}`),
};
