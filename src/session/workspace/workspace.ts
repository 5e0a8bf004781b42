/* Long because reading, checking and undoing share state that nobody else may touch. */
import type { Check } from '../../checks/check';
import type { WorkbookHost } from '../../hosts/port';
import type { Place } from '../../model/place';
import { reason, Refusal } from '../../model/reason';
import { SAID } from '../../wording/pane/outcome-labels';
import type { SteppedReport } from '../check';
import { checkActions, type CheckActions } from './check-actions';
import { yearActions, type YearActions } from './year-actions';
import type { Desk, Standing, Undo, Work } from './desk';
import type * as EngineModule from './engine';
import { Explained } from './explanations';
import type { InHand } from './in-hand';
import { Hints, type HintedSheets } from './hints';
import { Kept } from './kept';
import { LiveReader, type LiveReading } from './live-reader';
import { placeOnSheet } from './place-on-sheet';
import { able, initialState } from './initial-state';
import type { Said, WorkspaceState } from './state';
import { retryAfter, RETRY_MS } from './retry-after';
import { Store } from './store';
import { Tasks } from './tasks';
import { textActions, type TextActions } from './text-actions';
import { newTexts } from './texts';
import { watch } from './watch';

type Engine = typeof EngineModule;

export interface WorkspaceOptions {
  /** Reads again so often while no event is heard, in milliseconds; 0 for never. */
  readonly watchdogMs?: number;
  /** The time, milliseconds since 1970. */
  readonly now?: () => number;
  /** Cells that one reading carries; a larger workbook is read in part at a hint. */
  readonly pieceCells?: number;
}

/** After a reading in part all is read, when the typing has stopped. */
const WHOLE_MS = 1_500;
/** Long enough for the pane to paint the findings before suspects are looked for. */
const IDLE_MS = 30;

/**
 * One open workbook: watched, checked at every change, and worked on at the user's word. Its state is
 * all that a face shows. Nothing is ever written but what the user asked for.
 */
export class Workspace {
  readonly #store: Store<WorkspaceState>;
  readonly #tasks: Tasks;
  readonly #reader: LiveReader;
  readonly #kept: Kept;
  readonly #desk: Desk;
  /** What the user can do besides looking. */
  readonly actions: CheckActions & YearActions & TextActions;
  #engine: Engine | null = null;
  #standing: Standing | null = null;
  #catalogue: readonly Check[] = [];
  #reading: LiveReading | null = null;
  readonly #listeners: (() => void)[] = [];
  #undo: Undo | null = null;
  #unwatch: () => void = () => undefined;
  readonly #hints = new Hints();
  #later: ReturnType<typeof setTimeout> | undefined;
  #checkedAt = 0;
  #keptRead = false;
  #closed = false;

  constructor(
    private readonly host: WorkbookHost,
    private readonly options: WorkspaceOptions = {},
  ) {
    this.#store = new Store(initialState(host));
    this.#tasks = new Tasks(this.#store, (thrown) => this.#problemOf(thrown));
    this.#reader = new LiveReader(host, options.pieceCells);
    this.#kept = new Kept(host.kept);
    this.#desk = {
      host,
      store: this.#store,
      kept: this.#kept,
      standing: () => this.#requireStanding(),
      catalogue: () => this.#catalogue,
      texts: newTexts(),
      run: async (label, work) => {
        await this.#tasks.run(label, work);
        this.#showAble();
      },
      refresh: () => this.#refresh({}),
      reword: () => this.#reword(),
      recheck: () => this.#recheck(),
      onChecked: (listener) => void this.#listeners.push(listener),
      remember: (undo) => this.#remember(undo),
    };
    const desk = this.#desk;
    this.actions = { ...checkActions(desk), ...yearActions(desk), ...textActions(desk) };
  }

  readonly state = (): WorkspaceState => this.#store.get();
  readonly subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  /** Reads, checks and goes on watching. Never rejects: what went wrong is in the state. */
  async open(): Promise<void> {
    let cancelled = false;
    this.#unwatch = watch(
      this.host,
      { watchdogMs: this.options.watchdogMs ?? 0 },
      (hints) => this.#hinted(hints),
      () => this.#readLater(WHOLE_MS),
    );
    // The host is asked while the engine still loads, so that its events travel with the first reading.
    await this.#tasks.inTurn(() =>
      this.#tasks.taking('opening', (work) => {
        work.signal.addEventListener('abort', () => (cancelled = true));
        return this.#refresh({ work });
      }),
    );
    if (cancelled) this.#refuse(await this.#problemOf(new Refusal(reason('pane.cancelled'))));
    this.#store.set({ phase: 'open' });
    if (!this.#standing && !this.state().refused) this.#readLater(RETRY_MS);
  }

  /** Stops watching; the workbook is left as it is. */
  close(): void {
    this.#closed = true;
    this.#unwatch();
    clearTimeout(this.#later);
    this.#tasks.close();
  }

  /** Reads everything again and checks it: 一键校验. */
  recheck(): Promise<void> {
    return this.#tasks.run('checking', async (work) => {
      await this.#refresh({ work });
      return null;
    });
  }

  /** Shows the cells of a place. */
  show(place: Place): Promise<void> {
    return this.#tasks.run('showing', async () => {
      const selection = placeOnSheet(place);
      if (!selection) throw new Refusal(reason('pane.not-in-workbook'));
      await this.host.select(selection);
      return null;
    });
  }

  undo(): Promise<void> {
    return this.#tasks.run('undoing', async () => {
      const undo = this.#undo;
      if (!undo) return null;
      await undo.back();
      this.#remember(null);
      await this.#refresh({});
      return { kind: 'done', sentence: SAID.undone(undo.label) };
    });
  }

  /** Stops the work in hand at its next step. */
  cancel(): void {
    this.#tasks.cancel();
  }

  dismissMessage(): void {
    this.#store.set({ message: null });
  }

  #requireStanding(): Standing {
    if (!this.#standing) throw new Refusal(reason('pane.nothing-open'));
    return this.#standing;
  }

  #remember(undo: Undo | null): void {
    this.#undo = undo;
    this.#store.set({ undo: undo?.label ?? null });
  }

  /** A place that was to take what is kept may have turned out to take nothing. */
  #showAble(): void {
    const { keptData } = this.state().capabilities;
    if (keptData !== this.host.capabilities.keptData) this.#store.set(able(this.host));
  }

  async #loadEngine(): Promise<Engine> {
    if (this.#engine) return this.#engine;
    const engine = await import(/* webpackChunkName: "engine" */ './engine');
    this.#engine = engine;
    this.#store.set({ data: engine.dataView() });
    return engine;
  }

  async #problemOf(thrown: unknown): Promise<Said> {
    return (await this.#loadEngine()).problemOf(thrown);
  }

  /** Something may have happened: reads in our turn, all hints gathered meanwhile at once. */
  #hinted(sheets: HintedSheets | undefined): void {
    if (this.#closed || !this.#hints.add(sheets)) return;
    void this.#tasks.inTurn(async () => {
      const gathered = this.#hints.take();
      if (this.#closed || !gathered) return;
      try {
        await this.#refresh(gathered);
      } catch (thrown) {
        this.#heardInVain(thrown);
      }
    });
  }

  /** Nobody asked for this reading, so nobody is told; it is tried again. */
  #heardInVain(thrown: unknown): void {
    this.#store.set({ behind: true });
    const ms = retryAfter(thrown);
    if (ms !== null) this.#readLater(ms);
  }

  #readLater(ms: number): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#hinted(undefined), ms);
  }

  async #refresh({ hints, work }: { hints?: HintedSheets; work?: Work }): Promise<void> {
    const reading = await this.#reader.read({
      ...(hints ? { hints } : {}),
      ...(work ? { signal: work.signal, progress: (share) => work.progress(share) } : {}),
    });
    if (reading.partial) this.#readLater(WHOLE_MS);
    if (!this.#keptRead) {
      await this.#kept.load();
      this.#keptRead = true;
      this.#store.set({ marked: this.#kept.marked });
      this.#showAble();
    }
    const engine = await this.#loadEngine();
    if (!reading.changed && this.#standing && !work) this.#store.set({ behind: false });
    else this.#check(engine, reading);
  }

  #check(engine: Engine, reading: LiveReading): void {
    this.#reading = reading;
    let stepped: SteppedReport;
    let inHand: InHand;
    this.#checkedAt = (this.options.now ?? Date.now)();
    if (reading.changed) this.#store.set({ recalculation: null });
    try {
      const opened = engine.openSnapshot(reading.snapshot);
      inHand = engine.inHand(this.#kept, opened.book);
      const profile = inHand.profile ?? undefined;
      stepped = engine.checkInSteps(opened, inHand.catalogue, { profile, text: false });
      this.#standing = { opened, input: stepped.input, report: stepped.report, inHand };
    } catch (thrown) {
      // Whatever goes wrong, what was true of the cells before must not stay on the screen.
      const problem = thrown instanceof Refusal ? thrown : new Refusal(reason('book.too-hard'));
      this.#refuse(engine.problemOf(problem));
      return;
    }
    this.#catalogue = inHand.catalogue;
    this.#store.set({
      ...{ refused: null, book: engine.bookView(stepped.report.book, reading.info) },
      ...{ fresh: this.#kept.isEmpty, ...engine.inHandView(inHand) },
    });
    const { problem } = inHand;
    if (problem) this.#tasks.complainOnce(problem, engine.problemOf(new Refusal(problem)));
    this.#show();
    this.#afterwards(stepped);
  }

  /** Takes what was said of the workbook off the screen, and says why. */
  #refuse(refused: Said): void {
    this.#standing = null;
    this.#store.set({
      ...{ refused, book: null, check: null, news: null, behind: false },
      ...{ summary: null, narrative: null, texts: [], conclusion: null, carriedText: null },
    });
  }

  /** Words what was checked last. */
  #show(): void {
    const engine = this.#engine;
    const standing = this.#standing;
    if (!engine || !standing) return;
    const explained = new Explained(engine.explanationsFor(this.#kept, standing.opened.book));
    const before = this.#store.get().check;
    const check = engine.checkView(
      standing.report,
      this.#catalogue,
      explained,
      standing.opened.snapshot,
      this.#checkedAt,
    );
    const conclusion = engine.concluded(check, this.#store.get().texts);
    this.#store.set({ check, conclusion, news: engine.newsOf(before, check), behind: false });
  }

  /** The same words, and those that rest on them, where only explanations have changed. */
  #reword(): void {
    this.#show();
    for (const listener of this.#listeners) listener();
  }

  #recheck(): void {
    if (this.#engine && this.#reading)
      this.#check(this.#engine, { ...this.#reading, changed: false });
  }

  /** The cells that are likely wrong, and what others make of it, come when the findings are on the screen. */
  #afterwards({ report, suspects }: SteppedReport): void {
    setTimeout(() => {
      const standing = this.#standing;
      if (this.#closed || standing?.report !== report) return;
      if (report.verdict !== 'pass') {
        this.#standing = { ...standing, report: { ...report, suspects: suspects() } };
        this.#show();
      }
      for (const listener of this.#listeners) listener();
    }, IDLE_MS);
  }
}
