import type { Spot } from '../../../src/proofreading/remark';

/** What a recogniser finds, as the words themselves; with its message where that is not the usual. */
export function found(words: string, recognise: (words: string) => readonly Spot[]): string[] {
  return recognise(words).map(({ start, end, message, severity }) =>
    [words.slice(start, end), message === 'fail' ? '' : message, severity]
      .filter(Boolean)
      .join(' '),
  );
}
