/**
 * What neither a cell nor a text file should hold: control characters but the line break, halves of
 * surrogate pairs, and the marks that turn the reading direction.
 */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]/gu;

/** A text without what cannot be printed; a tab is a blank, every line break is `\n`. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNPRINTABLE, '');
}
