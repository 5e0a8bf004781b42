import type { CheckInput } from '../../checks/run';
import type { NewSheet } from '../../model/new-workbook';
import type { PriorChosen } from './prior';
import type { Desk } from './desk';
import type { Earlier } from './earlier';

/**
 * What the use-cases of a year hand on to each other while the workbook is open. Nothing of it is kept.
 */
export interface Year {
  readonly desk: Desk;
  /** The face shows them, so they follow every change of the workbook. */
  wants: { readonly summary: boolean; readonly narrative: boolean };
  /** The check that each was worked out for, so that none is worked out twice. */
  shown: { summary?: CheckInput; narrative?: CheckInput };
  /** The unit's own Word template; too large to be kept with the workbook. */
  wordTemplate: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** Last year's text, which is brought up to date. */
  lastText: LastText | null;
  /** Last year's of a unit with another name, until the user has said whether it is the same. */
  chosen: PriorChosen | null;
  /** What an earlier workbook would bring, until the user has agreed. */
  earlier: Earlier | null;
  /** Sheets that wait for the user's word, since one of them is in the way. */
  waiting: { readonly sheets: readonly NewSheet[]; readonly details: readonly string[] } | null;
}

export interface LastText {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function newYear(desk: Desk): Year {
  return {
    ...{ desk, wants: { summary: false, narrative: false }, shown: {} },
    ...{ wordTemplate: null, lastText: null, chosen: null, earlier: null, waiting: null },
  };
}
