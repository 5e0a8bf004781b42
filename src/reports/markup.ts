/**
 * HTML written so that text can never become markup: whatever a template is given is escaped, and
 * only what another template made is taken as it is. Everything from a file passes through here.
 */
export class Markup {
  constructor(readonly text: string) {}
}

export type Piece = Markup | string | number | null | undefined | false | readonly Piece[];

/** ``markup`<td title="${text}">${text}</td>` ``; attributes must stand in double quotes. */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let text = strings[0] ?? '';
  pieces.forEach((piece, i) => {
    text += written(piece) + (strings[i + 1] ?? '');
  });
  return new Markup(text);
}

function written(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  return piece.map(written).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * What no page should hold: control characters, halves of surrogate pairs, and the marks that turn
 * the reading direction and so make a text look like another.
 */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]/gu;

function escaped(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');
}

/** Longest text that is kept for the reader who points at a clipped one. */
const LONGEST_TITLE = 600;

/** A text of at most `length` characters; a longer one is cut, and shows more when pointed at. */
export function clipped(text: string, length: number): Markup {
  if (text.length <= length) return markup`${text}`;
  return markup`<span title="${cut(text, LONGEST_TITLE)}">${cut(text, length)}</span>`;
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`;
}
