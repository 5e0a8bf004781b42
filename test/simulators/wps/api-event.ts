import { EVENT_OF, OTHER_EVENTS } from './et-happening';
import type { EtHappening } from './et-happening';
import type { EtBook, EtProgram } from './et-program';
import { rangeObject } from './range-object';
import { workbookObject } from './workbook-object';
import { worksheetObject } from './worksheet-object';
import { wrapped } from './wrapped';

type Listener = string | ((...told: readonly unknown[]) => void);

const VALID = new Set([
  ...Object.values(EVENT_OF).flatMap((event) => event?.name ?? []),
  ...OTHER_EVENTS,
]);
/** A build that is late with its events is so much later. */
const LATE_MS = 30;

/** Who listens in the page, and how badly events come there. */
export class ApiEvents {
  /** Whether an event of this name gets lost. */
  loses: (name: string) => boolean = () => false;
  /** Every event comes twice. */
  doubles = false;
  /** What is handed over instead of what belongs there. */
  oddly: ((told: readonly unknown[]) => readonly unknown[]) | null = null;
  /** What listeners threw: in ET nobody hears of it. */
  readonly thrown: unknown[] = [];
  readonly #listeners = new Map<string, Listener[]>();
  #pending = 0;

  /** How many listeners the page has for an event. */
  count(name: string): number {
    return this.#listeners.get(name)?.length ?? 0;
  }

  /** All that was told has come. */
  async settled(): Promise<void> {
    while (this.#pending > 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }

  tell(program: EtProgram, book: EtBook, happening: EtHappening): void {
    const event = EVENT_OF[happening.kind];
    if (!event) return;
    const { name, tells } = event;
    const { events, tellsWrites } = program.profile;
    if ((happening.by === 'addin' && !tellsWrites) || this.loses(name)) return;
    const { sheet, area } = happening;
    const objects = {
      workbook: () => workbookObject(program, book),
      sheet: () => sheet && worksheetObject(program, book, sheet),
      area: () => sheet && area && rangeObject(program, book, sheet, area),
    };
    const told = tells.map((what) => objects[what]());
    for (let times = this.doubles ? 2 : 1; times > 0; times--) {
      if (events === 'at-once') this.#deliver(name, told);
      else {
        this.#pending += 1;
        setTimeout(() => {
          this.#deliver(name, told);
          this.#pending -= 1;
        }, LATE_MS);
      }
    }
  }

  #deliver(name: string, told: readonly unknown[]): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) {
      try {
        const call = typeof listener === 'string' ? globalNamed(listener) : listener;
        call(...(this.oddly?.(told) ?? told));
      } catch (thrown) {
        this.thrown.push(thrown);
      }
    }
  }

  /** What a page sees of it. */
  object(program: EtProgram): object {
    const valid = (name: string): string => {
      const knows = !program.profile.absent.includes(`ApiEvent.${name}`);
      if (!VALID.has(name) || !knows) throw new Error(`${name} is not a valid event name.`);
      return name;
    };
    return wrapped(program, 'ApiEvent', {
      AddApiEventListener: {
        call: (name: string, listener: Listener) => {
          this.#listeners.set(valid(name), [...(this.#listeners.get(name) ?? []), listener]);
        },
      },
      // Whatever else it is given.
      RemoveApiEventListener: { call: (name: string) => void this.#listeners.delete(valid(name)) },
    });
  }
}

/** `ribbon.OnChange` */
function globalNamed(path: string): (...told: readonly unknown[]) => void {
  const found = path
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], globalThis);
  if (typeof found !== 'function') throw new Error(`no global function ${path}`);
  return found as (...told: readonly unknown[]) => void;
}
