import { deflateSync } from 'fflate';
import { FormatError } from '../format-error';
import { crc32 } from './crc32';
import { listZip, readDirectory, RECORD_SIZE, ZIP64_EXTRA } from './directory';
import type { ZipEntry, ZipLimits } from './entry';
import { entryData, localExtra, LOCAL_SIGNATURE, LOCAL_SIZE } from './local-header';

/** Content by entry name, in any case; `null` takes the entry away. Unknown names are added. */
export type ZipChanges = ReadonlyMap<string, Uint8Array | null>;

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const RECORD_SIGNATURE = 0x02014b50;
const VERSION = 20;
const DEFLATED = 8;
/** Sizes follow the data instead of standing before it; here they are known. */
const DESCRIPTOR_FLAG = 1 << 3;
/** What the compressor was told; void for data that is packed anew. */
const LEVEL_FLAGS = 0b110;
const UTF8_FLAG = 1 << 11;
/** 1 January 1980, the beginning of time for zips: a new entry says nothing of when it was made. */
const NEW_DATE = 0x0021;
const LARGEST = 0xfffffffe;

/** An entry on its way into the new file. */
interface Packed {
  readonly name: Uint8Array;
  readonly madeBy: number;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly inflatedSize: number;
  readonly data: Uint8Array;
  readonly localExtra: Uint8Array;
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
  /** Internal and external attributes, six bytes. */
  readonly attributes: Uint8Array;
}

const NONE = new Uint8Array();

/**
 * A new zip from an old one. Entries that are not named keep their compressed bytes, time, name,
 * attributes and order; changed ones keep all but their content; new ones stand at the end.
 * Data descriptors and 64-bit fields are written as ordinary sizes, which the limits make fit.
 * Same input, same bytes.
 * @throws FormatError as `listZip`, and `damaged` for entries that overlap or lie outside
 */
export function rewriteZip(
  bytes: Uint8Array,
  changes: ZipChanges,
  limits: ZipLimits,
  options: { readonly dropComment?: boolean } = {},
): Uint8Array {
  const known = listZip(bytes, limits);
  const { entries, end } = readDirectory(bytes, limits);
  const byKey = new Map([...changes].map(([name, data]) => [name.toLowerCase(), data]));
  // Entries that share their bytes would make a small file into an endless one.
  const claimed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  if (claimed > bytes.length) throw new FormatError('damaged', { part: 'zip' });
  const packed: Packed[] = [];
  for (const entry of entries) {
    const data = byKey.get(entry.name.toLowerCase());
    if (data === null) continue;
    const kept = keep(bytes, entry);
    packed.push(data === undefined ? kept : { ...kept, ...pack(data), flags: anew(kept.flags) });
  }
  for (const [name, data] of changes) {
    if (data !== null && !known.has(name.toLowerCase())) packed.push(add(name, data));
  }
  return join(packed, options.dropComment ? NONE : bytes.subarray(end + END_SIZE));
}

function keep(bytes: Uint8Array, entry: ZipEntry): Packed {
  const view = new DataView(bytes.buffer, bytes.byteOffset + entry.record);
  const name = RECORD_SIZE + view.getUint16(28, true);
  const extra = name + view.getUint16(30, true);
  const within = (from: number, to: number): Uint8Array =>
    bytes.subarray(entry.record + from, entry.record + to);
  const local = localExtra(bytes, entry);
  if (entry.inflatedSize > LARGEST) {
    throw new FormatError('inflates-too-much', { part: entry.name, limit: LARGEST });
  }
  return {
    name: within(RECORD_SIZE, name),
    madeBy: view.getUint16(4, true),
    flags: view.getUint16(8, true) & ~DESCRIPTOR_FLAG,
    method: entry.method,
    time: view.getUint16(12, true),
    date: view.getUint16(14, true),
    crc: entry.crc,
    inflatedSize: entry.inflatedSize,
    data: entryData(bytes, entry),
    localExtra: withoutZip64(bytes.subarray(local.extra, local.extraEnd)),
    extra: withoutZip64(within(name, extra)),
    comment: within(extra, extra + view.getUint16(32, true)),
    attributes: within(36, 42),
  };
}

function anew(flags: number): number {
  return flags & ~LEVEL_FLAGS;
}

function pack(data: Uint8Array): Pick<Packed, 'method' | 'crc' | 'inflatedSize' | 'data'> {
  return {
    method: DEFLATED,
    crc: crc32(0, data),
    inflatedSize: data.length,
    data: deflateSync(data, { level: 6 }),
  };
}

function add(name: string, data: Uint8Array): Packed {
  const encoded = new TextEncoder().encode(name);
  return {
    name: encoded,
    madeBy: VERSION,
    flags: encoded.length === name.length ? 0 : UTF8_FLAG,
    time: 0,
    date: NEW_DATE,
    localExtra: NONE,
    extra: NONE,
    comment: NONE,
    attributes: new Uint8Array(6),
    ...pack(data),
  };
}

/** The fields of an extra block except the 64-bit sizes; what cannot be read as fields is dropped. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const kept: Uint8Array[] = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (next <= extra.length && view.getUint16(at, true) !== ZIP64_EXTRA) {
      kept.push(extra.subarray(at, next));
    }
    at = next;
  }
  return concat(kept);
}

function join(entries: readonly Packed[], comment: Uint8Array): Uint8Array {
  const bodies: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = header(LOCAL_SIZE, LOCAL_SIGNATURE);
    describe(local, 4, entry, entry.localExtra);
    bodies.push(bytesOf(local), entry.name, entry.localExtra, entry.data);
    const record = header(RECORD_SIZE, RECORD_SIGNATURE);
    record.setUint16(4, entry.madeBy, true);
    describe(record, 6, entry, entry.extra);
    record.setUint16(32, entry.comment.length, true);
    bytesOf(record).set(entry.attributes, 36);
    record.setUint32(42, offset, true);
    records.push(bytesOf(record), entry.name, entry.extra, entry.comment);
    offset += LOCAL_SIZE + entry.name.length + entry.localExtra.length + entry.data.length;
  }
  const directory = concat(records);
  const end = header(END_SIZE, END_SIGNATURE);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, directory.length, true);
  end.setUint32(16, offset, true);
  end.setUint16(20, comment.length, true);
  return concat([...bodies, directory, bytesOf(end), comment]);
}

/** The fields that the local header and the directory's record have in common. */
function describe(view: DataView, at: number, entry: Packed, extra: Uint8Array): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.inflatedSize, true);
  view.setUint16(at + 22, entry.name.length, true);
  view.setUint16(at + 24, extra.length, true);
}

function header(size: number, signature: number): DataView {
  const view = new DataView(new ArrayBuffer(size));
  view.setUint32(0, signature, true);
  return view;
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer);
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
