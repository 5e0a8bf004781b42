/** Full-width letters, digits and marks made narrow, one character for one: positions stay. */
export function narrow(words: string): string {
  return words.replace(/[\uff01-\uff5e]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretches of words that a pattern finds. */
export function stretches(words: string, pattern: RegExp): Stretch[] {
  return [...words.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Words with stretches struck out, letter for letter. */
export function without(words: string, struck: readonly Stretch[], by = '\u0001'): string {
  if (struck.length === 0) return words;
  let rest = '';
  let at = 0;
  for (const { start, end } of [...struck].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    rest += words.slice(at, from) + by.repeat(end - from);
    at = end;
  }
  return rest + words.slice(at);
}
