import { SAID } from '../../wording/pane/outcome-labels';
import type { Outcome, Work } from './desk';
import type { Said, WorkspaceState } from './state';
import type { Store } from './store';

/** Work on one workbook, one thing at a time: shown while it runs, and what became of it said. */
export class Tasks {
  /** Readings and the user's work take turns. */
  #turn: Promise<unknown> = Promise.resolve();
  #cancel: AbortController | null = null;
  #messages = 0;
  #complained: object | null = null;
  #closed = false;

  /** @param problemOf its sentence, for whatever was thrown */
  constructor(
    private readonly store: Store<WorkspaceState>,
    private readonly problemOf: (thrown: unknown) => Promise<Said>,
  ) {}

  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => undefined);
    return next;
  }

  /** What the user asked for. Never rejects. */
  run(label: string, work: (work: Work) => Promise<Outcome | null>): Promise<void> {
    return this.inTurn(async () => {
      if (this.#closed) return;
      this.store.set({ message: null });
      const outcome = await this.taking(label, work);
      if (outcome) this.#say(outcome);
    });
  }

  /** Shows work as a task; its problem becomes a message. */
  async taking<T>(label: string, work: (work: Work) => Promise<T>): Promise<T | null> {
    const cancel = new AbortController();
    this.#cancel = cancel;
    const shown = (progress: number | null): void =>
      this.store.set({ task: { label, progress, cancellable: true } });
    shown(null);
    try {
      return await work({ signal: cancel.signal, progress: shown });
    } catch (thrown) {
      if (cancel.signal.aborted) this.#say({ kind: 'note', sentence: SAID.cancelled });
      else this.complain(await this.problemOf(thrown));
      return null;
    } finally {
      this.#cancel = null;
      this.store.set({ task: null });
    }
  }

  /** Stops the work in hand at its next step. */
  cancel(): void {
    this.#cancel?.abort();
  }

  /** Nothing more is begun. */
  close(): void {
    this.#closed = true;
    this.cancel();
  }

  /** Says what is the matter with something when it is first met. */
  complainOnce(about: object, problem: Said): void {
    if (this.#complained === about) return;
    this.#complained = about;
    this.complain(problem);
  }

  complain({ code, sentence }: Said): void {
    const number = (this.#messages += 1);
    const empty = { details: [], otherWays: [] };
    this.store.set({ message: { number, kind: 'problem', sentence, code, ...empty } });
  }

  #say({ kind, sentence, details = [], otherWays = [] }: Outcome): void {
    const number = (this.#messages += 1);
    this.store.set({ message: { number, kind, sentence, details, otherWays, code: '' } });
  }
}
