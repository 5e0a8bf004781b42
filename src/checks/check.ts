import type { Severity } from '../model/finding';
import type { CompiledFormula } from './language/compile';

/** A check as the catalogue or a rule pack writes it. */
export interface CheckEntry {
  readonly id: string;
  readonly group: string;
  readonly severity: Severity;
  readonly title: string;
  /** What it rests on: a regulation, or the form's own 栏次 relation. */
  readonly clause: string;
  readonly subject: 'book' | 'text' | 'both';
  /** In the check language; all of them belong to the check. */
  readonly formulas?: readonly string[];
  /** Name of the coded check, where arithmetic alone does not say it. */
  readonly coded?: string;
  /** Name of the reading in `proofreading`, for what is said in a text. */
  readonly reading?: string;
  /** Name of the derived check, which speaks of what the others found. */
  readonly derived?: string;
  /** About the form's shape or its code names: a notice when the year has no edition of its own. */
  readonly shape?: boolean;
  /** Message per kind of finding; `fail` is the usual one. */
  readonly messages?: Readonly<Record<string, string>>;
}

export interface Check extends CheckEntry {
  readonly compiled: readonly CompiledFormula[];
}

/** Whether there is something to run; the others have their place and wait for their input. */
export function isImplemented(check: CheckEntry): boolean {
  return (
    check.coded !== undefined ||
    check.derived !== undefined ||
    check.reading !== undefined ||
    (check.formulas?.length ?? 0) > 0
  );
}
