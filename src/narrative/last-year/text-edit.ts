import type { Reason } from '../../model/reason';
import type { Span } from '../../model/narrative-text';

/** What an edit brings up to date. */
export type EditKind = 'figure' | 'year' | 'direction' | 'reason' | 'list';

/** Other words for a span of last year's text; none are taken out where it is empty. */
export interface TextEdit extends Span {
  readonly text: string;
  readonly kind: EditKind;
}

/** `check`: it was brought up to date, but look · `left`: it stands as it was. */
export interface Point {
  readonly kind: 'check' | 'left';
  readonly span: Span;
  readonly why: Reason;
}

/**
 * Edits in reading order, none over another: where one lies inside another the larger one holds; where
 * two begin together, what takes words out before what only puts some in.
 */
export function settled(edits: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = [];
  for (const [, own] of byParagraph(edits, (one) => one)) {
    const settledHere: TextEdit[] = [];
    for (const edit of [...own].sort((a, b) => lengthOf(b) - lengthOf(a)))
      if (!settledHere.some((one) => clash(one, edit))) settledHere.push(edit);
    kept.push(...settledHere);
  }
  return kept.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || a.end - b.end);
}

/** Things in a text by the paragraph in which they stand. */
export function byParagraph<T>(
  things: readonly T[],
  spanOf: (thing: T) => Span | undefined,
): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const one of things) {
    const span = spanOf(one);
    if (!span) continue;
    const known = found.get(span.paragraph);
    if (known) known.push(one);
    else found.set(span.paragraph, [one]);
  }
  return found;
}

/** Whether a span lies in a stretch that an edit takes out or rewrites. */
export function isWithin(span: Span, edit: Span): boolean {
  return span.paragraph === edit.paragraph && span.start >= edit.start && span.end <= edit.end;
}

/** A paragraph's words with its edits made. */
export function edited(words: string, edits: readonly TextEdit[]): string {
  let text = '';
  let from = 0;
  for (const { start, end, text: put } of edits) {
    text += words.slice(from, start) + put;
    from = end;
  }
  return text + words.slice(from);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function clash(a: Span, b: Span): boolean {
  if (a.paragraph !== b.paragraph) return false;
  if (a.start === b.start && a.end === b.end) return true;
  return a.start < b.end && b.start < a.end;
}
