import { Store } from '../session/workspace/store';
import { notSavedText, savedText } from '../wording/pane-outcome';
import { WORKBENCH } from '../wording/workbench-labels';
import type { ChosenFile, OpenBook, Replaced, WorkbenchProgram } from './program';

export interface BenchMessage {
  /** Counts up, so that the same sentence twice is said twice. */
  readonly number: number;
  readonly kind: 'done' | 'note' | 'problem';
  readonly sentence: string;
}

/** What the frame around grid and pane shows. */
export interface BenchState {
  readonly book: OpenBook | null;
  /** Of the file that is open, as it is saved under. */
  readonly name: string;
  readonly dirty: boolean;
  /** What is under way. */
  readonly task: { readonly words: string; readonly cancellable: boolean } | null;
  readonly message: BenchMessage | null;
  /** The user is asked what is to become of unsaved changes. */
  readonly asking: boolean;
}

/** What the user says to that. */
export type Answer = 'save' | 'discard' | 'stay';

const EMPTY: BenchState = {
  ...{ book: null, name: '', dirty: false },
  ...{ task: null, message: null, asking: false },
};

/**
 * The file on the bench: opened, saved and left, one thing at a time, nothing lost unasked. Never
 * rejects: what went wrong is a message.
 */
export class Bench {
  readonly #store = new Store<BenchState>(EMPTY);
  #file: ChosenFile | null = null;
  #busy = false;
  #stopping: AbortController | null = null;
  #answer: ((answer: Answer) => void) | null = null;
  #messages = 0;
  #unlisten: () => void = () => undefined;

  constructor(private readonly program: WorkbenchProgram) {}

  readonly state = this.#store.get;
  readonly subscribe = this.#store.subscribe;

  /** Opens the file that the user picks. */
  pick(): Promise<void> {
    return this.#open(() => this.program.pick());
  }

  /** Opens what was dropped; to be called while the event lasts. */
  drop(dropped: DataTransfer): Promise<void> {
    if (dropped.files.length > 1) return this.#refuse(WORKBENCH.several);
    const file = this.program.dropped(dropped);
    return this.#open(async () => {
      const found = await file;
      if (!found) await this.#refuse(WORKBENCH.notFile);
      return found;
    });
  }

  sample(key: string): Promise<void> {
    return this.#open((signal) => this.program.sample(key, signal));
  }

  /** Back to where the file came from, or to a place of the user's choosing. */
  save(): Promise<void> {
    return this.#alone(() => this.#save(false));
  }

  saveAs(): Promise<void> {
    return this.#alone(() => this.#save(true));
  }

  /** Stops opening; what was open stays. */
  cancel(): void {
    this.#stopping?.abort();
  }

  answer(answer: Answer): void {
    this.#answer?.(answer);
  }

  /** Whether something would be lost if the page went away now. */
  get unsaved(): boolean {
    const { book } = this.#store.get();
    return book !== null && (book.dirty || book.editing);
  }

  /** Whoever goes on to something else is done with the cell. */
  readonly finishEditing = (): void => void this.#store.get().book?.finishEditing();

  dismiss(): void {
    this.#store.set({ message: null });
  }

  #open(choose: (signal: AbortSignal) => Promise<ChosenFile | null>): Promise<void> {
    return this.#alone(async () => {
      const stopping = new AbortController();
      this.#stopping = stopping;
      this.dismiss();
      try {
        const file = await choose(stopping.signal);
        if (!file || !(await this.#mayLeave())) return;
        this.#store.set({ task: { words: WORKBENCH.opening(file.name), cancellable: true } });
        await drawn();
        stopping.signal.throwIfAborted();
        const book = await this.program.open(file, stopping.signal);
        this.#take(book, file);
      } catch (problem) {
        if (!stopping.signal.aborted) throw problem;
      }
    });
  }

  #take(book: OpenBook, file: ChosenFile): void {
    this.#unlisten();
    this.#store.get().book?.close();
    this.#file = book.savesBack ? file : null;
    this.#unlisten = book.onDirty((dirty) => this.#store.set({ dirty }));
    this.#store.set({ book, name: book.name, dirty: book.dirty });
    if (book.kind === 'document') this.#say('note', WORKBENCH.document);
    void book.start();
  }

  /** Whether what is open may go: nothing is lost, or the user has said so. */
  async #mayLeave(): Promise<boolean> {
    const { book } = this.#store.get();
    await book?.finishEditing();
    if (!book?.dirty) return true;
    this.#store.set({ asking: true });
    const answer = await new Promise<Answer>((resolve) => (this.#answer = resolve));
    this.#answer = null;
    this.#store.set({ asking: false });
    return answer === 'discard' || (answer === 'save' && (await this.#save(false)));
  }

  /** @returns whether the file has left; nothing to save is none */
  async #save(elsewhere: boolean): Promise<boolean> {
    const { book, name } = this.#store.get();
    if (!book || book.kind === 'document') return false;
    await book.finishEditing();
    if (!book.dirty && !elsewhere) return false;
    this.#store.set({ task: { words: WORKBENCH.saving, cancellable: false } });
    const bytes = await book.toFile();
    const replace = elsewhere ? undefined : this.#file?.replace;
    const left = await (replace
      ? this.#sayReplaced(name, await replace(bytes))
      : this.#give(name, bytes));
    if (!left) return false;
    book.saved();
    this.#store.set({ dirty: book.dirty });
    return true;
  }

  #sayReplaced(name: string, replaced: Replaced): boolean {
    if (replaced === 'saved') this.#say('done', savedText(name));
    else this.#say('problem', WORKBENCH.notReplaced[replaced](name));
    return replaced === 'saved';
  }

  async #give(name: string, bytes: Uint8Array): Promise<boolean> {
    const { given, file } = await this.program.give(name, bytes);
    if (file) {
      this.#file = file;
      this.#store.set({ name: file.name });
    }
    if (given === 'failed') this.#say('note', notSavedText(name));
    else if (given === 'offered') this.#say('note', WORKBENCH.offered(name));
    else this.#say('done', savedText(file?.name ?? name));
    return given !== 'failed';
  }

  /** One thing at a time: what is asked for meanwhile is not done. */
  async #alone(work: () => Promise<unknown>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await work();
    } catch (thrown) {
      const { problemOf } = await import('../session/workspace/problem');
      this.#say('problem', problemOf(thrown).sentence);
    } finally {
      this.#busy = false;
      this.#stopping = null;
      this.#store.set({ task: null });
    }
  }

  async #refuse(sentence: string): Promise<void> {
    this.#say('problem', sentence);
  }

  #say(kind: BenchMessage['kind'], sentence: string): void {
    this.#messages += 1;
    this.#store.set({ message: { number: this.#messages, kind, sentence } });
  }
}

/** Reading keeps the page busy: what is under way must stand on it before. */
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
