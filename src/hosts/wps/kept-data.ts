import { KEPT_SHEET } from '../../model/kept-sheet';
import { HostError } from '../host-error';
import type { JsonValue, KeptData } from '../kept-data';
import type { HostCapabilities, WorkbookInfo } from '../port';
import { extensionOf, folderOf } from './disk-path';
import type { EtApplication, EtWorkbook } from './et-application';
import { etError } from './et-error';
import type { WorkbookEvents } from './et-events';
import { keptInParts } from './kept-in-parts';
import { keptInSheet } from './kept-in-sheet';
import { KeptInSideFile, SIDE_FILE } from './kept-in-side-file';
import type { KeptStore, Stored } from './kept-store';
import type { Means } from './means';
import type { OpenWorkbook } from './open-workbook';
import type { SheetList } from './sheet-list';
import { requireWritable } from './writable';

const NOTHING: Stored = { values: new Map(), revision: 0 };

/**
 * What is kept with a workbook: in custom XML parts where its format has them, else in a file beside it; in a
 * hidden sheet as well, or instead of the file, once the user has agreed to one. All of them are read, once,
 * and the newer counts. A place that is not ours to change, or does not give back what was put there, is
 * left alone for as long as the workbook is open.
 */
export class WpsKeptData implements KeptData {
  readonly #side: KeptInSideFile | null;
  /** Parts survive in this format and may be changed; until it is read, judged by the format alone. */
  #takesParts: boolean;
  readonly #failed = new Set<KeptStore>();
  #known: Stored | null = null;
  #hasSheet = false;

  constructor(
    private readonly open: OpenWorkbook,
    private readonly events: WorkbookEvents,
    { disk }: Means,
    private readonly sheets: SheetList,
  ) {
    this.#takesParts = hasParts(open.key);
    const besides = disk !== null && folderOf(open.key) !== '';
    this.#side = besides ? new KeptInSideFile(disk, open.key + SIDE_FILE) : null;
  }

  /** Where the next value goes, as far as is known. */
  get where(): HostCapabilities['keptData'] {
    const [first] = this.#choices();
    if (!first) return 'none';
    return first[0] === this.#side ? 'side-file' : 'inside';
  }

  async get(namespace: string): Promise<JsonValue | null> {
    return copy(this.#read().values.get(namespace) ?? null);
  }

  async namespaces(): Promise<readonly string[]> {
    return [...this.#read().values.keys()].sort();
  }

  /** @throws HostError `readonly`, `editing`; `unsupported` where no place takes it */
  async set(namespace: string, value: JsonValue): Promise<void> {
    const { values } = this.#read();
    this.#write(new Map(values).set(namespace, copy(value)));
  }

  /** @throws HostError as `set` */
  async remove(namespace: string): Promise<void> {
    const values = new Map(this.#read().values);
    if (values.delete(namespace)) this.#write(values);
  }

  /** Makes the hidden sheet, unless it is there, and puts there what is kept. @throws HostError */
  async keepInside(): Promise<void> {
    const { values, revision } = this.#read();
    this.#change((workbook, application) => {
      if (this.#hasSheet) return;
      keptInSheet.make(workbook, application);
      const wanted = { values, revision: revision + 1 };
      try {
        keptInSheet.write(workbook, wanted);
      } catch (thrown) {
        keptInSheet.drop(workbook, application);
        throw thrown;
      }
      this.#hasSheet = true;
      this.#known = wanted;
    });
  }

  /** What stands in the workbook, remembered: nobody else keeps anything while this page is there. */
  #read(): Stored {
    const workbook = this.open.now();
    if (this.#known) return this.#known;
    // A protected structure is left as it is: such a workbook goes on to other systems.
    this.#takesParts &&= !workbook.ProtectStructure && workbook.CustomXMLParts !== undefined;
    let newest: Stored | null = null;
    const sheet = mayHoldSheet(this.sheets.known) ? keptInSheet : null;
    for (const store of [keptInParts, this.#side, sheet]) {
      const found = store && this.#tried(store, workbook);
      if (found && store === keptInSheet) this.#hasSheet = true;
      if (found && (!newest || found.revision > newest.revision)) newest = found;
    }
    return (this.#known = newest ?? NOTHING);
  }

  #tried(store: KeptStore, workbook: EtWorkbook): Stored | null {
    try {
      return store.read(workbook);
    } catch (thrown) {
      this.#leave(store, thrown);
      return null;
    }
  }

  #write(values: ReadonlyMap<string, JsonValue>): void {
    this.#change((workbook) => {
      let refused = new HostError('unsupported', { reason: 'kept' });
      for (const stores of this.#choices()) {
        const wanted = { values, revision: this.#nextRevision(stores) };
        try {
          for (const store of stores) this.#put(store, workbook, wanted);
          this.#known = wanted;
          return;
        } catch (thrown) {
          if (!isRefusal(thrown)) throw thrown;
          refused = thrown;
        }
      }
      throw refused;
    });
  }

  #put(store: KeptStore, workbook: EtWorkbook, wanted: Stored): void {
    try {
      store.write(workbook, wanted);
    } catch (thrown) {
      throw this.#leave(store, thrown);
    }
  }

  /** Another place may do; while a cell is open for typing none does. */
  #leave(store: KeptStore, thrown: unknown): HostError {
    const error = etError(thrown, this.open.application);
    if (error.code !== 'unsupported') throw error;
    this.#failed.add(store);
    return error;
  }

  /** Places that take the next value, those together that must say the same; the better in front. */
  #choices(): readonly (readonly KeptStore[])[] {
    const sheet = this.#hasSheet ? [keptInSheet] : [];
    return [
      ...(this.#takesParts ? [[keptInParts, ...sheet], [keptInParts]] : []),
      ...(this.#hasSheet ? [sheet] : []),
      ...(this.#side ? [[this.#side]] : []),
    ].filter((stores) => stores.every((store) => !this.#failed.has(store)));
  }

  /** In parts alone nothing is counted, as Excel counts nothing. */
  #nextRevision(stores: readonly KeptStore[]): number {
    const { revision } = this.#known ?? NOTHING;
    const alone = stores.length === 1 && stores[0] === keptInParts;
    return alone && revision === 0 ? 0 : revision + 1;
  }

  #change(work: (workbook: EtWorkbook, application: EtApplication) => void): void {
    this.events.own(() =>
      this.open.run((workbook, application) => {
        requireWritable(workbook, application);
        work(workbook, application);
      }),
    );
  }
}

function isRefusal(thrown: unknown): thrown is HostError {
  return thrown instanceof HostError && thrown.code === 'unsupported';
}

/** Formats that hold custom XML parts. */
const WITH_PARTS = ['.xlsx', '.xlsm'];

/** One that was never saved gets the usual format. */
function hasParts(key: string): boolean {
  return !/[\\/]/.test(key) || WITH_PARTS.includes(extensionOf(key));
}

/** Where the sheets have been read, they tell whether there is a hidden one of ours to look for. */
function mayHoldSheet(known: WorkbookInfo | null): boolean {
  return known === null || known.sheets.some(({ own, name }) => own && name === KEPT_SHEET);
}

/** Whoever changes an object afterwards does not change what is kept. */
function copy(value: JsonValue): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}
