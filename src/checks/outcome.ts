import type { FindingCell, Severity, Term, TextQuote, Verdict } from '../model/finding';
import type { Reason, Slots } from '../model/reason';

/** What one instance of a check came to. */
export type Outcome = { readonly verdict: 'pass' } | Draft;

/** A finding before the runner has given it id, severity and root cause. */
export interface Draft {
  readonly verdict: Verdict;
  readonly form: string;
  readonly instance: string;
  /** Row key, column key or whatever else makes the id. */
  readonly keys: readonly string[];
  readonly message?: string;
  readonly slots: Slots;
  readonly cells: readonly FindingCell[];
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly terms: readonly Term[];
  /** Milder than its check. */
  readonly severity?: Severity;
  readonly why?: Reason;
  /** Id of the finding that this one is known to follow from. */
  readonly rootCause?: string;
  /** The left side is a total left blank while a part of it is not (FMT-04). */
  readonly blankTotal?: true;
  /** The words that it is about, for a finding on a text. */
  readonly text?: TextQuote;
}

export const PASS: Outcome = { verdict: 'pass' };
