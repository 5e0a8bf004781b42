import { plainText } from '../model/plain-text';
import { Marked } from './marked';
import { markBlocks, markWords } from './marks';

/** Blocks that are ready, such as a table; their number stands for them in the text. */
export class Ready {
  constructor(
    readonly nth: number,
    readonly 有: boolean,
  ) {}
}

/** Whether there is nothing to write. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (value instanceof Marked) return value.marked === '';
  return Array.isArray(value) ? value.length === 0 : value instanceof Ready && !value.有;
}

/** A value as it goes into the rendered text; what is not ours is words, never markup. */
export function written(value: unknown): string {
  if (value instanceof Marked) return value.marked;
  if (value instanceof Ready) return value.有 ? markBlocks(value.nth) : '';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? markWords(plainText(value)) : '';
}
