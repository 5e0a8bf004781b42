/** Directory entries of an OLE compound file are 128 bytes each and lie on multiples of 128. */
const ENTRY_SIZE = 128;
const NAME_BYTES = 64;
const NAME_LENGTH_AT = 64;
const TYPE_AT = 66;
const STREAM = 2;

/**
 * Names of the streams in an OLE compound file (.xls, .doc, encrypted .xlsx).
 * Every aligned block is tried instead of following the sector chain: a damaged chain then hides
 * nothing, and a looped one cannot hang us. Meant for telling kinds apart, not for reading.
 */
export function oleStreamNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = ENTRY_SIZE; at + ENTRY_SIZE <= bytes.length; at += ENTRY_SIZE) {
    if (view.getUint8(at + TYPE_AT) !== STREAM) continue;
    const name = entryName(view, at);
    if (name !== null) names.add(name);
  }
  return names;
}

/**
 * Name of the directory entry at a place; `null` when there is none. The stated length counts bytes
 * and includes the closing NUL.
 */
export function entryName(view: DataView, at: number): string | null {
  const length = view.getUint16(at + NAME_LENGTH_AT, true);
  if (length < 4 || length > NAME_BYTES || length % 2 !== 0) return null;
  let name = '';
  for (let i = 0; i < length - 2; i += 2) {
    const unit = view.getUint16(at + i, true);
    if (unit === 0) return null;
    name += String.fromCharCode(unit);
  }
  return view.getUint16(at + length - 2, true) === 0 ? name : null;
}
