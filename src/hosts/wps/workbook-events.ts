import type { Block, ReadRequest } from '../block';
import type { HostEvent, HostEventKind, HostEventListener } from '../host-events';
import type { EtWorkbook } from './et-application';
import type { OpenWorkbook } from './open-workbook';
import type { SheetList } from './sheet-list';
import { Watchdog } from './watchdog';

/** What one workbook hears. */
export interface WorkbookEvents {
  on(kind: HostEventKind, listener: HostEventListener): () => void;
  /** Events that come while this runs, or before the page's next turn, are told as our own. */
  own<T>(work: () => T): T;
  /** Reads; the watchdog waits for it, and goes by what was read. */
  reading(
    requests: readonly ReadRequest[],
    read: () => Promise<readonly Block[]>,
  ): Promise<readonly Block[]>;
}

/** The listeners of one workbook. */
export class ListenedWorkbook implements WorkbookEvents {
  readonly #listeners = new Map<HostEventKind, Set<HostEventListener>>();
  readonly #watchdog: Watchdog;
  #own = 0;
  #reading = 0;

  /** @param settle called whenever somebody begins or ends to listen */
  constructor(
    readonly open: OpenWorkbook,
    private readonly sheets: SheetList,
    private readonly settle: (book: ListenedWorkbook) => void,
  ) {
    this.#watchdog = new Watchdog(sheets, (event) => this.tell(event));
  }

  /** Kinds that somebody listens to. */
  get kinds(): readonly HostEventKind[] {
    return [...this.#listeners].flatMap(([kind, { size }]) => (size > 0 ? [kind] : []));
  }

  on(kind: HostEventKind, listener: HostEventListener): () => void {
    // One function may listen twice, and leaves once for each.
    const one: HostEventListener = (event) => listener(event);
    const listeners = this.#listeners.get(kind) ?? new Set();
    this.#listeners.set(kind, listeners.add(one));
    this.settle(this);
    return () => {
      if (listeners.delete(one)) this.settle(this);
    };
  }

  own<T>(work: () => T): T {
    this.#own += 1;
    try {
      return work();
    } finally {
      setTimeout(() => (this.#own -= 1), 0);
    }
  }

  async reading(
    requests: readonly ReadRequest[],
    read: () => Promise<readonly Block[]>,
  ): Promise<readonly Block[]> {
    this.#reading += 1;
    try {
      const blocks = await read();
      this.#watchdog.saw(requests, blocks);
      return blocks;
    } finally {
      this.#reading -= 1;
    }
  }

  /** A sheet that the list does not have is one that was added or renamed since: it is not named. */
  tell({ sheet, ...event }: HostEvent): void {
    const known = this.sheets.known?.sheets.some(({ name }) => name === sheet) ?? true;
    const told: HostEvent = {
      ...event,
      ...(sheet !== undefined && known ? { sheet } : {}),
      ...(this.#own > 0 ? { own: true } : {}),
    };
    for (const listener of [...(this.#listeners.get(event.kind) ?? [])]) listener(told);
  }

  /** @throws what ET throws */
  look(workbook: EtWorkbook): void {
    if (this.#reading === 0 && this.kinds.includes('changed')) this.#watchdog.look(workbook);
  }
}
