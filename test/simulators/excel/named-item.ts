import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { invalidArgument } from './rich-object';

/** A defined name. */
export interface NamedItem {
  readonly name: string;
  /** `null`: of the whole workbook. */
  readonly sheet: MemorySheet | null;
  /** With its leading `=`. */
  formula: string;
  visible: boolean;
  comment: string;
}

/** Excel's limits; a text inside a formula ends at 255 characters. */
const LONGEST_TEXT = 255;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const LIKE_A_CELL = /^(\$?[A-Za-z]{1,3}\$?\d+|[Rr]\d*[Cc]\d*|[RrCc])$/;

/** Refuses what Excel refuses. */
export function requireName(name: string): void {
  if (!NAME.test(name) || LIKE_A_CELL.test(name)) throw invalidArgument(`no name: ${name}`);
}

export function requireNameFormula(formula: string): void {
  if (!formula.startsWith('=')) throw invalidArgument(`no formula: ${formula}`);
  for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g)) {
    if (text.slice(1, -1).replace(/""/g, '"').length > LONGEST_TEXT) {
      throw invalidArgument('a text in a formula has at most 255 characters');
    }
  }
}

/** What the name stands for, where it is a constant; its formula otherwise. */
export function nameValue({ formula }: NamedItem): { type: string; value: unknown } {
  const bare = formula.slice(1);
  const text = /^"((?:[^"]|"")*)"$/.exec(bare)?.[1];
  if (text !== undefined) return { type: 'String', value: text.replace(/""/g, '"') };
  if (/^-?\d+(\.\d+)?$/.test(bare)) return { type: 'Double', value: Number(bare) };
  if (/^(TRUE|FALSE)$/i.test(bare)) return { type: 'Boolean', value: /^T/i.test(bare) };
  if (/#REF!/.test(bare)) return { type: 'Error', value: '#REF!' };
  return { type: 'Range', value: bare };
}
