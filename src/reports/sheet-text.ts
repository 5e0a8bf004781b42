/**
 * How much room a text takes in a cell. Programs do not fit the height of merged cells to their text,
 * and their fonts differ: room is reckoned generously, so that nothing is cut off in any of them.
 */
export interface Room {
  /** Width in characters of the standard font, as columns are measured. */
  readonly width: number;
  /** Type size in points. */
  readonly points: number;
  /** Height in points that a piece may take; the highest row of a sheet when absent. */
  readonly height?: number;
}

/** A text, or a part of it, that one cell holds, with the height that it needs in points. */
export interface TextPiece {
  readonly text: string;
  readonly height: number;
}

/** Excel and WPS make no row higher; points. */
export const MAX_ROW_HEIGHT = 409;

/** Excel and WPS hold no more in a cell; UTF-16 units. */
const LONGEST_TEXT = 32_767;

/** Pixels of a digit of the standard font, by which columns are measured; of a point. */
const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 4 / 3;
/** A line for each point of type, and the edge of a cell, in points. */
const LINE = 1.4;
const EDGE = 4;
/** Of a character's full width: what is narrow, and what a line leaves empty before its end. */
const NARROW = 0.6;
const LEFT_OVER = 1;

/** The text cut so that each piece fits a row: at the end of a sentence where there is one. */
export function piecesOf(text: string, room: Room): TextPiece[] {
  const line = room.points * LINE;
  const most = Math.max(1, Math.floor(((room.height ?? MAX_ROW_HEIGHT) - EDGE) / line));
  const pieces: TextPiece[] = [];
  for (let start = 0; start < text.length || pieces.length === 0;) {
    const reach = reachOf(text, start, emsOf(room), most);
    const end = reach.end < text.length ? sentenceEnd(text, start, reach.end) : reach.end;
    const piece = text.slice(start, end).replace(/\n$/, '');
    const lines = end === reach.end ? reach.lines : reachOf(piece, 0, emsOf(room), most).lines;
    pieces.push({ text: piece, height: lines * line + EDGE });
    start = end;
  }
  return pieces;
}

/** Full-width characters that a line surely holds. */
function emsOf({ width, points }: Room): number {
  const ems = (width * PIXELS_PER_CHARACTER) / (points * PIXELS_PER_POINT);
  return Math.max(1, ems - LEFT_OVER);
}

/** Width of a text in characters of the standard font, by which columns are measured. */
export function widthOf(text: string, points: number): number {
  let ems = 0;
  for (const char of text) ems += widthOfChar(char);
  return (ems * points * PIXELS_PER_POINT) / PIXELS_PER_CHARACTER;
}

/** Of a full width: marks such as “ and … are as wide as 汉字 in Chinese fonts. */
function widthOfChar(char: string): number {
  return char.charCodeAt(0) < 0x2010 ? NARROW : 1;
}

/** Figures and foreign words are not broken where a line can end before them. */
const WORD = /[!-~]+/y;

/** How far a text gets in so many lines, and how many it took. */
function reachOf(
  text: string,
  start: number,
  ems: number,
  most: number,
): { end: number; lines: number } {
  const limit = Math.min(text.length, start + LONGEST_TEXT);
  let [lines, used] = [1, 0];
  for (let at = start; at < limit;) {
    const next = wordEnd(text, at, ems);
    if (next > limit) return { end: at, lines };
    const width = text[at] === '\n' ? 0 : (next - at) * widthOfChar(text[at] ?? '');
    if (text[at] === '\n' || used + width > ems) {
      if (lines === most) return { end: text[at] === '\n' ? next : at, lines };
      lines += 1;
      used = 0;
    }
    used += width;
    at = next;
  }
  return { end: limit, lines };
}

/** End of the word or character that begins there; a word longer than a line goes by characters. */
function wordEnd(text: string, at: number, ems: number): number {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0].length ?? 0;
  if (word > 0) return at + (word * NARROW > ems ? 1 : word);
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

/** The last place before `end` where a sentence is over, if it is not too far back. */
function sentenceEnd(text: string, start: number, end: number): number {
  const middle = start + Math.floor((end - start) / 2);
  for (let at = end; at > middle; at -= 1) {
    if (!/[。！？；\n]/.test(text[at - 1] ?? '')) continue;
    return /[”’）」』]/.test(text[at] ?? '') && at < end ? at + 1 : at;
  }
  return end;
}
