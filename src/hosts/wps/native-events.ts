import type { HostEventKind } from '../host-events';
import { etService } from './et-application';

/**
 * Which events of ET stand for a kind. What is renamed, moved or hidden is told by none: the watchdog or
 * the next reading sees it.
 */
const NAMES = {
  changed: ['SheetChange'],
  calculated: ['SheetCalculate', 'AfterCalculate'],
  sheets: ['WorkbookNewSheet', 'SheetBeforeDelete'],
  selection: ['SheetSelectionChange'],
  activated: ['SheetActivate', 'WorkbookActivate', 'WorkbookOpen'],
} as const satisfies Readonly<Record<HostEventKind, readonly string[]>>;

/** An event of ET that is listened to. */
export type EtEventName = (typeof NAMES)[HostEventKind][number];

/** Those that hand over first a sheet whose name is worth an access. */
const OF_A_SHEET: readonly EtEventName[] = ['SheetChange', 'SheetActivate'];

/**
 * The listeners that this page has in ET: one an event, because ET takes all of them away at once.
 */
export class NativeEvents {
  readonly #kinds = new Set<HostEventKind>();

  /**
   * @param hear gets the sheet that ET hands over, which may be missing or odd; `undefined` where the event
   *   is of none; what it throws is dropped
   */
  constructor(private readonly hear: (kind: HostEventKind, sheet: unknown) => void) {}

  /**
   * Listens to these kinds and to no other: one access to find ET's events, and one for each that begins
   * or ends. A name that this build does not know is done without; so is a build without events.
   */
  listenTo(kinds: ReadonlySet<HostEventKind>): void {
    const begin = [...kinds].filter((kind) => !this.#kinds.has(kind));
    const end = [...this.#kinds].filter((kind) => !kinds.has(kind));
    if (begin.length + end.length === 0) return;
    const api = etService('ApiEvent');
    for (const kind of begin) {
      this.#kinds.add(kind);
      for (const name of NAMES[kind]) {
        const isOfSheet = OF_A_SHEET.includes(name);
        const listener = (told?: unknown): void =>
          quietly(() => this.hear(kind, isOfSheet ? told : undefined));
        quietly(() => api?.AddApiEventListener(name, listener));
      }
    }
    for (const kind of end) {
      this.#kinds.delete(kind);
      for (const name of NAMES[kind]) quietly(() => api?.RemoveApiEventListener(name));
    }
  }
}

/** Events only hint: nothing of them may fail, neither here nor in ET. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The watchdog and the next reading see what was missed.
  }
}
