import {
  bof,
  bytes,
  elsewhere,
  eof,
  f64,
  formula,
  label,
  number,
  PLAIN,
  record,
  shared,
  sst,
  stream,
  text,
  TEXT_FOLLOWS,
  u16,
  u32,
  xls,
} from './biff.mjs';
import { ole } from './ole.mjs';
import { pack } from './package.mjs';

const whole = xls();
const workbook = (data, spoil) => ole([['Workbook', data]], spoil);
const sheets = (...list) => workbook(stream(list));
const merge = (...range) => record(0x00e5, u16(1, ...range));
const RELATIVE = 0xc000;

/** References and constants as tokens. */
const ref = (row, column) => Buffer.concat([bytes(0x44), u16(row, column | RELATIVE)]);
const area = (top, bottom, left, right) =>
  Buffer.concat([bytes(0x25), u16(top, bottom, left | RELATIVE, right | RELATIVE)]);
const int = (value) => Buffer.concat([bytes(0x1e), u16(value)]);
const call = (id, count) => Buffer.concat([bytes(0x42, count), u16(id)]);
const fixed = (id) => Buffer.concat([bytes(0x41), u16(id)]);
const tokens = (...list) =>
  Buffer.concat(list.map((one) => (typeof one === 'number' ? bytes(one) : one)));
const [ADD, SUBTRACT, MULTIPLY, PAREN, MINUS] = [0x03, 0x04, 0x05, 0x15, 0x13];
const offset = (row, column) => Buffer.concat([bytes(0x4c), u16(row & 0xffff, column | RELATIVE)]);
const sharedFormula = (range, content) =>
  record(0x04bc, Buffer.concat([bytes(...range), bytes(0, 2), u16(content.length), content]));

/** Formulas of every kind that subtotals are made of, and some that are left out. */
function formulas() {
  const list = [
    tokens(area(1, 3, 1, 1), Buffer.from('19100000', 'hex')),
    tokens(area(1, 3, 1, 1), ref(5, 1), call(4, 2)),
    tokens(
      ref(0, 0),
      ref(1, 0),
      ADD,
      PAREN,
      int(2),
      MULTIPLY,
      MINUS,
      Buffer.concat([bytes(0x1f), f64(0.5)]),
      SUBTRACT,
    ),
    tokens(ref(0, 0), int(2), fixed(27)),
    tokens(Buffer.concat([bytes(0x3a), u16(0, 6, 2)])),
    tokens(Buffer.concat([bytes(0x3b), u16(1, 0, 9, 3 | RELATIVE, 3 | RELATIVE)]), call(4, 1)),
    tokens(
      ref(0, 0),
      int(0),
      0x0d,
      Buffer.from('1902', 'hex'),
      u16(3),
      Buffer.concat([bytes(0x17), text('是"', 1)]),
      bytes(0x1d, 0),
      call(1, 3),
    ),
    tokens(Buffer.concat([bytes(0x25), u16(0, 0xffff, 2 | RELATIVE, 2 | RELATIVE)]), call(4, 1)),
    tokens(Buffer.concat([bytes(0x23), u32(1)]), int(1), ADD),
    tokens(Buffer.concat([bytes(0x60), Buffer.alloc(7)]), call(4, 1), Buffer.from('ffffff', 'hex')),
    tokens(bytes(0x1c, 0x17)),
  ];
  const cells = list.map((one, row) => formula(row, 0, row, one));
  cells.push(
    formula(20, 2, TEXT_FOLLOWS, ref(0, 0)),
    record(0x0207, text('甲')),
    formula(21, 2, 7, elsewhere(21, 2)),
    sharedFormula([21, 0, 22, 0, 2, 2], tokens(offset(-1, 0), offset(0, 0xff), ADD)),
    formula(22, 2, 8, elsewhere(21, 2)),
    formula(23, 2, Buffer.from('020007000000ffff', 'hex'), elsewhere(60000, 2)),
    formula(24, 2, Buffer.from('010001000000ffff', 'hex'), int(1)),
  );
  const before = [record(0x01ae, u16(2, 0x0401)), record(0x0017, u16(2, 0, 0, 0, 0, 1, 1))];
  const two = [
    { name: '表一', records: cells },
    { name: '表 二', records: PLAIN, hidden: 1 },
  ];
  return workbook(stream(two, { before }));
}

/** A text cut in its middle, its second half in one-byte characters. */
function cutText() {
  const head = Buffer.concat([u32(1, 1), u16(6), bytes(1), Buffer.from('收支', 'utf16le')]);
  const before = [record(0x00fc, head), record(0x003c, Buffer.from('\0abcd', 'latin1'))];
  return xls([shared(0, 0, 0)], { before });
}

/** .xls files by name; each is named by its fault, or by what is unusual in it. */
export const XLS = {
  'formulas.xls': formulas,
  'xls-renamed.xlsx': () => whole,
  'xlsx-renamed.xls': () => pack('<row r="1"><c r="A1"><v>1</v></c></row>'),
  'legacy-excel-5.xls': () =>
    ole([['Book', stream([{ name: '1', records: [] }], { version: 0x0500 })]]),
  'legacy-excel-4.xls': () => ole([['Book', record(0x0409, u16(0, 0x10))]]),
  'encrypted-97.xls': () => xls(PLAIN, { before: [record(0x002f, Buffer.alloc(54))] }),

  // The container
  'empty-workbook-stream.xls': () => ole(['Workbook', '\u0005SummaryInformation']),
  'truncated.xls': () => whole.subarray(0, Math.floor(whole.length * 0.6)),
  'directory-missing.xls': () => ole([], ({ bytes: file }) => file.writeUInt32LE(0xfffffffe, 48)),
  'sector-of-two-gigabytes.xls': () =>
    xls(PLAIN, { spoil: (file) => file.bytes.writeUInt16LE(31, 30) }),
  'looped-chain.xls': () => xls(PLAIN, { spoil: (file) => file.chain(file.first, file.first) }),
  'looped-directory.xls': () =>
    xls(PLAIN, { spoil: (file) => file.chain(file.directory, file.directory) }),
  'looped-tree.xls': () =>
    xls(PLAIN, {
      spoil: (file) => file.bytes.writeUInt32LE(1, 512 * (1 + file.directory) + 128 + 68),
    }),
  'looped-allocation-list.xls': () =>
    xls(PLAIN, { spoil: (file) => file.bytes.writeUInt32LE(3, 68) }),
  'chain-out-of-the-file.xls': () =>
    xls(PLAIN, { spoil: (file) => file.chain(file.first, 0x7ffffff0) }),
  'stream-longer-than-file.xls': () =>
    xls(PLAIN, {
      spoil: (file) => file.bytes.writeUInt32LE(0x7fffffff, 512 * (1 + file.directory) + 128 + 120),
    }),

  // The workbook
  'zero-sheets.xls': () => workbook(stream([])),
  'record-beyond-the-stream.xls': () => xls([...PLAIN, record(0x0203, Buffer.alloc(2), 0xffff)]),
  'sheet-beyond-the-stream.xls': () => sheets({ name: '表', records: PLAIN, at: 0x7fffffff }),
  'sheet-inside-a-record.xls': () => sheets({ name: '表', records: PLAIN, at: 3 }),
  'sheet-without-end.xls': () =>
    workbook(
      stream([
        { name: '甲', records: PLAIN, end: false },
        { name: '乙', records: PLAIN },
      ]),
    ),
  'two-sheets-one-place.xls': () =>
    sheets({ name: '甲', records: PLAIN, at: 90 }, { name: '乙', records: PLAIN, at: 90 }),
  'two-sheets-one-name.xls': () =>
    sheets({ name: '甲', records: PLAIN }, { name: '甲', records: PLAIN }),
  'proto-sheet.xls': () =>
    sheets(...['__proto__', 'constructor'].map((name) => ({ name, records: PLAIN }))),
  'chart-and-chart-sheet.xls': () =>
    sheets(
      { name: '表', records: [bof(0x20), number(9, 9, 9), eof(), ...PLAIN] },
      { name: '图', kind: 2, records: [number(0, 0, 1)] },
    ),
  'shared-text-count-lies.xls': () =>
    xls([shared(0, 0, 0)], { before: [sst(['唯一'], 0xffffffff)] }),
  'shared-text-out-of-range.xls': () => xls([shared(0, 0, 1)], { before: [sst(['唯一'])] }),
  'shared-text-cut-across-records.xls': cutText,
  'text-longer-than-its-record.xls': () =>
    xls([
      record(0x0204, Buffer.concat([u16(0, 0, 0, 9000), bytes(1), Buffer.from('短', 'utf16le')])),
    ]),

  // The cells
  'dimensions-lie.xls': () =>
    xls([record(0x0200, Buffer.concat([u32(0, 0xffffffff), u16(0, 0xffff, 0)])), ...PLAIN]),
  'merge-whole-sheet.xls': () => xls([...PLAIN, merge(0, 0xffff, 0, 0xff)]),
  'numbers-of-every-kind.xls': () =>
    xls([
      record(0x027e, Buffer.concat([u16(0, 0, 0), u32(((78452 << 2) | 3) >>> 0)])),
      record(0x027e, Buffer.concat([u16(0, 1, 0), u32(((-12 << 2) | 2) >>> 0)])),
      record(
        0x00bd,
        Buffer.concat([u16(0, 2, 0), u32(0x3ff00000), u16(0), u32(0x3ff00001), u16(3)]),
      ),
      record(0x0205, Buffer.concat([u16(0, 4, 0), bytes(1, 0)])),
      record(0x0205, Buffer.concat([u16(0, 5, 0), bytes(0x17, 1)])),
      number(0, 6, Number.NaN),
      record(0x0201, u16(0, 7, 0)),
      label(0, 8, '2010101'),
    ]),
  'unknown-error-value.xls': () =>
    xls([record(0x0205, Buffer.concat([u16(0, 0, 0), bytes(0x55, 1)]))]),
  'column-beyond-the-sheet.xls': () => xls([number(0, 0x4000, 1)]),
  'formula-cut-short.xls': () => xls([formula(0, 0, 1, ref(0, 0), 0xffff)]),
  'formula-of-itself.xls': () =>
    xls([
      formula(0, 0, 1, elsewhere(0, 0)),
      sharedFormula(
        [0, 0, 0, 0, 0, 0],
        Buffer.concat([elsewhere(0, 0), elsewhere(0, 0), bytes(ADD)]),
      ),
    ]),
};
