import type { Place } from './place';
import type { Reason, Slots } from './reason';

/** 错误 must be corrected · 警告 very likely wrong, or to be explained · 提示 worth a look. */
export type Severity = 'error' | 'warning' | 'notice';

/** 不通过 · 尾差 (within what rounding explains) · 未能核对 (and why). */
export type Verdict = 'fail' | 'rounding' | 'unchecked';

/** A cell that a finding points at, with its value as the cell holds it. */
export interface FindingCell {
  readonly place: Place;
  readonly value: string;
}

/** The words that a finding is about, in their sentence. */
export interface TextQuote {
  /** As in the place: number of the section (`二`), its heading, or `''`. */
  readonly section: string;
  /** As in the place. */
  readonly paragraph: number;
  /** The sentence, as written. */
  readonly quote: string;
  /** The words within it; equal where the sentence as a whole is meant. */
  readonly start: number;
  readonly end: number;
}

/** An operand of a failed check (现场数据). */
export interface Term {
  /** Which side of the comparison it stands on; `ground`: what made the comparison necessary. */
  readonly side: 'left' | 'right' | 'ground';
  readonly sign: 1 | -1;
  readonly form: string;
  readonly row: string;
  readonly column: string;
  /** 万元; `null` when the cell holds no amount. */
  readonly value: string | null;
  /** Absent when the row is not in the table and counts as zero. */
  readonly place: Place | null;
}

export interface Finding {
  /** check / form[@instance] / row key / column key: stable over runs, hosts and layouts. */
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  /** The form where it is shown; `''` for a finding on the whole book. */
  readonly form: string;
  readonly instance: string;
  /** Which message of the check to use; most checks have one. */
  readonly message: string;
  readonly slots: Slots;
  readonly cells: readonly FindingCell[];
  /** Amounts are 万元 with the source's decimals. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly terms: readonly Term[];
  /** Id of the finding that this one follows from. */
  readonly rootCause: string | null;
  /** For 未能核对: why. */
  readonly why: Reason | null;
  /** For a finding on a text. */
  readonly text?: TextQuote;
}

/** One part of an id; `/` would end it. */
export function idPart(text: string): string {
  return text.replaceAll('/', '%2F');
}

export function findingId(
  check: string,
  form: string,
  instance: string,
  ...keys: string[]
): string {
  const place = instance === '' ? form : `${form}@${idPart(instance)}`;
  return [check, place, ...keys.map(idPart)].filter((part) => part !== '').join('/');
}
