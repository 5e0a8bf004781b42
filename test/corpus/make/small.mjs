import { DOC, TXT } from './doc.mjs';
import { DOCX } from './docx.mjs';
import { ole } from './ole.mjs';
import { pack, sheet, workbook } from './package.mjs';
import { XLS } from './xls.mjs';
import { zip } from './zip.mjs';

const SHEET = 'xl/worksheets/sheet1.xml';
/** A title and an amount, as in every ordinary workbook. */
const PLAIN =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>部门收支总表</t></is></c></row><row r="2"><c r="B2"><v>784.52</v></c></row>';

const change = (part, edit) => (parts) => {
  const entry = parts.get(part);
  entry.data = edit(String(entry.data));
};
const claim = (part, claims) => (parts) => {
  parts.get(part).claim = claims;
};
const utf16 = (text) => Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');
const DOCTYPE =
  '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
const withDoctype = (xml) => xml.replace('?>\n', `?>\n${DOCTYPE}`);
const whole = pack(PLAIN);

/** Files of at most a few KB, by name; each is named by its fault. */
export const SMALL = {
  // Not a workbook at all
  'empty.xlsx': () => Buffer.alloc(0),
  'text.xlsx': () => Buffer.from('科目编码,科目名称,金额\n2080505,养老保险缴费,58.56\n'),
  'text-gb18030.xls': () => Buffer.from('bfc6c4bfb1e0c2eb2cbdf0b6ee0a', 'hex'),
  'html.xls': () => Buffer.from('<html><table><tr><td>784.52</td></tr></table></html>'),
  'pdf.xlsx': () => Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'),
  'noise.xlsx': () => Buffer.from(Array.from({ length: 600 }, (_, i) => (i * 7919) % 251)),
  'encrypted.xlsx': () => ole(['EncryptionInfo', 'EncryptedPackage']),
  'legacy-word.xls': () => ole(['WordDocument', '1Table']),
  'ole-without-streams.xls': () => ole([]),
  'docx-renamed.xlsx': () => zip([{ name: 'word/document.xml', data: '<w:document/>' }]),
  'ofd-renamed.xlsx': () => zip([{ name: 'OFD.xml', data: '<ofd:OFD/>' }]),
  'zip-of-nothing.xlsx': () => zip([]),

  // The container
  'truncated.xlsx': () => whole.subarray(0, Math.floor(whole.length * 0.6)),
  'middle-missing.xlsx': () => Buffer.concat([whole.subarray(0, 400), whole.subarray(700)]),
  'flipped-bit.xlsx': () =>
    pack(PLAIN, { spoil: (parts) => Object.assign(parts.get(SHEET), { claim: { crc: 1 } }) }),
  'lying-header-understates.xlsx': () => pack(PLAIN, { spoil: claim(SHEET, { size: 10 }) }),
  'lying-header-overstates.xlsx': () => pack(PLAIN, { spoil: claim(SHEET, { size: 0x7fffffff }) }),
  'encrypted-entry.xlsx': () =>
    pack(PLAIN, { spoil: (parts) => Object.assign(parts.get(SHEET), { flags: 1 }) }),
  'duplicate-entries.xlsx': () =>
    pack(PLAIN, { spoil: (parts) => parts.set('twice', { ...parts.get(SHEET), data: sheet('') }) }),
  'climbing-entries.xlsx': () =>
    pack(PLAIN, {
      spoil: (parts) => {
        for (const name of ['../evil.xml', '/etc/evil.xml', '__proto__']) parts.set(name, { name });
      },
    }),
  'backslash-names.xlsx': () =>
    pack(PLAIN, {
      spoil: (parts) => {
        for (const entry of parts.values()) entry.name = entry.name.replaceAll('/', '\\');
      },
    }),
  'thousand-to-one.xlsx': () =>
    pack(PLAIN.replace('</row>', `</row>${' '.repeat(5 * 1024 * 1024)}`)),

  // The XML
  'doctype.xlsx': () => pack(PLAIN, { spoil: change(SHEET, withDoctype) }),
  'doctype-utf16.xlsx': () => pack(PLAIN, { spoil: change(SHEET, (x) => utf16(withDoctype(x))) }),
  'doctype-in-workbook.xlsx': () => pack(PLAIN, { spoil: change('xl/workbook.xml', withDoctype) }),
  'utf16.xlsx': () => pack(PLAIN, { spoil: change(SHEET, utf16) }),
  'not-utf8.xlsx': () =>
    pack(PLAIN, { spoil: change(SHEET, (x) => Buffer.from(x.replace('部门', '\xb2'), 'latin1')) }),
  'unknown-entity.xlsx': () => pack(PLAIN.replace('784.52', '&nbsp;')),
  'deep-nesting.xlsx': () => pack('<a>'.repeat(20_000) + '</a>'.repeat(20_000)),
  'unclosed.xlsx': () => pack(PLAIN, { spoil: change(SHEET, (x) => x.slice(0, -20)) }),
  'crossed-tags.xlsx': () => pack(PLAIN.replace('</v></c>', '</c></v>')),
  'endless-tag.xlsx': () => pack(`<row r="1" x="${'长'.repeat(400_000)}"/>`),
  'attributes-without-end.xlsx': () =>
    pack(`<row ${Array.from({ length: 300 }, (_, i) => `a${i}=""`).join(' ')}/>`),
  'prefixed-elements.xlsx': () =>
    pack(PLAIN, {
      spoil: change(SHEET, (xml) =>
        xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x='),
      ),
    }),

  // The workbook
  'missing-sheet-part.xlsx': () => pack(PLAIN, { spoil: (parts) => parts.delete(SHEET) }),
  'missing-workbook-part.xlsx': () =>
    pack(PLAIN, { spoil: (parts) => parts.delete('xl/workbook.xml') }),
  'two-sheets-one-name.xlsx': () =>
    zip([...workbook(Array(2).fill({ name: '表一', xml: sheet(PLAIN) })).values()]),
  'too-many-sheets.xlsx': () =>
    pack(PLAIN, {
      spoil: change('xl/workbook.xml', (xml) =>
        xml.replace(/<sheet .*\/>/, (one) =>
          Array.from({ length: 1025 }, (_, i) => one.replace('收支总表', `表${i}`)).join(''),
        ),
      ),
    }),
  'proto-sheet.xlsx': () =>
    zip([
      ...workbook(
        ['__proto__', 'constructor', 'toString'].map((name) => ({ name, xml: sheet(PLAIN) })),
      ).values(),
    ]),
  'no-forms.xlsx': () =>
    pack('<row r="1"><c r="A1" t="inlineStr"><is><t>通讯录</t></is></c></row>', { name: 'Sheet1' }),
  'no-cells.xlsx': () => pack(''),

  // The cells
  'merge-whole-sheet.xlsx': () =>
    pack(PLAIN, {
      after: '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    }),
  'blank-under-merge.xlsx': () =>
    pack('<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row>', {
      after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    }),
  'far-cell.xlsx': () => pack(`${PLAIN}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
  'beyond-the-sheet.xlsx': () => pack('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'),
  'nan-row.xlsx': () => pack('<row r="NaN"><c><v>1</v></c></row>'),
  'bad-address.xlsx': () => pack('<row r="1"><c r="__proto__"><v>1</v></c></row>'),
  'no-addresses.xlsx': () => pack('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>'),
  'shared-string-out-of-range.xlsx': () =>
    pack('<row r="1"><c r="A1" t="s"><v>7</v></c></row>', { items: ['<t>唯一</t>'] }),
  'shared-strings-missing.xlsx': () => pack('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
  'cells-out-of-order.xlsx': () =>
    pack(
      '<row r="3"><c r="C3"><v>33</v></c><c r="A3"><v>31</v></c></row><row r="1"><c r="B1"><v>12</v></c></row>',
    ),
  'duplicate-cells.xlsx': () =>
    pack('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
  'not-a-number.xlsx': () =>
    pack('<row r="1"><c r="A1"><v>NaN</v></c><c r="B1"><v>1e999</v></c><c r="C1"><v>0x10</v></c></row>'),
  'shared-formula-bomb.xlsx': () =>
    pack(
      `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A4000">${'A1+'.repeat(2000)}A1</f></c></row>${Array.from(
        { length: 4000 },
        (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><f t="shared" si="0"/></c></row>`,
      ).join('')}`,
    ),

  ...XLS,
  ...DOC,
  ...DOCX,
  ...TXT,
};
