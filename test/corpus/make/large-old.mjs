import { bytes, elsewhere, formula, record, sst, stream, u16, u32 } from './biff.mjs';
import { doc, piecesOf } from './doc.mjs';
import { ole } from './ole.mjs';
import { zip } from './zip.mjs';

const MB = 1024 * 1024;
const ROWS = 65_536;
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const workbook = (sheets, globals) => ole([['Workbook', stream(sheets, globals)]]);
const repeated = (piece, size = 46 * MB) => Buffer.alloc(size - (size % piece.length), piece);

/** As many cells as may be, one a row: the most memory. */
function mostCells() {
  const sheet = (name, count) => {
    const cells = Buffer.alloc(count * 14);
    for (let row = 0; row < count; row += 1) {
      record(0x027e, Buffer.concat([u16(row, 3, 0), u32(((row * 137) << 2) | 3)])).copy(
        cells,
        row * 14,
      );
    }
    return { name, records: [cells] };
  };
  const full = Array.from({ length: 12 }, (_, i) => sheet(`表${i}`, ROWS));
  return workbook([...full, sheet('末', 800_000 - 12 * ROWS)]);
}

/** One long shared formula and the cells that share it. */
function sharedFormulas() {
  const reference = Buffer.concat([bytes(0x4c), u16(1, 0xc001)]);
  const tokens = Buffer.concat([
    reference,
    ...Array(1300).fill(Buffer.concat([reference, bytes(3)])),
  ]);
  const shared = record(
    0x04bc,
    Buffer.concat([bytes(...Array(8).fill(0)), u16(tokens.length), tokens]),
  );
  const member = formula(1, 0, 1, elsewhere(0, 0));
  return workbook([
    { name: '表', records: [formula(0, 0, 1, elsewhere(0, 0)), shared, repeated(member, 20 * MB)] },
  ]);
}

/** Shared texts of one character each, in as few bytes as they can be written. */
function textsWithoutEnd() {
  const continued = record(0x003c, Buffer.alloc(8000, bytes(1, 0, 0, 0x61)));
  const before = [sst([], 0xffffffff), repeated(continued)];
  return workbook([{ name: '表', records: [] }], { before });
}

const document = (text) =>
  doc(undefined, { paragraphs: [text], clx: piecesOf([[text.length, 0x0600]]) });

const docx = (body) =>
  zip([
    {
      name: 'word/document.xml',
      data: `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
      store: true,
    },
  ]);

/** Old formats, and documents of every kind, made to cost as much as they can. */
export const LARGE_OLD = {
  'most-cells.xls': mostCells,
  'blank-records.xls': () => workbook([{ name: '表', records: [repeated(record(0x0201))] }]),
  'merges-without-end.xls': () =>
    workbook([{ name: '表', records: [repeated(record(0x00e5, u16(1, 1, 1, 1, 1)))] }]),
  'shared-formulas.xls': sharedFormulas,
  'texts-without-end.xls': textsWithoutEnd,
  'paragraphs-without-end.doc': () => document('\r'.repeat(15 * MB)),
  'fields-without-end.doc': () => document('\u0013a\u0014b'.repeat(3 * MB)),
  'lines-without-end.txt': () => Buffer.alloc(15 * MB, '\n'),
  'paragraphs-without-end.docx': () => docx('<w:p/>'.repeat(7 * MB)),
  'cells-without-end.docx': () => docx(`<w:tbl><w:tr>${'<w:tc/>'.repeat(6 * MB)}</w:tr></w:tbl>`),
  'struck-marks-without-end.docx': () =>
    docx('<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:tab/></w:r></w:p>'.repeat(345_000)),
  'long-instruction.docx': () => {
    const mark = (kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const instruction = `<w:r>${`<w:instrText>${' '.repeat(200_000)}</w:instrText>`.repeat(100)}</w:r>`;
    const runs = '<w:r><w:tab/></w:r>'.repeat(600_000);
    return docx(`<w:p>${mark('begin')}${instruction}${mark('separate')}${runs}</w:p>`);
  },
  'runs-without-end.docx': () => docx(`<w:p>${'<w:r><w:tab/></w:r>'.repeat(2 * MB)}</w:p>`),
};
