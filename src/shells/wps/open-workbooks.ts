import type { RibbonTask } from '../start/ribbon-task';

/** The pane of one workbook. */
export interface WorkbookPane {
  show(): void;
  /** Out of sight; what is typed and unfolded in it stays. */
  hide(): void;
  /** Does what a button of the ribbon asks for. */
  ask(task: RibbonTask): void;
  /** Its workbook is open no longer. */
  close(): void;
}

/** As much of WPS as is asked here. */
export interface WorkbookProgram {
  /** Which workbook is in front; `null`: none. */
  front(): string | null;
  /** All that are open. */
  workbooks(): readonly string[];
}

export interface PageOfPanes {
  /** @param task what the ribbon asked for when the workbook had no pane yet */
  openPane(workbook: string, task: RibbonTask | null): WorkbookPane;
  /** Says in the page that there is nothing to check, or no longer so. */
  showEmpty(empty: boolean): void;
}

/**
 * One page serves whichever workbook is in front, each with a pane of its own. A workbook that is saved
 * under another name gets a new pane: nothing tells it from one that was closed while another one was
 * opened, as happens to the blank workbook that WPS starts with, and what is kept with the one must
 * never be taken for the other's. What the user has kept comes back, as it is in the workbook.
 */
export class OpenWorkbooks {
  readonly #panes = new Map<string, WorkbookPane>();
  /** `undefined`: nobody has looked yet. */
  #front: string | null | undefined;
  /** Asked for and not done yet: no workbook is open. */
  #waiting: RibbonTask | null = null;

  constructor(
    private readonly program: WorkbookProgram,
    private readonly page: PageOfPanes,
  ) {}

  /**
   * Shows the workbook in front, and does what the ribbon asks for. 2 accesses, more only when it is
   * another workbook than before.
   * @throws what WPS throws; nothing is forgotten then
   */
  look(asked: RibbonTask | null): void {
    this.#waiting = asked ?? this.#waiting;
    const front = this.program.front();
    if (front !== this.#front) this.#bring(front, this.program.workbooks());
    if (front === null || !this.#waiting) return;
    this.#panes.get(front)?.ask(this.#waiting);
    this.#waiting = null;
  }

  #bring(front: string | null, open: readonly string[]): void {
    if (typeof this.#front === 'string') this.#panes.get(this.#front)?.hide();
    for (const [workbook, pane] of this.#panes) {
      if (open.includes(workbook)) continue;
      this.#panes.delete(workbook);
      pane.close();
    }
    this.page.showEmpty(front === null);
    if (front !== null) this.#paneOf(front).show();
    this.#front = front;
  }

  #paneOf(workbook: string): WorkbookPane {
    const known = this.#panes.get(workbook);
    if (known) return known;
    const pane = this.page.openPane(workbook, this.#waiting);
    this.#waiting = null;
    this.#panes.set(workbook, pane);
    return pane;
  }
}
