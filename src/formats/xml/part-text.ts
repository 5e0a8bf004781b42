import { encodingOf } from './text-decoder';

/** A part as text whose characters stand for its bytes: written back unchanged, it is the same. */
export interface PartText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
}

/**
 * @param bytes a part that the scanner has accepted
 * @throws TypeError on bytes that are not in the encoding
 */
export function decodePart(bytes: Uint8Array): PartText {
  const encoding = encodingOf(bytes[0], bytes[1]);
  // The mark at the beginning is a character like any other here.
  const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  return { text, encoding };
}

export function encodePart({ text, encoding }: PartText): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  }
  return bytes;
}
