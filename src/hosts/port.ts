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
  /** Formulas cost no call of their own, so that every reading may ask for them. */
  readonly cheapFormulas: boolean;
  /** Dependants are calculated after a write; otherwise a written formula has no result yet. */
  readonly recalculates: boolean;
  readonly keptData: 'inside' | 'side-file' | 'none';
  readonly saveFile: boolean;
  readonly pickFile: boolean;
  readonly events: readonly HostEventKind[];
}

export interface SheetInfo {
  readonly name: string;
  /** False for hidden and very hidden. */
  readonly visible: boolean;
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

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The reading half of the port: enough for a snapshot. */
export interface WorkbookReader {
  readonly kind: HostKind;
  readonly capabilities: HostCapabilities;

  workbook(): Promise<WorkbookInfo>;

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

  /** @param name a file name without folder */
  saveFile(name: string, bytes: Uint8Array): Promise<SaveOutcome>;

  /** @param kinds extensions with their dot, lower case; `null` when the user gives up */
  pickFile(kinds: readonly string[]): Promise<PickedFile | null>;

  /** @returns stops listening; may be called twice */
  on(kind: HostEventKind, listener: HostEventListener): () => void;
}
