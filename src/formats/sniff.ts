import { oleStreamNames } from './ole/stream-names';

/** What the bytes are, judged by content alone: extensions lie. */
export type FileKind =
  | 'empty'
  | 'zip'
  | 'ole-encrypted'
  | 'ole-xls'
  | 'ole-doc'
  | 'ole'
  | 'pdf'
  | 'rtf'
  /** A web page or XML, as systems write that export "Excel" files without a library. */
  | 'markup'
  | 'text'
  | 'unknown';

/** How much of a file is looked at to tell text from binary. */
const TEXT_SAMPLE = 4096;

const ZIP_ENTRY = [0x50, 0x4b, 0x03, 0x04];
const ZIP_WITHOUT_ENTRIES = [0x50, 0x4b, 0x05, 0x06];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];
/** Begins with a tag, perhaps after spaces; decoding drops a byte order mark. */
const MARKUP = /^\s*<[!?a-zA-Z]/;
const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/** Tells the kind of a file from its bytes; never throws. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP_ENTRY) || startsWith(bytes, ZIP_WITHOUT_ENTRIES)) return 'zip';
  if (startsWith(bytes, OLE)) return oleKind(bytes);
  if (startsWith(bytes, PDF)) return 'pdf';
  if (startsWith(bytes, RTF)) return 'rtf';
  if (!looksLikeText(bytes)) return 'unknown';
  return MARKUP.test(beginning(bytes)) ? 'markup' : 'text';
}

function oleKind(bytes: Uint8Array): FileKind {
  const names = oleStreamNames(bytes);
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return 'ole-encrypted';
  // A .doc may hold an embedded workbook, so its own stream is asked for first.
  if (names.has('WordDocument')) return 'ole-doc';
  if (names.has('Workbook') || names.has('Book')) return 'ole-xls';
  return 'ole';
}

function beginning(bytes: Uint8Array): string {
  const [first] = bytes;
  const encoding = first === 0xff ? 'utf-16le' : first === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, TEXT_SAMPLE));
}

function looksLikeText(bytes: Uint8Array): boolean {
  if (UTF16_MARKS.some((mark) => startsWith(bytes, mark))) return true;
  const sample = bytes.subarray(0, TEXT_SAMPLE);
  if (sample.some(isControl)) return false;
  // Chinese text files are UTF-8 or GB 18030; `stream` forgives a character cut by the sample.
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
      return true;
    } catch {
      return false;
    }
  });
}

/** Control characters that no text file holds: all but tab, line feed, form feed, return, escape. */
function isControl(byte: number): boolean {
  return byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
