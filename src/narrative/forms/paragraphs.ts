import type { Paragraph, TableCell } from '../../model/document';

/**
 * Control characters, halves of surrogate pairs, and the marks that turn the reading direction: no
 * file may hold them, or a reader would see other figures than a machine.
 */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]/gu;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** The lines of a cell's text, at least one; blank ones before and after it are left out. */
export function linesOfText(text: string): string[] {
  const lines = text
    .split(LINE_END)
    .map((line) => line.replace(UNPRINTABLE, '').replace(/\t/g, ' '));
  while (lines.length > 1 && lines[0]?.trim() === '') lines.shift();
  while (lines.length > 1 && lines[lines.length - 1]?.trim() === '') lines.pop();
  return lines;
}

/** A text as it stands in one line: a title as long as its cell was wide may be broken. */
export function inOneLine(text: string): string {
  return linesOfText(text).join('').trim();
}

/** A paragraph still to be placed: its position counts when the whole document is put together. */
export function paragraph(
  text: string,
  properties: Pick<Paragraph, 'style' | 'wide'> = {},
): Paragraph {
  return {
    kind: 'paragraph',
    at: 0,
    runs: text === '' ? [] : [{ text, origin: 'text' }],
    text,
    ...properties,
  };
}

/** A cell of a text, a line a paragraph. */
export function textCell(
  column: number,
  columnSpan: number,
  text: string,
  align?: TableCell['align'],
): TableCell {
  return {
    column,
    columnSpan,
    continued: false,
    blocks: linesOfText(text).map((line) => paragraph(line)),
    ...(align === undefined ? {} : { align }),
  };
}

/** What goes on below a merged cell. */
export function continuedCell(column: number, columnSpan = 1): TableCell {
  return { column, columnSpan, continued: true, blocks: [] };
}
