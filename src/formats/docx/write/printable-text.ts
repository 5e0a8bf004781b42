import type { Run } from '../../../model/document';

/** What XML 1.0 cannot hold: control characters, halves of surrogate pairs, the two non-characters. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- these characters are the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Surrogate}]/gu;

/** Text that any Word file can hold: what cannot be printed is left out, line ends are `\n`. */
export function printableText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '');
}

/** Runs as a reader sees them: neither what was struck out nor what is hidden, nor one of no text. */
export function printableRuns(runs: readonly Run[]): readonly Pick<Run, 'text' | 'gap'>[] {
  return runs
    .filter(({ revision, hidden }) => revision !== 'deleted' && !hidden)
    .map(({ gap, text }) => ({ text: printableText(text), ...(gap === undefined ? {} : { gap }) }))
    .filter(({ text }) => text !== '');
}
