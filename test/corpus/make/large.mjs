import { constants, deflateRawSync } from 'node:zlib';
import { pack, sheet, strings, workbook } from './package.mjs';
import { quick, zip } from './zip.mjs';

const SHEET = 'xl/worksheets/sheet1.xml';
const PLAIN = '<row r="1"><c r="A1"><v>1</v></c></row>';
const MB = 1024 * 1024;

/** Deflate data of 1 GiB of spaces: one block of 16 MB, 64 times over. */
function gibibyte() {
  const block = deflateRawSync(Buffer.alloc(16 * MB, ' '), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  return Buffer.concat([...Array(64).fill(block), deflateRawSync(Buffer.alloc(0))]);
}

const bomb = (claim) => (parts) => {
  parts.set(SHEET, { name: SHEET, packed: gibibyte(), claim });
};

/** Rows of 12 cells: a text, a formula, amounts. */
function rows(count) {
  const all = [];
  for (let r = 1; r <= count; r += 1) {
    const cells = [`<c r="A${r}" t="s"><v>${r - 1}</v></c>`, `<c r="B${r}"><f>SUM(C${r}:L${r})</f><v>${r * 13.75}</v></c>`];
    for (const letter of 'CDEFGHIJKL') cells.push(`<c r="${letter}${r}"><v>${r * 1.375}</v></c>`);
    all.push(`<row r="${r}">${cells.join('')}</row>`);
  }
  return all.join('');
}

/** One row of texts, in as few bytes as it can be written. */
function cellsOf(first, count) {
  return `<row>${Array.from({ length: count }, (_, i) => `<c t="s"><v>${first + i}</v></c>`).join('')}</row>`;
}

function ordinary(sheets, perSheet) {
  const items = Array.from({ length: perSheet }, (_, i) => `<t>一般公共服务支出科目名称 ${i}</t>`);
  const xml = sheet(rows(perSheet));
  const list = Array.from({ length: sheets }, (_, i) => ({ name: `表${i + 1}`, xml }));
  return zip([...workbook(list, strings(items)).values()], quick);
}

/** A sheet of these rows, stored, so that no ratio betrays it. */
const stored = (rowsXml) => () =>
  pack('', {
    spoil: (parts) => parts.set(SHEET, { name: SHEET, data: sheet(rowsXml), store: true }),
  });

/** One token as long as a file may be. */
const endless = (begin, end) => stored(begin + 'x'.repeat(47 * MB) + end);

/** As much hostile markup as a file may hold. */
const filled = (piece) => stored(piece.repeat(Math.floor((47 * MB) / Buffer.byteLength(piece))));

/** @param {(letter: () => string) => string} piece one element; its letters come at random */
const longest = (piece) => () => {
  let state = 1;
  const letter = () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(65 + (state % 26));
  };
  const pieces = [];
  for (let length = 0; length < 47.9 * MB; length += pieces.at(-1).length) pieces.push(piece(letter));
  return pack(pieces.join(''), { deflate: quick });
};

/** Files too big to keep: made when tests ask for them. */
export const LARGE = {
  'zip-bomb.xlsx': () => pack('', { spoil: bomb({ size: 1024 * MB }) }),
  'zip-bomb-unread.xlsx': () =>
    pack(PLAIN, {
      spoil: (parts) => parts.set('bomb', { name: 'xl/media/image1.png', packed: gibibyte() }),
    }),
  'twenty-thousand-entries.xlsx': () =>
    pack(PLAIN, {
      spoil(parts) {
        for (let i = 0; i < 20_000; i += 1) parts.set(i, { name: `xl/x${i}.xml`, store: true });
      },
    }),
  'over-50-mb.xlsx': () =>
    pack(PLAIN, {
      spoil: (parts) =>
        parts.set('media', { name: 'xl/media/a.bin', data: Buffer.alloc(51 * MB), store: true }),
    }),
  // Just within the limits: the most memory that a workbook may take
  'most-texts.xlsx': () =>
    pack(
      Array.from({ length: 80 }, (_, row) => cellsOf(row * 10_000, 10_000)).join(''),
      {
        items: Array.from({ length: 800_000 }, (_, i) => `<t>科目${i + 10_000_000}</t>`),
        deflate: quick,
      },
    ),
  'most-rows-backwards.xlsx': stored(
    Array.from({ length: 800_000 }, (_, i) => `<row r="${800_000 - i}"><c><v>1.5</v></c></row>`).join(''),
  ),
  'most-formulas.xlsx': stored(
    `<row><c><f t="shared" si="0">A1+B$1</f></c>${'<c><f t="shared" si="0"/><v>1.5</v></c>'.repeat(9_999)}</row>` +
      `<row>${'<c><f t="shared" si="0"/><v>1.5</v></c>'.repeat(10_000)}</row>`.repeat(79),
  ),
  'markup-blank-cells.xlsx': filled('<c r="A1"/>'),
  'markup-inline-texts.xlsx': filled(
    '<c r="A1" t="inlineStr"><is><t>一般公共服务支出科目名称，一般公共服务支出科目名称</t></is></c>',
  ),
  'endless-attribute.xlsx': endless('<row x="', '"/>'),
  'endless-text.xlsx': endless('<row r="1"><c r="A1" t="str"><v>', '</v></c></row>'),
  /** Formats over whole columns, as sheets converted from .xls carry them. */
  'blank-columns.xlsx': () =>
    pack(
      Array.from({ length: 65_536 }, (_, r) => `<row r="${r + 1}" spans="1:8">${
        Array.from('ABCDEFGH', (c) => `<c r="${c}${r + 1}" s="12"/>`).join('')
      }</row>`).join(''),
      { deflate: quick },
    ),
  'large-324k.xlsx': () => ordinary(15, 1800),
  // As much markup as may be unpacked, varied so that no ratio betrays it: the most time
  'longest-cells.xlsx': longest(
    (letter) => `<c r="${letter()}${letter()}1"/>`,
  ),
  'longest-attributes.xlsx': longest(
    (letter) => `<x ${Array.from({ length: 20 }, (_, i) => `${letter()}${i}=""`).join(' ')}/>`,
  ),
  'longest-references.xlsx': longest((letter) => `<x>${Array.from({ length: 9_000 }, () => `&amp;${letter()}`).join('')}</x>`),
};
