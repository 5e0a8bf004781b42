import type { Span } from '../../model/narrative-text';

/** What a sentence speaks of, with what it has stated of it so far. */
export interface Subject {
  readonly measure: string | null;
  readonly words: string;
  readonly span: Span | null;
  /** Positions of its claims. */
  readonly claims: number[];
}

export function sameSubject(subject: Subject): Subject {
  return { ...subject, words: '', span: null };
}
