const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const WIDTH_AT = 16;
const HEADER_BYTES = 24;

/** Width and height in pixels, from the first chunk (IHDR); null: no PNG. */
export function pngSize(bytes: Buffer): { readonly width: number; readonly height: number } | null {
  const isPng =
    bytes.length >= HEADER_BYTES &&
    bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE) &&
    bytes.toString('latin1', 12, WIDTH_AT) === 'IHDR';
  return isPng
    ? { width: bytes.readUInt32BE(WIDTH_AT), height: bytes.readUInt32BE(WIDTH_AT + 4) }
    : null;
}
