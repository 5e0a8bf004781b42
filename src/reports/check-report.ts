import type { CheckCounts } from '../checks/run';
import type { FindingGroup } from '../checks/group';
import type { BookVerdict } from '../checks/verdict';
import type { Book } from '../model/book';
import type { Finding } from '../model/finding';
import type { Reason } from '../model/reason';
import type { Suspect } from '../model/suspect';
import type { TextReading } from '../model/claim';

/** What checking a workbook or document came to, ready to be shown. */
export interface CheckReport {
  readonly book: Book;
  readonly verdict: BookVerdict;
  readonly counts: CheckCounts;
  readonly findings: readonly SpokenFinding[];
  readonly groups: readonly FindingGroup[];
  /** Single cells whose correction would satisfy failing checks, best first. */
  readonly suspects: readonly Suspect[];
  /** What the reader should know of how it was checked, such as a text that was not. */
  readonly remarks: readonly Reason[];
  /** The text that was read with it, and what it states. */
  readonly reading?: TextReading;
  readonly timings: { readonly readMs: number; readonly bindMs: number; readonly checkMs: number };
}

export interface SpokenFinding extends Finding {
  readonly sentence: string;
}
