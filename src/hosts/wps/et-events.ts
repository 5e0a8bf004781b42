import type { HostEvent, HostEventKind } from '../host-events';
import type { EtApplication, EtWorkbook } from './et-application';
import { everySoOften } from './every';
import type { Every } from './every';
import { NativeEvents } from './native-events';
import type { OpenWorkbook } from './open-workbook';
import type { SheetList } from './sheet-list';
import { ListenedWorkbook } from './workbook-events';
import type { WorkbookEvents } from './workbook-events';

export type { WorkbookEvents } from './workbook-events';

/** Registering waits so long: the first findings come before it. */
export const REGISTER_MS = 100;
/** The watchdog looks so often: a lost event costs this on the sheet in front. */
export const LOOK_MS = 3_000;

/**
 * Events of ET, heard once for the whole page and told to the workbook in front. ET does not say whose
 * sheet an event is about in anything that was ever measured; what a background workbook does is
 * therefore told to the one in front as a hint, which finds its own cells as they were. When a workbook
 * comes to the front it is told `activated` and reads everything again.
 */
export class EtEvents {
  readonly #books = new Set<ListenedWorkbook>();
  readonly #native = new NativeEvents((kind, told) => this.#hear(kind, told));
  #front: string | null = null;
  #registering: ReturnType<typeof setTimeout> | undefined;
  #stopLooking: (() => void) | null = null;

  constructor(
    private readonly application: EtApplication,
    private readonly every: Every = everySoOften,
  ) {}

  of(open: OpenWorkbook, sheets: SheetList): WorkbookEvents {
    return new ListenedWorkbook(open, sheets, (book) => this.#settle(book));
  }

  /** 2 accesses. @returns which workbook is in front; `null`: none */
  front(): string | null {
    this.#lookAtFront();
    return this.#front;
  }

  /** What the watchdog does each time, at most 18 accesses: nothing while a cell is open for typing. */
  look(): void {
    if (!isShown() || this.application.Ready === false) return;
    const workbook = this.#lookAtFront();
    if (workbook) for (const book of this.#inFront()) book.look(workbook);
  }

  #lookAtFront(): EtWorkbook | null {
    const { ActiveWorkbook: workbook } = this.application;
    const front = workbook?.FullName ?? null;
    if (front !== this.#front) {
      this.#front = front;
      this.#tell({ kind: 'activated' });
    }
    return workbook;
  }

  #inFront(): readonly ListenedWorkbook[] {
    return [...this.#books].filter(({ open }) => open.key === this.#front);
  }

  #tell(event: HostEvent): void {
    for (const book of this.#inFront()) book.tell(event);
  }

  /** As little as possible is read, because ET waits meanwhile: the name of the sheet, or what is in front. */
  #hear(kind: HostEventKind, told: unknown): void {
    const sheet = told === undefined ? undefined : nameOf(told);
    if (kind === 'activated' && sheet === undefined) {
      const before = this.#front;
      if (this.front() !== before) return;
    }
    this.#tell({ kind, ...(sheet === undefined ? {} : { sheet }) });
  }

  #settle(book: ListenedWorkbook): void {
    const { kinds } = book;
    if (kinds.length > 0) this.#books.add(book);
    else this.#books.delete(book);
    clearTimeout(this.#registering);
    this.#registering = setTimeout(() => this.#register(), REGISTER_MS);
  }

  #register(): void {
    const kinds = new Set([...this.#books].flatMap((book) => book.kinds));
    this.#native.listenTo(kinds);
    if (kinds.has('changed')) {
      this.#stopLooking ??= this.every(LOOK_MS, () => this.#lookQuietly());
    } else {
      this.#stopLooking?.();
      this.#stopLooking = null;
    }
  }

  #lookQuietly(): void {
    try {
      this.look();
    } catch {
      // Whatever the program is busy with: it is looked at again in a while.
    }
  }
}

/** 1 access; `undefined` for what is missing, odd or gone. */
function nameOf(sheet: unknown): string | undefined {
  try {
    const name = (sheet as { Name?: unknown } | null | undefined)?.Name;
    return typeof name === 'string' && name !== '' ? name : undefined;
  } catch {
    return undefined;
  }
}

/** A pane that is not on the screen leaves the program alone. */
function isShown(): boolean {
  return typeof document === 'undefined' || document.visibilityState !== 'hidden';
}
