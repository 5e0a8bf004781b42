/**
 * What the add-in asks of the program that holds the workbook. Excel answers in batches, WPS call by
 * call across processes: so the port is asynchronous and coarse (whole rectangles, whole lists), and
 * everything in it is plain data. Rectangles are 0-based, colours `#RRGGBB`. A sheet is known by its
 * name and looked up anew in each call, because the user may rename or switch in between.
 * Every method rejects with `HostError` and nothing else.
 */
import type { Block, ReadRequest } from './block';
import type { Edit, WriteResult } from './edit';
import type { HostEventKind, HostEventListener } from './host-events';
import type { KeptData } from './kept-data';
import type { Rectangle } from './rectangle';

/** Which program this is; for texts that name it, never for deciding what it can do. */
export type HostKind = 'memory' | 'file' | 'excel' | 'wps' | 'browser';

/** What this host can do, asked before offering it. */
export interface HostCapabilities {
  /** Cells can be written; a protected sheet may still refuse. */
  readonly write: boolean;
  /** Sheets can be added and removed. */
  readonly sheets: boolean;
  readonly marks: boolean;
  /**
   * Every sheet that is asked for costs calls of its own, so that after an edit only what may have changed
   * is read. Absent: one round trip brings all.
   */
  readonly readsByPart?: true;
  /** Formulas cost no call of their own, so that every reading may ask for them. */
  readonly cheapFormulas: boolean;
  /** Dependants are calculated after a write; otherwise a written formula has no result yet. */
  readonly recalculates: boolean;
  /** As far as is known: a store that takes nothing is found out when something is kept. */
  readonly keptData: 'inside' | 'side-file' | 'none';
  /** Ways in which a file can leave, the one to try first in front; none: files cannot be saved. */
  readonly saveFile: readonly SaveWay[];
  readonly pickFile: boolean;
  /** The workbook can be had as a file, for a clean copy. */
  readonly copyOfWorkbook: boolean;
  readonly events: readonly HostEventKind[];
}

export interface SheetInfo {
  readonly name: string;
  /** False for hidden and very hidden. */
  readonly visible: boolean;
  /** The add-in made it (`isOwnSheetName`): never bound, and taken out of a public copy. */
  readonly own: boolean;
  /**
   * The smallest rectangle known to hold every filled cell. May be far larger than what is filled:
   * formatted cells count in WPS, and one stray cell stretches it. `null`: known to be empty; but
   * WPS gives A1 for an empty sheet.
   */
  readonly used: Rectangle | null;
}

/** The open workbook and its sheets, asked for together because a round trip costs more. */
export interface WorkbookInfo {
  /** Tells this open workbook from others for as long as it is open; never shown, never kept. */
  readonly key: string;
  /** File name without any folder. */
  readonly name: string;
  readonly readOnly: boolean;
  /** In the order of their tabs, hidden ones included. */
  readonly sheets: readonly SheetInfo[];
}

/** A cell to colour. */
export interface Mark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** `#RRGGBB` */
  readonly fill: string;
}

export interface Selection {
  readonly sheet: string;
  readonly rectangle: Rectangle;
}

/** What became of a file: on disk, offered as a download, on the clipboard, or nothing. */
export type SaveOutcome = 'saved' | 'offered' | 'copied' | 'failed';

/**
 * `native`: a dialog of the host or the browser, after which the file is known to be on disk ·
 * `download`: handed to the browser, which may do nothing without a word · `window`: offered in a
 * window of its own, where downloads work that a pane is not allowed · `beside`: next to the workbook,
 * under a name that nothing has yet.
 */
export type SaveWay = 'native' | 'download' | 'window' | 'beside';

/** The same text twice, for programs that take formatting and for those that do not. */
export interface FormattedText {
  /** A fragment of HTML made by this program, its texts escaped. */
  readonly html: string;
  readonly plain: string;
}

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The reading half of the port: enough for a snapshot. */
export interface WorkbookReader {
  readonly kind: HostKind;
  readonly capabilities: HostCapabilities;

  /**
   * @param changed sheets in which alone something may have happened since the last call: where
   *   `readsByPart`, what is said of the others may be as old as that. Absent: all is asked anew.
   */
  workbook(changed?: readonly string[]): Promise<WorkbookInfo>;

  /**
   * Reads all rectangles at once; the blocks come in the order of the requests.
   * Refused as a whole: `gone` (a sheet), `too-large` (more than `MAX_READ_CELLS` together),
   * `unsupported` (a rectangle outside the sheet). `gone` (the workbook) where the user has switched
   * to another one since `workbook()`.
   */
  read(requests: readonly ReadRequest[]): Promise<readonly Block[]>;
}

export interface WorkbookHost extends WorkbookReader {
  readonly kept: KeptData;

  /**
   * Makes the hidden sheet that the user has agreed to, where nothing else in the workbook can hold what is
   * kept, and moves what is kept there; from then on it is kept there.
   * @throws HostError `protected` (the structure), `readonly`, `unsupported`
   */
  keepInside?(): Promise<void>;

  /**
   * Writes all edits or none: the list is checked as a whole, applied in one step and read back.
   * @param label what the user did, for the host's undo list where it has one
   */
  write(edits: readonly Edit[], label: string): Promise<WriteResult>;

  /**
   * Colours cells. The fill before the first mark is kept with the workbook, so that marks come off
   * after reopening, in either host.
   */
  mark(marks: readonly Mark[]): Promise<void>;

  /** Takes all marks off; a cell that somebody has coloured since is left as it is. */
  unmark(): Promise<void>;

  /** Shows and selects a rectangle. */
  select(selection: Selection): Promise<void>;

  selection(): Promise<Selection | null>;

  /**
   * Hands a file to the user. `failed` where it is known that nothing came of it; a user who gave up in
   * a dialog is `failed`, too.
   * @param name a file name without folder
   * @param way one of `capabilities.saveFile`; the first of them when absent
   */
  saveFile(name: string, bytes: Uint8Array, way?: SaveWay): Promise<SaveOutcome>;

  /** Puts a text on the clipboard: `copied` or `failed`. */
  copyText(text: FormattedText): Promise<SaveOutcome>;

  /**
   * The workbook as a file of its own format, with what is not saved yet; nothing is saved by it.
   * @throws HostError `unsupported` where `capabilities.copyOfWorkbook` is false
   */
  copyOfWorkbook(): Promise<Uint8Array>;

  /** @param kinds extensions with their dot, lower case; `null` when the user gives up */
  pickFile(kinds: readonly string[]): Promise<PickedFile | null>;

  /** @returns stops listening; may be called twice */
  on(kind: HostEventKind, listener: HostEventListener): () => void;
}
