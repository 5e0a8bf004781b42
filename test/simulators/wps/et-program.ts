import { OWN_SHEET_NAME } from '../../../src/model/own-marks';
import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { activeSheetOf } from '../program/active-sheet';
import { recalculate } from '../program/recalculate';
import type { Rectangle } from '../../../src/hosts/rectangle';
import { SheetFormats } from '../program/sheet-formats';
import { ApiEvents } from './api-event';
import { EtDisk } from './et-disk';
import { PROFILES } from './et-profile';
import type { EtProfile } from './et-profile';
import { savedCopy } from './saved-copy';
import type { EtPane } from './task-pane';

/** A defined name; `sheet` is `null` for one of the whole workbook. */
export interface EtBookName {
  readonly name: string;
  readonly sheet: MemorySheet | null;
  readonly refersTo: string;
  readonly visible: boolean;
}

/** A change that may come with events of ET. */
export interface EtChange {
  readonly kind: 'cells' | 'look' | 'added' | 'deleted' | 'renamed' | 'activated' | 'selected';
  readonly sheet: MemorySheet;
  readonly area?: Rectangle;
  readonly by: 'addin' | 'user';
}

/** A workbook that is open in ET: what the program adds to the cells in memory. */
export class EtBook {
  readonly names: EtBookName[] = [];
  readonly parts: { readonly xml: string }[] = [];
  readonly veryHidden = new Set<MemorySheet>();
  /** What `DebugTools` has made one step of the user's 撤销. */
  readonly undoGroups: { readonly label: string; readonly cancelled: boolean }[] = [];
  undoOpen = false;
  /** Rows above the split of the window. */
  splitRow = 0;
  readonly #formats = new Map<MemorySheet, SheetFormats>();
  readonly #selected = new Map<MemorySheet, Rectangle>();

  /** @param folder with its separator; empty while it has never been saved */
  constructor(
    readonly book: MemoryWorkbook,
    public folder = 'C:\\公开\\',
    /** Its bytes, in its own format. */
    readonly copy: (open: EtBook) => Uint8Array = savedCopy,
  ) {
    for (const sheet of book.sheets.filter(({ own }) => own)) {
      this.names.push({ name: OWN_SHEET_NAME, sheet, refersTo: '=TRUE', visible: false });
    }
  }

  get path(): string {
    return this.folder + this.book.name;
  }

  formats(sheet: MemorySheet): SheetFormats {
    const formats = this.#formats.get(sheet) ?? new SheetFormats();
    this.#formats.set(sheet, formats);
    return formats;
  }

  get activeSheet(): MemorySheet {
    return activeSheetOf(this.book);
  }

  /** Brings a sheet to the front, with what was selected there last. */
  activate(sheet: MemorySheet): void {
    const { selection } = this.book;
    const left = selection && this.book.sheet(selection.sheet);
    if (left) this.#selected.set(left, selection.rectangle);
    const rectangle = this.#selected.get(sheet) ?? { row: 0, column: 0, rows: 1, columns: 1 };
    this.book.selection = { sheet: sheet.name, rectangle };
  }
}

/** ET with its open workbooks, its disk and its other programs' storage; what pages see is in the objects. */
export class EtProgram {
  readonly books: EtBook[] = [];
  /** The workbook in front; `null`: none. */
  front: EtBook | null;
  /** Every property that a page read or set, and every function that it called. */
  accesses = 0;
  /** How often each, as `Range.Value2`. */
  readonly accessesOf = new Map<string, number>();
  /** Members that were asked for or set and do not exist; real ET says nothing, a test must. */
  readonly unknown: string[] = [];
  readonly events = new ApiEvents();
  /** `PluginStorage` */
  readonly storage = new Map<string, string | number | boolean>();
  readonly panes: EtPane[] = [];
  panesMade = 0;
  readonly disk = new EtDisk();
  /** What the user says in a dialog for saving, given the name in it: a path, or that she gives up. */
  answerSaveDialog: (initial: string) => string | null = () => null;
  /** What this build makes of the text of a custom XML part; `null`: nothing, without a word. */
  takesPart: (xml: string) => string | null = (xml) => xml;
  /** Properties and functions that this build takes without a word and without doing it, as `Names.Add`. */
  readonly swallowed = new Set<string>();
  /** Comes before each access, as `Range.Value2 =`; may throw, as ET would. */
  onAccess: (access: string) => void = () => undefined;
  /** Hears of what has changed, in order. */
  onTold: (change: EtChange) => void = () => undefined;
  screenUpdating = true;
  displayAlerts = true;
  /** What a dialog would have asked, and nobody has answered. */
  readonly asked: string[] = [];

  constructor(
    book: MemoryWorkbook | null,
    readonly profile: EtProfile = PROFILES['win-12.1'],
  ) {
    this.front = book && new EtBook(book);
    if (this.front) this.books.push(this.front);
  }

  count(access: string): void {
    this.accesses += 1;
    this.accessesOf.set(access, (this.accessesOf.get(access) ?? 0) + 1);
    this.onAccess(access);
  }

  /** Opens a workbook, or brings it to the front. */
  bring(book: MemoryWorkbook | null): void {
    const known = this.books.find((one) => one.book === book);
    this.front = known ?? (book && new EtBook(book));
    if (this.front && !known) this.books.push(this.front);
  }

  /** Something has happened to a sheet of the workbook in front. */
  told(change: EtChange): void {
    this.onTold(change);
    if (this.front) this.events.tell(this, this.front, change);
  }

  /** A workbook was opened, or has come to the front. */
  toldInFront(kind: 'opened' | 'in-front'): void {
    if (this.front) this.events.tell(this, this.front, { kind, by: 'user' });
  }

  /** Works out what follows from a change. */
  calculate(by: EtChange['by']): void {
    const { front } = this;
    if (!front) return;
    for (const sheet of recalculate(front.book)) {
      this.events.tell(this, front, { kind: 'calculated', sheet, by });
    }
    this.events.tell(this, front, { kind: 'all-calculated', by });
  }

  /** Whether a dialog stands in the way of a call, which then does nothing. */
  asks(question: string): boolean {
    if (this.displayAlerts) this.asked.push(question);
    return this.displayAlerts;
  }

  /** A workbook opened for reading only can be changed all the same, but for its file. */
  requireWritable(): void {
    // What the program says differs by build and says little.
    if (this.front?.book.editing) throw new Error('0x800A03EC');
  }

  requireCells(sheet: MemorySheet): void {
    this.requireWritable();
    if (sheet.protected) throw new Error('0x800A03EC');
  }

  requireStructure(open: EtBook): void {
    this.requireWritable();
    if (open.book.structureProtected) throw new Error('0x800A03EC');
  }
}
