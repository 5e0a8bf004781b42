/**
 * One piece of a part as docxtemplater divides it, before it looks for tags: a start or end tag of
 * an element that it was told of, `{{` or `}}` in text, or all that stands between.
 */
export interface Token {
  readonly type: 'tag' | 'content' | 'delimiter';
  /** As written; a delimiter has none. */
  readonly value?: string;
  /** Name of the element with its prefix. */
  readonly tag?: string;
  /** `insidetag`: content that is text. */
  readonly position?: 'start' | 'end' | 'selfclosing' | 'insidetag' | 'outsidetag';
  /** Of a delimiter: its position in all text of the part, which is the same for no other. */
  readonly offset?: number;
  /** The element holds text. */
  readonly text?: boolean;
}

export const OPENING = '{{';
export const CLOSING = '}}';

export function opens({ type, position }: Token): boolean {
  return type === 'tag' && position === 'start';
}

export function closes({ type, position }: Token): boolean {
  return type === 'tag' && position === 'end';
}

/** The text that a token stands for. */
export function written({ type, value, position }: Token): string {
  return type === 'delimiter' ? (position === 'start' ? OPENING : CLOSING) : (value ?? '');
}

export function writtenAll(tokens: readonly Token[]): string {
  return tokens.map(written).join('');
}
