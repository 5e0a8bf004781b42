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

/** Each use-case is loaded when it is first asked for. */
export function checkActions(desk: Desk): CheckActions {
  return {
    fix: (id) => desk.run('fixing', async () => (await import('./fixing')).fix(desk, id)),
    proposeRecalculation: (formulas) =>
      desk.run('recalculating', async () =>
        (await import('./recalculating')).propose(desk, formulas),
      ),
    applyRecalculation: (keys) =>
      desk.run('recalculating', async () => (await import('./recalculating')).apply(desk, keys)),
    dropRecalculation: () => desk.store.set({ recalculation: null }),
    explain: (id, text) =>
      desk.run('explaining', async () => (await import('./explaining')).explain(desk, id, text)),
    confirmExplanation: (id) =>
      desk.run('explaining', async () =>
        (await import('./explaining')).confirmExplanation(desk, id),
      ),
    mark: () => desk.run('marking', async () => (await import('./marking')).mark(desk)),
    unmark: () => desk.run('marking', async () => (await import('./marking')).unmark(desk)),
    saveReport: () =>
      desk.run('reporting', async () => (await import('./reporting')).saveReport(desk, new Date())),
    saveAgain: (way) =>
      desk.run('saving', async () => (await import('./saving')).saveAgain(desk, way)),
  };
}
