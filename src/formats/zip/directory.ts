import { FormatError } from '../format-error';
import type { ZipEntry, ZipLimits } from './entry';

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
/** Of an entry in the directory, before its name. */
export const RECORD_SIZE = 46;
const ENCRYPTED_FLAG = 1;
export const ZIP64_EXTRA = 1;
const IN_ZIP64 = 0xffffffff;

/** The central directory as it stands: every entry in its order, folders and strange names too. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Where the end record begins; a comment may follow it. */
  readonly end: number;
}

/**
 * Lists a zip by its central directory; nothing is inflated.
 * Keys are lower-case names, since part names differ by more than case. Folders and names that
 * leave the package (`..`, absolute) are left out: no relationship can reach them.
 * @throws FormatError `too-large`, `truncated`, `too-many-entries`, `encrypted`, `damaged`
 */
export function listZip(bytes: Uint8Array, limits: ZipLimits): Map<string, ZipEntry> {
  const parts = new Map<string, ZipEntry>();
  for (const entry of readDirectory(bytes, limits).entries) {
    if (!isPartName(entry.name)) continue;
    const key = entry.name.toLowerCase();
    // Two entries of one name: readers disagree on which one counts, so neither is believed.
    if (parts.has(key)) throw damagedZip();
    parts.set(key, entry);
  }
  return parts;
}

/**
 * Reads the central directory.
 * @throws FormatError `too-large`, `truncated`, `too-many-entries`, `encrypted`, `damaged`
 */
export function readDirectory(bytes: Uint8Array, limits: ZipLimits): ZipDirectory {
  if (bytes.length > limits.fileBytes) {
    throw new FormatError('too-large', { limit: limits.fileBytes, actual: bytes.length });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) {
    throw new FormatError('too-many-entries', { limit: limits.entries, actual: count });
  }
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + RECORD_SIZE > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damagedZip();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + RECORD_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw damagedZip();
    entries.push(readEntry(bytes, view, at, nameLength, extraLength));
    at = next;
  }
  return { entries, end };
}

/** The end record is the last one in the file; only a comment of up to 64 KB may follow it. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new FormatError('truncated');
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): ZipEntry {
  if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) throw new FormatError('encrypted');
  const nameAt = at + RECORD_SIZE;
  const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength));
  let inflatedSize = view.getUint32(at + 24, true);
  let compressedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  // Some writers use the 64-bit fields for small files too: those at their maximum stand there.
  let extra = findZip64(view, nameAt + nameLength, extraLength);
  const wide = (): number => {
    if (extra + 8 > view.byteLength) throw damagedZip();
    const value = Number(view.getBigUint64(extra, true));
    extra += 8;
    return value;
  };
  if (extra > 0) {
    if (inflatedSize === IN_ZIP64) inflatedSize = wide();
    if (compressedSize === IN_ZIP64) compressedSize = wide();
    if (offset === IN_ZIP64) offset = wide();
  }
  return {
    // Some writers separate folders by backslashes.
    name: name.replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    inflatedSize,
    compressedSize,
    offset,
    record: at,
  };
}

/** Where the data of the 64-bit extra field begins; 0 when there is none. */
function findZip64(view: DataView, start: number, length: number): number {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === ZIP64_EXTRA) return at + 4;
  }
  return 0;
}

function isPartName(name: string): boolean {
  return !name.endsWith('/') && !name.startsWith('/') && !name.split('/').includes('..');
}

function damagedZip(): FormatError {
  return new FormatError('damaged', { part: 'zip' });
}
