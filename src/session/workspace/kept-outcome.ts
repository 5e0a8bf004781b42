import { DONE } from '../../wording/pane-outcome';
import type { Outcome } from './desk';

/** An outcome, and that the workbook has not taken what was to be kept. */
export function keptOutcome(kept: boolean, outcome: Outcome): Outcome;
export function keptOutcome(kept: boolean, outcome: Outcome | null): Outcome | null;
export function keptOutcome(kept: boolean, outcome: Outcome | null): Outcome | null {
  if (kept) return outcome;
  if (!outcome) return { kind: 'note', sentence: DONE.notKept };
  return { ...outcome, details: [...(outcome.details ?? []), DONE.notKept] };
}
