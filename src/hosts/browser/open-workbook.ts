import { FormatError } from '../../formats/format-error';
import { readWorkbook } from '../../formats/read-workbook';
import { sniff } from '../../formats/sniff';
import { readKeptParts } from '../../formats/xlsx/kept-parts';
import { readLook, type WorkbookLook } from '../../formats/xlsx/look/read-look';
import { RowRoom } from '../../formats/xlsx/rows/row-room';
import type { RowShift } from '../../formats/xlsx/rows/row-shift';
import { HostError } from '../host-error';
import { MemoryWorkbook } from '../memory/memory-workbook';
import type { WorkbookHost } from '../port';
import { browserHost } from './browser-host';
import type { GridBook } from './grid-book';
import type { RefusedDeed, RowsHeldBy } from './refused-deeds';
import { RowDeeds } from './row-deeds';
import { newFile, savedBack } from './saved-file';
import type { UniverGrid } from './univer-grid';
import { WorkbookThen } from './workbook-then';

/** After the last change, in milliseconds. */
const TELLING_MS = 400;

/** A workbook that is to be shown. */
export interface ShownWorkbook {
  readonly workbook: MemoryWorkbook;
  readonly look: WorkbookLook | null;
  /** The .xlsx or .xlsm as it was opened, to be saved back; `null`: only a new .xlsx can be saved. */
  readonly original: Uint8Array | null;
}

/**
 * Reads all that is shown and saved of a workbook.
 * @param bytes .xlsx, .xlsm, .xls or .et; the last two are saved as a new .xlsx, without their looks
 * @throws FormatError
 */
export async function readShown(name: string, bytes: Uint8Array): Promise<ShownWorkbook> {
  const workbook = MemoryWorkbook.fromSnapshot(await readWorkbook(bytes, name));
  if (sniff(bytes) !== 'zip') return { workbook, look: null, original: null };
  const look = readLook(bytes);
  for (const [namespace, value] of readKeptParts(bytes)) workbook.kept.set(namespace, value);
  workbook.structureProtected = look.structureProtected ?? false;
  for (const sheet of workbook.sheets) {
    const shown = look.sheets.get(sheet.name);
    sheet.protected = shown?.protected ?? false;
    for (const { row, column, look: at } of shown?.cells ?? []) {
      const fill = look.looks[at]?.fill;
      if (fill) sheet.setFill(row, column, fill);
    }
  }
  return { workbook, look, original: bytes };
}

/** A file that was made of the workbook, and how things stood then. */
interface Made {
  readonly bytes: Uint8Array;
  readonly then: WorkbookThen;
  readonly rows: readonly RowShift[];
}

/** The workbook that is open in the grid, and what has become of it since it was opened or saved. */
export class OpenWorkbook {
  readonly host: WorkbookHost;
  readonly #workbook: MemoryWorkbook;
  readonly #grid: GridBook;
  readonly #listeners = new Set<(dirty: boolean) => void>();
  readonly #rows = new RowDeeds();
  #original: Uint8Array | null;
  #room: RowRoom | null;
  #then: WorkbookThen;
  /** As `toFile` gave it last, until the face says whether it reached the disk. */
  #given: Made | null = null;
  /** `null`: not compared since the last change. */
  #dirty: boolean | null = false;
  #telling: ReturnType<typeof setTimeout> | undefined;
  /** As the listeners know it. */
  #told = false;

  /**
   * Shows it in place of what the grid showed before.
   * @param refused tells that the user tried what no file could keep
   */
  constructor(
    grid: UniverGrid,
    { workbook, look, original }: ShownWorkbook,
    refused: (deed: RefusedDeed, tell: (text: string) => void) => void,
  ) {
    this.#workbook = workbook;
    this.#original = original;
    this.#room = original && new RowRoom(original);
    this.#then = WorkbookThen.of(workbook);
    this.#grid = grid.show(workbook, look);
    this.host = browserHost(workbook, this.#grid, {
      file: () => this.#made().then(({ bytes }) => bytes, asHostError),
      refused: (deed) => refused(deed, (text) => this.#grid.tell(text)),
      rows: this.#rows,
      rowsHeldBy: (sheet) => this.#rowsHeldBy(sheet),
      touched: () => this.#touched(),
    });
  }

  /** Under which name `toFile` can be saved: another one where the file cannot be saved back. */
  get name(): string {
    const { name } = this.#workbook;
    return this.#original ? name : `${name.replace(/\.[^.]*$/, '')}.xlsx`;
  }

  /** `toFile` is the file that was opened plus the changes, not a new one. */
  get savesBack(): boolean {
    return this.#original !== null;
  }

  /** Whether it differs from what was opened or saved last; not so once all is undone. */
  get dirty(): boolean {
    return (this.#dirty ??= this.#rows.shifts.length > 0 || this.#then.differs(this.#workbook));
  }

  /** The user has a cell open: what stands in it is not part of the workbook yet. */
  get editing(): boolean {
    return this.#grid.isEditing;
  }

  finishEditing(): Promise<void> {
    return this.#grid.finishEditing();
  }

  /** @returns stops listening */
  onDirty(listener: (dirty: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * The file as it was opened, byte for byte, with what was done to it since.
   * @throws FormatError as `saveBack`
   */
  async toFile(): Promise<Uint8Array> {
    this.#given = await this.#made();
    return this.#given.bytes;
  }

  /** What `toFile` gave last is on the disk. */
  saved(): void {
    if (!this.#given) return;
    const { bytes, then, rows } = this.#given;
    if (this.#original) [this.#original, this.#room] = [bytes, new RowRoom(bytes)];
    this.#then = then;
    this.#rows.rest(rows);
    // The file has lost how rows looked that went: it could not get them back as they were.
    if (rows.some(({ count }) => count < 0)) this.#grid.forgetUndo();
    this.#given = null;
    this.#touched();
  }

  close(): void {
    clearTimeout(this.#telling);
    this.#grid.close();
    this.#listeners.clear();
  }

  async #made(): Promise<Made> {
    await this.#grid.settled();
    const then = WorkbookThen.of(this.#workbook);
    const original = this.#original;
    const rows = this.#rows.shifts;
    const changes = this.#then.moved(rows).changes(this.#workbook);
    const bytes = !original
      ? await newFile(this.#workbook)
      : this.dirty
        ? await savedBack(original, { rows, ...changes })
        : original;
    return { bytes, then, rows };
  }

  #rowsHeldBy(name: string): RowsHeldBy | null {
    const { readOnly } = this.#workbook;
    const sheet = this.#workbook.sheet(name);
    if (!sheet || sheet.own) return 'own';
    return readOnly || sheet.protected ? 'protected' : (this.#room?.fixedBy(name) ?? null);
  }

  /** Told once the user pauses: comparing takes as long as a part of a check. */
  #touched(): void {
    this.#dirty = null;
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => {
      const { dirty } = this;
      if (dirty === this.#told) return;
      this.#told = dirty;
      for (const listener of this.#listeners) listener(dirty);
    }, TELLING_MS);
  }
}

function asHostError(problem: unknown): never {
  if (!(problem instanceof FormatError)) throw problem;
  throw new HostError('unsupported', { reason: problem.code }, problem);
}
