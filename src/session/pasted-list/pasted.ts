import { amountFrom, FEN_PER, type Unit } from '../../model/amount';
import type { PasteProblem } from '../../model/pasted-projects';
import type { ProfileProject } from '../../model/profile';

/** One entry as a reader found it, before its amount is judged. */
export interface Entry {
  readonly piece: string;
  readonly name: string;
  /** Plain digits without separators. */
  readonly digits: string;
  /** As written beside the amount; absent when the list's own counts. */
  readonly unit?: Unit;
}

export type Found = { readonly entry: Entry } | { readonly problem: PasteProblem };

export const UNIT = '(?:万|亿|千)?元';
/** Separators in threes or fours, as `readAmount` takes them. */
export const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:,\\d{4})+|\\d+)(?:\\.\\d+)?';

/**
 * A text in which full-width letters, digits and signs are the usual ones, position by position, so
 * that what is found in it can be cut out of the text itself.
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ');
}

export function asUnit(text: string | undefined): Unit | undefined {
  return text !== undefined && Object.keys(FEN_PER).includes(text) ? (text as Unit) : undefined;
}

/** Digits as the schema of a profile wants them. */
export function plainDigits(number: string): string {
  return number.replaceAll(',', '').replace(/^(-?)0+(?=\d)/, '$1');
}

/** Decimals of a unit beyond which there is no whole 分. */
const FINEST: Readonly<Record<Unit, number>> = { 元: 2, 千元: 5, 万元: 6, 亿元: 6 };

/** The project of an entry, in the list's unit unless it has its own. */
export function projectOf({ piece, name, digits, unit }: Entry, listUnit: Unit): Judged {
  const own = unit ?? listUnit;
  const fraction = (digits.split('.')[1] ?? '').replace(/0+$/, '');
  if (fraction.length > FINEST[own]) return { problem: { kind: 'too-fine', piece } };
  const amount = amountFrom(digits, own);
  if (!amount || /\d{13}/.test(digits)) return { problem: { kind: 'too-large', piece } };
  return {
    fen: amount.fen,
    project: { name, amount: digits, ...(own === '万元' ? {} : { unit: own }) },
  };
}

export type Judged =
  { readonly project: ProfileProject; readonly fen: number } | { readonly problem: PasteProblem };
