import type { Document } from '../../model/document';
import { checkSize, DOCUMENT_LIMITS } from '../document-limits';
import { fileName } from '../file-name';
import { FormatError } from '../format-error';
import { CompoundFile } from '../ole/compound-file';
import { readMarks, type Mark } from './character-marks';
import { damagedDocument, readFileInformation, type Stretch } from './file-information';
import { ParagraphBuilder } from './paragraph-builder';
import { readPieces, type Piece } from './pieces';

/**
 * Reads a Word 97–2003 document (.doc): the paragraphs of its main text in reading order, with what
 * is struck out, added or hidden told apart, and fields by their results. Styles, levels, automatic
 * numbers and the shape of tables are not read: a cell's paragraphs stand one after another.
 *
 * @param bytes the whole file
 * @param name file name; folders before it are dropped
 * @throws FormatError `too-large`, `old-word`, `encrypted`, `too-many-paragraphs`, `damaged`
 */
export async function readDoc(bytes: Uint8Array, name: string): Promise<Document> {
  checkSize(bytes);
  const file = new CompoundFile(bytes, DOCUMENT_LIMITS);
  const main = viewOf(file.stream('WordDocument'));
  const about = readFileInformation(main);
  const tables = viewOf(file.stream(about.tableStream));
  const { characters: limit } = DOCUMENT_LIMITS;
  if (about.mainCharacters > limit && about.mainCharacters <= main.byteLength) {
    throw new FormatError('too-large', { limit, actual: about.mainCharacters });
  }
  const pieces = readPieces(stretch(tables, about.pieces), about.mainCharacters, main.byteLength);
  const marks = readMarks(main, stretch(tables, about.formatting));
  const builder = new ParagraphBuilder();
  for (const piece of pieces) addPiece(builder, main, piece, marks);
  return { name: fileName(name), blocks: builder.finish() };
}

/** Adds the text of a piece, cut where the marks of its characters change. */
function addPiece(
  builder: ParagraphBuilder,
  main: DataView,
  { at, characters, bytesEach }: Piece,
  marks: readonly Mark[],
): void {
  const end = at + characters * bytesEach;
  if (end > main.byteLength) throw damagedDocument();
  let from = at;
  for (let i = firstAfter(marks, at); from < end; i += 1) {
    const mark = marks[i];
    // A mark may begin or end within a character only in a damaged file.
    const whole = (place: number): number =>
      Math.min(end, at + Math.ceil(Math.max(0, place - at) / bytesEach) * bytesEach);
    const begins = mark ? whole(mark.from) : end;
    const ends = mark ? whole(mark.to) : end;
    builder.add(textOf(main, from, begins, bytesEach), undefined);
    builder.add(textOf(main, begins, ends, bytesEach), mark);
    from = ends;
  }
}

/** Index of the first mark that ends after a place. */
function firstAfter(marks: readonly Mark[], place: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.to ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

function textOf(main: DataView, from: number, to: number, bytesEach: 1 | 2): string {
  if (to <= from) return '';
  const bytes = new Uint8Array(main.buffer, main.byteOffset + from, to - from);
  if (bytesEach === 2) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
  // Not every platform decodes windows-1252 as it should: some take it for Latin 1.
  const text = new TextDecoder('latin1').decode(bytes);

  return text.replace(/[\u0080-\u009f]/g, (one) => WINDOWS_1252[one.charCodeAt(0) - 0x80] ?? one);
}

/** What stands for the bytes 80 to 9F. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function stretch(view: DataView, { from, length }: Stretch): DataView {
  if (from + length > view.byteLength) throw damagedDocument();
  return new DataView(view.buffer, view.byteOffset + from, length);
}

function viewOf(stream: Uint8Array | null): DataView {
  if (!stream) throw damagedDocument();
  return new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
}
