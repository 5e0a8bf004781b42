/** In Chinese fonts letters, digits and marks up to U+02FF but `·×÷§°±` take half a character's width. */
const HALF = /[\u0020-\u00a6\u00a9-\u00af\u00b2-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u02ff]/;

/** What stays together on a line: a number or a word; any other character stands by itself. */
const PIECES = /[\u0021-\u007e]+|[^]/gu;
/** Marks that begin no line (GB/T 15834). */
const CLOSING = /^[、。，；：？！）》〉」』】〕”’…·%％,.;:!?)\]}]/;

/** Width in ems. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += HALF.test(character) ? 0.5 : 1;
  return ems;
}

/** Width in ems of the longest piece of the text that no line should break. */
export function widestPiece(text: string): number {
  return (text.match(PIECES) ?? []).reduce((widest, piece) => Math.max(widest, emsOf(piece)), 0);
}

/**
 * Lines that a text takes, near to what Word makes of it.
 * @param ems width of a line in ems
 * @param indent of the first line, in ems
 */
export function linesOf(text: string, ems: number, indent = 0): number {
  return text
    .split('\n')
    .reduce((lines, part, at) => lines + linesOfPart(part, ems, at ? 0 : indent), 0);
}

function linesOfPart(text: string, ems: number, indent: number): number {
  let lines = 1;
  let used = indent;
  for (const piece of text.match(PIECES) ?? []) {
    const wide = emsOf(piece);
    // A closing mark may hang over the end of its line.
    if (used + wide <= ems || CLOSING.test(piece)) {
      used += wide;
      continue;
    }
    const broken = Math.ceil(wide / ems);
    lines += used > 0 ? broken : broken - 1;
    used = wide - (broken - 1) * ems;
  }
  return lines;
}
