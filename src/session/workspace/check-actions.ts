import { reason, Refusal } from '../../model/reason';
import type { SaveWay } from '../../hosts/port';
import type { Desk } from './desk';

/** What the user may do about findings. Each runs as a task and says what became of it; none rejects. */
export interface CheckActions {
  /** Puts the proposed value into the cell that is most likely wrong. */
  fix(finding: string): Promise<void>;
  /** 重算: works out which sums could be corrected, and shows them; writes nothing. */
  proposeRecalculation(formulas: boolean): Promise<void>;
  /** Writes the edits with these keys. */
  applyRecalculation(keys: readonly string[]): Promise<void>;
  dropRecalculation(): void;
  /** Stores why a warning stands; a blank text takes the explanation back. */
  explain(finding: string, text: string): Promise<void>;
  /** The explanation holds for the new figures as well. */
  confirmExplanation(finding: string): Promise<void>;
  /** Colours the cells in question. */
  mark(): Promise<void>;
  unmark(): Promise<void>;
  /** Saves the report as a page. */
  saveReport(): Promise<void>;
  /** The last file once more, in another way. */
  saveAgain(way: SaveWay): Promise<void>;
}

export function checkActions(desk: Desk): CheckActions {
  const todo = (): Promise<void> =>
    desk.run('checking', () => Promise.reject(new Refusal(reason('pane.nothing-open'))));
  return {
    fix: todo,
    proposeRecalculation: todo,
    applyRecalculation: todo,
    dropRecalculation: () => desk.store.set({ recalculation: null }),
    explain: todo,
    confirmExplanation: todo,
    mark: todo,
    unmark: todo,
    saveReport: todo,
    saveAgain: todo,
  };
}
