/** Ends of lines as systems, word processors and web pages write them. */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/**
 * What no text of ours may hold: control characters; marks that turn or hide what a reader sees
 * (bidi controls, zero-width spaces, byte order marks); private-use characters, which look different
 * on every machine and which templates use as marks of their own; halves of surrogate pairs and
 * non-characters, which XML forbids.
 */
const NOT_TEXT =
  // eslint-disable-next-line no-control-regex -- these characters are the point
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\p{Co}\p{Cs}]/gu;

/**
 * A text that people typed or pasted, as it is kept: lines end with `\n`, a tab is a space, and only
 * characters that a reader sees the same everywhere are left. Doing it twice changes nothing more.
 */
export function plainText(text: string): string {
  return text.replace(LINE_END, '\n').replace(/\t/g, ' ').replace(NOT_TEXT, '');
}

/** The same for every text in a JSON value; keys, numbers and the rest stay. */
export function plainTexts(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(plainTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainTexts(one)]));
}
