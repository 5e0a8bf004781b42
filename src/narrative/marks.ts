import { plainText } from '../model/plain-text';

/**
 * Marks inside rendered text, of characters that no input holds (`plainText` takes them out of what
 * comes from outside): they carry through the text template what plain text cannot say.
 */
const FACT = '\ue000';
const GAP = '\ue001';
const BLOCKS = '\ue002';
export const BREAK = '\ue003';
const WORDS = '\ue004';
const TEXT = '\ue005';
const END = '\ue006';

/** A number that states a figure of a fact. A project's id holds its name, whatever that is. */
export function markFact(text: string, fact: string, figure: 'now' | 'prior' | 'change'): string {
  return `${FACT}${oneLine(fact)}|${figure}${TEXT}${text}${END}`;
}

/** What is to be filled in, and where that belongs in the unit profile. */
export function markGap(text: string, path: string): string {
  return `${GAP}${path}${TEXT}${text}${END}`;
}

/** Where prepared blocks go, by their number. */
export function markBlocks(nth: number): string {
  return `${BLOCKS}${String(nth)}${TEXT}${END}`;
}

/** The numbers of the prepared blocks in a text, each time that they stand in it. */
export function blocksIn(text: string): number[] {
  const marks = text.matchAll(new RegExp(`${BLOCKS}(\\d+)${TEXT}`, 'g'));
  return Array.from(marks, ([, nth]) => Number(nth));
}

/** Words as they stand: their lines are paragraphs, and nothing in them is markup. */
export function markWords(text: string): string {
  return WORDS + text.replace(/\s*\n\s*/g, BREAK);
}

/** A name as it stands within a line. */
export function oneLine(text: string): string {
  return plainText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** The text without its marks. */
export function unmarked(text: string): string {
  return text
    .replace(new RegExp(`[${FACT}${GAP}${BLOCKS}][^${TEXT}]*${TEXT}`, 'g'), '')
    .replace(new RegExp(`[${WORDS}${END}]`, 'g'), '')
    .replaceAll(BREAK, '\n');
}

export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'fact';
      readonly text: string;
      readonly fact: string;
      readonly figure: 'now' | 'prior' | 'change';
    }
  | { readonly kind: 'gap'; readonly text: string; readonly path: string }
  | { readonly kind: 'blocks'; readonly nth: number };

const PIECE = new RegExp(`([${FACT}${GAP}${BLOCKS}])([^${TEXT}]*)${TEXT}([^${END}]*)${END}`, 'g');

/** A line of rendered text as what its marks say of it. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  const words = (text: string): void => {
    const plain = text.replaceAll(WORDS, '');
    if (plain !== '') pieces.push({ kind: 'words', text: plain });
  };
  let from = 0;
  for (const match of line.matchAll(PIECE)) {
    const [whole, mark, note = '', text = ''] = match;
    words(line.slice(from, match.index));
    from = match.index + whole.length;
    if (mark === GAP) pieces.push({ kind: 'gap', text, path: note });
    else if (mark === BLOCKS) pieces.push({ kind: 'blocks', nth: Number(note) });
    else {
      const [fact = '', figure = 'now'] = splitLast(note);
      pieces.push({ kind: 'fact', text, fact, figure: figure as 'now' | 'prior' | 'change' });
    }
  }
  words(line.slice(from));
  return pieces;
}

/** Lines that are paragraphs of their own although the template does not part them. */
export function linesOf(paragraph: string): string[] {
  return paragraph.split(BREAK);
}

/** A fact's id may hold any character of a project's name. */
function splitLast(note: string): [string, string] {
  const at = note.lastIndexOf('|');
  return [note.slice(0, at), note.slice(at + 1)];
}
