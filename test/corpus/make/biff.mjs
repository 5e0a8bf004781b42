import { ole } from './ole.mjs';

export const u16 = (...values) => Buffer.from(Uint16Array.from(values).buffer);
export const u32 = (...values) => Buffer.from(Uint32Array.from(values).buffer);
export const f64 = (value) => Buffer.from(Float64Array.of(value).buffer);
export const bytes = (...values) => Buffer.from(values);

/** A record: type, length, content; `claim` is the length that it states instead of the truth. */
export function record(type, content = Buffer.alloc(0), claim = content.length) {
  return Buffer.concat([u16(type, claim), content]);
}

export const bof = (kind = 0x10, version = 0x0600) =>
  record(0x0809, Buffer.concat([u16(version, kind, 0x0dbb, 0x07cc), u32(0, 6)]));
export const eof = () => record(0x000a);
/** Text of two-byte characters, its length before it in one or two bytes. */
export const text = (value, lengthBytes = 2) =>
  Buffer.concat([
    lengthBytes === 1 ? bytes(value.length) : u16(value.length),
    bytes(1),
    Buffer.from(value, 'utf16le'),
  ]);
export const sst = (texts, count = texts.length) =>
  record(0x00fc, Buffer.concat([u32(count, count), ...texts.map((one) => text(one))]));

// Cells: row, column, format, value
export const number = (row, column, value) =>
  record(0x0203, Buffer.concat([u16(row, column, 0), f64(value)]));
export const label = (row, column, value) =>
  record(0x0204, Buffer.concat([u16(row, column, 0), text(value)]));
export const shared = (row, column, index) =>
  record(0x00fd, Buffer.concat([u16(row, column, 0), u32(index)]));
export const formula = (row, column, result, tokens, length = tokens.length) =>
  record(
    0x0006,
    Buffer.concat([
      u16(row, column, 0),
      typeof result === 'number' ? f64(result) : result,
      u16(0),
      u32(0),
      u16(length),
      tokens,
    ]),
  );
/** Result of a formula whose text follows in a record of its own. */
export const TEXT_FOLLOWS = Buffer.from('000000000000ffff', 'hex');
/** Tokens of a formula that the cell there states. */
export const elsewhere = (row, column) => Buffer.concat([bytes(1), u16(row, column)]);

/** A title and an amount, as in every ordinary workbook. */
export const PLAIN = [label(0, 0, '部门收支总表'), number(1, 1, 784.52)];

/**
 * The stream of a workbook.
 * @param {{name: string, records: Buffer[], kind?: number, hidden?: number, at?: number,
 *   end?: boolean}[]} sheets `at` is where the sheet is said to begin instead of where it does
 * @param {Buffer[]} before further records of the globals
 */
export function stream(sheets, { before = [], version } = {}) {
  const bound = (at, { name, hidden = 0, kind = 0 }) =>
    record(0x0085, Buffer.concat([u32(at), bytes(hidden, kind), text(name, 1)]));
  const globals = (places) =>
    Buffer.concat([
      bof(0x05, version),
      ...sheets.map((sheet, i) => bound(sheet.at ?? places[i], sheet)),
      ...before,
      eof(),
    ]);
  const bodies = sheets.map(({ records, end = true }) =>
    Buffer.concat([bof(0x10, version), ...records, ...(end ? [eof()] : [])]),
  );
  const places = [];
  let at = globals(sheets.map(() => 0)).length;
  for (const body of bodies) {
    places.push(at);
    at += body.length;
  }
  return Buffer.concat([globals(places), ...bodies]);
}

/** A workbook of one sheet. */
export function xls(records = PLAIN, { spoil, ...globals } = {}) {
  return ole([['Workbook', stream([{ name: '收支总表', records }], globals)]], spoil);
}
