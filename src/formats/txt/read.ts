import type { Document, Paragraph } from '../../model/document';
import { checkSize, DOCUMENT_LIMITS, PieceAllowance } from '../document-limits';
import { fileName } from '../file-name';
import { FormatError } from '../format-error';

const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/;

/** Control characters that no text holds, and the places where Unicode has no character. */
// eslint-disable-next-line no-control-regex -- these characters are the point
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/;

const MARKS = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * Reads a text file: a line is a paragraph, also an empty one; neither styles nor levels are known.
 * UTF-16 is told by its mark, GB 18030 (with GBK and GB 2312) by not being UTF-8.
 * @param bytes the whole file
 * @param name file name; folders before it are dropped
 * @throws FormatError `too-large`, `not-text`, `too-many-paragraphs`
 */
export async function readTxt(bytes: Uint8Array, name: string): Promise<Document> {
  checkSize(bytes, DOCUMENT_LIMITS.characters);
  const text = decode(bytes);
  if (text === null || NO_TEXT.test(text)) throw new FormatError('not-text');
  const lines = text.split(LINE_END, DOCUMENT_LIMITS.pieces + 2);
  // A line ends with its mark: after the last one there is no further line.
  if (lines.at(-1) === '') lines.pop();
  new PieceAllowance().take(lines.length + lines.filter((line) => line !== '').length);
  return { name: fileName(name), blocks: lines.map(paragraph) };
}

function paragraph(text: string, at: number): Paragraph {
  const runs = text === '' ? [] : [{ text, origin: 'text', at } as const];
  return { kind: 'paragraph', at, runs, text };
}

function decode(bytes: Uint8Array): string | null {
  const marked = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  const encodings = marked ? [marked.encoding] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one, then.
    }
  }
  return null;
}
