/** What XML 1.0 cannot hold: control characters, halves of surrogate pairs, the two non-characters. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- these characters are the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Surrogate}]/gu;

/** Text that any Word file can hold: what cannot be printed is left out, line ends are `\n`. */
export function printableText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '');
}
