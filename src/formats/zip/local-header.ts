import { FormatError } from '../format-error';
import type { ZipEntry } from './entry';

export const LOCAL_SIGNATURE = 0x04034b50;
/** Before the name. */
export const LOCAL_SIZE = 30;

/**
 * The compressed bytes of an entry. The local header only says where they begin; its name and
 * sizes are not asked.
 * @throws FormatError `damaged`
 */
export function entryData(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { extraEnd } = localExtra(bytes, entry);
  const end = extraEnd + entry.compressedSize;
  if (end > bytes.length) throw damagedEntry(entry);
  return bytes.subarray(extraEnd, end);
}

/**
 * Where the extra field of the local header lies.
 * @throws FormatError `damaged`
 */
export function localExtra(
  bytes: Uint8Array,
  entry: ZipEntry,
): { readonly extra: number; readonly extraEnd: number } {
  if (entry.offset + LOCAL_SIZE > bytes.length) throw damagedEntry(entry);
  const view = new DataView(bytes.buffer, bytes.byteOffset + entry.offset, LOCAL_SIZE);
  if (view.getUint32(0, true) !== LOCAL_SIGNATURE) throw damagedEntry(entry);
  const extra = entry.offset + LOCAL_SIZE + view.getUint16(26, true);
  const extraEnd = extra + view.getUint16(28, true);
  if (extraEnd > bytes.length) throw damagedEntry(entry);
  return { extra, extraEnd };
}

/** @param cause what went wrong, for logs */
export function damagedEntry(entry: ZipEntry, cause?: unknown): FormatError {
  return new FormatError('damaged', { part: entry.name }, { cause });
}
