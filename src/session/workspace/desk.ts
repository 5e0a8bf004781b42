import type { Check } from '../../checks/check';
import type { WorkbookHost } from '../../hosts/port';
import type { SaveWay } from '../../hosts/port';
import type { CheckReport } from '../../reports/check-report';
import type { CheckInput } from '../../checks/run';
import type { Opened } from '../open-snapshot';
import type { InHand } from './in-hand';
import type { Kept } from './kept';
import type { WorkspaceState } from './state';
import type { Store } from './store';
import type { Texts } from './texts';

/** What was checked last, for those who go on from there. */
export interface Standing {
  readonly opened: Opened;
  readonly input: CheckInput;
  readonly report: CheckReport;
  /** What of all that is kept belongs to this unit and year. */
  readonly inHand: InHand;
}

/** What became of an action, to be said to the user. */
export interface Outcome {
  readonly kind: 'done' | 'note';
  readonly sentence: string;
  readonly details?: readonly string[];
  readonly otherWays?: readonly SaveWay[];
}

/** Work in hand. */
export interface Work {
  /** Aborted when the user cancels; work looks at it between its steps. */
  readonly signal: AbortSignal;
  /** @param share of what is done, 0 to 1 */
  progress(share: number): void;
}

/** What the use-cases of one workspace share. */
export interface Desk {
  readonly host: WorkbookHost;
  readonly store: Store<WorkspaceState>;
  readonly kept: Kept;
  readonly texts: Texts;

  /** @throws Refusal `pane.nothing-open` when there is no official workbook to go on from */
  standing(): Standing;

  catalogue(): readonly Check[];

  /**
   * Does what the user asked for: one thing at a time, shown as a task, its outcome or problem as a
   * message. `null`: nothing to say. Never rejects.
   */
  run(label: string, work: (work: Work) => Promise<Outcome | null>): Promise<void>;

  /** Reads and checks anew, within work that has changed something. */
  refresh(): Promise<void>;

  /**
   * Checks anew what was read last, where profile, last year's figures or rules have changed.
   */
  recheck(): void;

  /** Told after each check, when its findings are on the screen, and when they are worded anew. */
  onChecked(listener: () => void): void;

  /** Words anew what was checked last, where only explanations have changed. */
  reword(): void;

  /** Remembers how the last action is undone; `null`: it cannot be. */
  remember(undo: Undo | null): void;
}

export interface Undo {
  /** What was done, as the user calls it. */
  readonly label: string;
  back(): Promise<void>;
}
