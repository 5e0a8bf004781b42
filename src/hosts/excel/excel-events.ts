/// <reference types="office-js" />
import type { HostEvent, HostEventKind, HostEventListener } from '../host-events';
import { parseRectangle } from '../rectangle';
import { run } from './batch';

/** What events of Excel have in common, as far as any of it is there. */
interface Happening {
  readonly worksheetId?: string;
  readonly address?: string;
  readonly source?: string;
  readonly triggerSource?: string;
}

type Handler = (happening: Happening) => Promise<void>;
interface Registration {
  remove(): void;
  readonly context: OfficeExtension.ClientRequestContext;
}

/** Registrations wait so long for a batch that they can travel with. */
const WAIT_MS = 100;

/**
 * Which events of Excel stand for a kind. That a sheet is renamed, moved or hidden is not told before
 * ExcelApi 1.17: the session sees it when it reads.
 */
const REGISTER: Readonly<
  Record<HostEventKind, (workbook: Excel.Workbook, handler: Handler) => Registration[]>
> = {
  changed: ({ worksheets }, handler) => [worksheets.onChanged.add(handler)],
  calculated: ({ worksheets }, handler) => [worksheets.onCalculated.add(handler)],
  sheets: ({ worksheets }, handler) => [
    worksheets.onAdded.add(handler),
    worksheets.onDeleted.add(handler),
  ],
  selection: ({ worksheets }, handler) => [worksheets.onSelectionChanged.add(handler)],
  activated: (workbook, handler) => [
    workbook.worksheets.onActivated.add(handler),
    workbook.onActivated.add(() => handler({})),
  ],
};

/** Events of the open workbook, each kind asked of Excel when somebody first listens to it. */
export class ExcelEvents {
  readonly #listeners = new Map<HostEventKind, Set<HostEventListener>>();
  readonly #registered = new Map<HostEventKind, readonly Registration[]>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param sheetName the name of a sheet by its id, as far as it is known without asking
   * @param whenOthersEdit called when somebody else, elsewhere, has changed the workbook
   */
  constructor(
    private readonly sheetName: (id: string) => string | undefined,
    private readonly whenOthersEdit: () => void,
  ) {}

  on(kind: HostEventKind, listener: HostEventListener): () => void {
    // One function may listen twice, and leaves once for each.
    const own: HostEventListener = (event) => listener(event);
    const listeners = this.#listeners.get(kind) ?? new Set();
    this.#listeners.set(kind, listeners.add(own));
    this.#settleLater();
    return () => {
      if (listeners.delete(own)) this.#settleLater();
    };
  }

  /** Sends a batch, and with it the registrations that are waiting. */
  async sync(context: Excel.RequestContext): Promise<void> {
    const waiting = [...this.#listeners].flatMap(([kind, { size }]) =>
      size > 0 && !this.#registered.has(kind) ? [kind] : [],
    );
    for (const kind of waiting) {
      this.#registered.set(kind, REGISTER[kind](context.workbook, this.#handler(kind)));
    }
    try {
      await context.sync();
    } catch (error) {
      for (const kind of waiting) this.#registered.delete(kind);
      throw error;
    }
  }

  #handler(kind: HostEventKind): Handler {
    return async ({ worksheetId, address, source, triggerSource }) => {
      const remote = source === 'Remote';
      if (remote) this.whenOthersEdit();
      const sheet = worksheetId === undefined ? undefined : this.sheetName(worksheetId);
      const rectangle = address === undefined ? null : parseRectangle(address);
      const event: HostEvent = {
        kind,
        ...(sheet === undefined ? {} : { sheet }),
        ...(rectangle ? { rectangle } : {}),
        ...(triggerSource === 'ThisLocalAddin' && !remote ? { own: true } : {}),
      };
      for (const listener of [...(this.#listeners.get(kind) ?? [])]) listener(event);
    };
  }

  #settleLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#settle(), WAIT_MS);
  }

  /** Events are hints: what cannot be registered now is tried with the next batch. */
  async #settle(): Promise<void> {
    for (const [kind, registrations] of [...this.#registered]) {
      if ((this.#listeners.get(kind)?.size ?? 0) > 0) continue;
      this.#registered.delete(kind);
      for (const registration of registrations) registration.remove();
      await registrations[0]?.context.sync().catch(() => undefined);
    }
    const waits = [...this.#listeners].some(
      ([kind, { size }]) => size > 0 && !this.#registered.has(kind),
    );
    if (waits) await run((context) => this.sync(context)).catch(() => undefined);
  }
}
