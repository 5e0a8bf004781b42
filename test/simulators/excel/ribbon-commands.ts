import type { ExcelHost } from './excel-host';

/** What became of a function command: office.js's status (0: done) and what `completed` was given. */
export interface CommandOutcome {
  readonly status: number;
  readonly event: unknown;
}

/** A function that has not called `completed()` by then hangs; Excel would say so. */
const PATIENCE_MS = 10_000;

/** Buttons of the ribbon that call a function of the add-in. */
export class RibbonCommands {
  readonly #host: ExcelHost;
  readonly #waiting = new Map<string, (outcome: CommandOutcome) => void>();
  #invoked = 0;

  constructor(host: ExcelHost) {
    this.#host = host;
  }

  /**
   * `ExecuteFunction`: in the pane where it shares its runtime with the commands, else in a hidden
   * page of its own that is closed again.
   * @param page the manifest's function file; used without a shared runtime
   */
  async execute(name: string, page: string): Promise<CommandOutcome> {
    const { settings, pages } = this.#host;
    const pane = [...pages].find(({ kind }) => kind === 'pane');
    const shared = settings.sharedRuntime && pane;
    const runtime = shared || this.#host.open('commands', page, document.body);
    await runtime.ready;
    const id = `command-${++this.#invoked}`;
    const done = new Promise<CommandOutcome>((resolve, reject) => {
      this.#waiting.set(id, resolve);
      setTimeout(() => reject(new Error(`${name} has not called completed()`)), PATIENCE_MS);
    });
    runtime.push('appCommandInvoked', [id, name, JSON.stringify({ source: { id: name } })]);
    try {
      return await done;
    } finally {
      this.#waiting.delete(id);
      if (!shared) this.#host.close(runtime);
    }
  }

  /** @param event as JSON; nothing where no such function was found */
  completed(id: string, status: number, event: unknown): void {
    const given = typeof event === 'string' && event !== '' ? (JSON.parse(event) as unknown) : null;
    this.#waiting.get(id)?.({ status, event: given });
  }
}
