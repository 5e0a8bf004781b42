import { u16, u32 } from './biff.mjs';
import { ole } from './ole.mjs';

const TEXT_AT = 0x0600;
const PAGE_AT = 0x0400;
const [STRUCK, ADDED, HIDDEN] = [0x0800, 0x0801, 0x083c];

/** A paragraph, a field, a row of a table, and what was struck out, added and hidden. */
const PLAIN = [
  '一、部门职责\r',
  '收入\u0013 REF 合计 \u0014784.52\u0015万元\u000b第二行\u001e止\r',
  '项目\u0007金额\u0007\u0007\u0007',
  '原数',
  '新数',
  '暗注',
  '\r',
];
const MARKED = new Map([
  [3, STRUCK],
  [4, ADDED],
  [5, HIDDEN],
]);

/**
 * A Word 97 document: file information, a page of formatting, the text; the pieces in a table.
 * @param {(parts: {main: Buffer, table: Buffer}) => void} [spoil] changes the two streams
 * @param {object} [how] `clx`: other bytes for the pieces; `spoilFile`: as `ole` takes it
 */
export function doc(spoil, { paragraphs = PLAIN, clx, spoilFile, characters } = {}) {
  const text = Buffer.from(paragraphs.join(''), 'utf16le');
  const main = Buffer.alloc(TEXT_AT + text.length);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x00c1, 2);
  main.writeUInt16LE(0x0200, 0x0a);
  main.writeUInt32LE(characters ?? text.length / 2, 0x4c);
  text.copy(main, TEXT_AT);
  writePage(main, paragraphs);
  const pieces = clx ?? onePiece(text.length / 2);
  const pages = Buffer.concat([u32(TEXT_AT, TEXT_AT + text.length, PAGE_AT / 512)]);
  const table = Buffer.concat([pieces, pages]);
  main.writeUInt32LE(pieces.length, 0x01a6);
  main.writeUInt32LE(pieces.length, 0x00fa);
  main.writeUInt32LE(pages.length, 0x00fe);
  spoil?.({ main, table });
  return ole(
    [
      ['WordDocument', main],
      ['1Table', table],
    ],
    spoilFile,
  );
}

/** Pieces by their number of characters, where they lie, and in how many bytes a character. */
export function piecesOf(list) {
  const ends = list.map((_, i) => list.slice(0, i + 1).reduce((sum, [count]) => sum + count, 0));
  const places = list.map(([, at, oneByte]) =>
    Buffer.concat([u16(0), u32(oneByte ? (at * 2 + 0x40000000) >>> 0 : at), u16(0)]),
  );
  const body = Buffer.concat([u32(0, ...ends), ...places]);
  return Buffer.concat([Buffer.of(2), u32(body.length), body]);
}

function onePiece(characters) {
  return piecesOf([[characters, TEXT_AT]]);
}

function writePage(main, paragraphs) {
  const count = paragraphs.length;
  let at = TEXT_AT;
  let free = PAGE_AT + 508;
  paragraphs.forEach((paragraph, i) => {
    main.writeUInt32LE(at, PAGE_AT + i * 4);
    at += paragraph.length * 2;
    if (!MARKED.has(i) || paragraphs !== PLAIN) return;
    free -= 4;
    Buffer.concat([Buffer.of(3), u16(MARKED.get(i)), Buffer.of(1)]).copy(main, free);
    main.writeUInt8((free - PAGE_AT) / 2, PAGE_AT + (count + 1) * 4 + i);
  });
  main.writeUInt32LE(at, PAGE_AT + count * 4);
  main.writeUInt8(count, PAGE_AT + 511);
}

const set =
  (offset, value) =>
  ({ main }) =>
    main.writeUInt32LE(value, offset);
const whole = doc();

/** .doc files by name; each is named by its fault, or by what is unusual in it. */
export const DOC = {
  'every-mark.doc': () => whole,
  'doc-renamed.docx': () => whole,
  'one-byte-and-two-byte-pieces.doc': () =>
    doc(({ main }) => Buffer.from('a\x93b\x94\r', 'latin1').copy(main, 0x200), {
      paragraphs: ['收支\r'],
      characters: 8,
      clx: piecesOf([
        [3, TEXT_AT],
        [5, 0x200, true],
      ]),
    }),
  'truncated.doc': () => whole.subarray(0, Math.floor(whole.length * 0.5)),
  'encrypted.doc': () => doc(({ main }) => main.writeUInt16LE(0x0300, 0x0a)),
  'word-95.doc': () => doc(({ main }) => main.writeUInt16LE(0x0068, 2)),
  'no-table-stream.doc': () => doc(({ main }) => main.writeUInt16LE(0, 0x0a)),
  'not-word.doc': () => doc(({ main }) => main.fill(0x7f)),
  'looped-chain.doc': () =>
    doc(undefined, { spoilFile: (file) => file.chain(file.directory, file.directory) }),
  'pieces-beyond-the-table.doc': () => doc(set(0x01a2, 0x7fffffff)),
  'pieces-backwards.doc': () => doc(({ table }) => table.writeUInt32LE(0x7fffffff, 5)),
  'text-beyond-the-stream.doc': () =>
    doc(undefined, { clx: piecesOf([[40, 0x3ffffff0]]), characters: 40 }),
  'characters-without-end.doc': () => doc(set(0x4c, 0xffffffff)),
  'formatting-beyond-the-stream.doc': () =>
    doc(({ table }) => table.writeUInt32LE(0x3fffff, table.length - 4)),
};

const gb = (hex) => Buffer.from(hex, 'hex');

/** Text files by name. */
export const TXT = {
  'utf8.txt': () => Buffer.from('一、职责\n\n收入 784.52 万元\n'),
  'utf8-mark.txt': () => Buffer.from('\ufeff甲\r\n乙'),
  'utf16le-mark.txt': () => Buffer.from('\ufeff甲\r乙\r', 'utf16le'),
  'utf16be-mark.txt': () => Buffer.from('\ufeff甲\n乙', 'utf16le').swap16(),
  'gb18030.txt': () => gb('bfc6c4bf0abdf0b6ee'),
  'nul-inside.txt': () => Buffer.from(`${'甲'.repeat(2000)}\0乙`),
  'utf16-cut-in-a-character.txt': () => Buffer.from('fffe3275ff', 'hex'),
  'no-known-encoding.txt': () => Buffer.concat([Buffer.from('a'.repeat(5000)), gb('ffff')]),
  'rich-text.txt': () => Buffer.from('{\\rtf1\\ansi }'),
};
