import type { XmlHandler } from '../xml/handler';

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** V8 keeps shorter slices as copies. */
const SHORTEST_SLICE = 13;

/**
 * Text as stored in `<t>` elements: `_x000D_` stands for a character that XML cannot hold
 * (ECMA-376 part 1, 22.9.2.19 ST_Xstring).
 */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** What would be read as an escape, and what XML cannot hold or would not keep (a bare return). */
// eslint-disable-next-line no-control-regex -- these characters are the point
const NEEDS_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** The opposite of `unescapeText`. */
export function escapeText(text: string): string {
  return text.replace(
    NEEDS_ESCAPE,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/**
 * A copy that stands alone. A slice of the scanned text would keep the whole piece in memory, and
 * with it, one by one, the whole unpacked part.
 */
export function detach(text: string): string {
  return text.length < SHORTEST_SLICE ? text : (JSON.parse(JSON.stringify(text)) as string);
}

/**
 * Collects a rich or plain text (`<si>`, `<is>`): its runs joined, phonetic guides (`<rPh>`)
 * left out, since they are shown above the text and are no part of it.
 */
export class StringText implements XmlHandler {
  private value = '';
  private inText = false;
  private inPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.inPhonetic = true;
    else if (name === 't') this.inText = !this.inPhonetic;
  }

  text(piece: string): void {
    if (this.inText) this.value += piece;
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic = false;
    else if (name === 't') this.inText = false;
  }

  /** The text so far, and a new beginning. */
  take(): string {
    const text = detach(unescapeText(this.value));
    this.value = '';
    this.inText = false;
    this.inPhonetic = false;
    return text;
  }
}
