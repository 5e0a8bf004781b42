import type { CellContent, CellContents } from '../../../src/hosts/edit';
import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import * as changes from '../../../src/hosts/memory/user-changes';
import type { Rectangle } from '../../../src/hosts/rectangle';
import { MAX_COLUMNS } from '../../../src/model/place';
import { enteredContent } from '../program/entered-content';
import type { EtBook, EtChange, EtProgram } from './et-program';

/** What somebody in front of ET does; sheets by name, rows and columns 0-based. */
export class EtUser {
  constructor(private readonly program: EtProgram) {}

  /** A text is read as ET reads what is typed; anything else is put down as it is. */
  type(sheet: string, row: number, column: number, content: CellContent): void {
    this.paste(sheet, row, column, [[content]]);
  }

  /** A block at once, one event. */
  paste(sheet: string, row: number, column: number, contents: CellContents): void {
    const target = this.#sheet(sheet);
    const formats = this.#front.formats(target);
    const entered = contents.map((line, r) =>
      line.map((content, c) => {
        const asText = formats.get(row + r, column + c, 'NumberFormat') === '@';
        return typeof content === 'string' ? enteredContent(content, asText) : content;
      }),
    );
    changes.pasteBlock(this.#book, target, row, column, entered);
    const area = { row, column, rows: contents.length, columns: contents[0]?.length ?? 0 };
    this.#tell('cells', target, area);
    this.program.calculate('user');
  }

  /** Before row `at`. */
  insertRows(sheet: string, at: number, count: number): void {
    this.#moveRows(this.#sheet(sheet), at, count);
  }

  deleteRows(sheet: string, at: number, count: number): void {
    this.#moveRows(this.#sheet(sheet), at, -count);
  }

  addSheet(name: string): void {
    const sheet = changes.addSheet(this.#book, name);
    this.#tell('added', sheet);
    this.select(name, { row: 0, column: 0, rows: 1, columns: 1 });
  }

  deleteSheet(name: string): void {
    const sheet = this.#sheet(name);
    const { activeSheet } = this.#front;
    this.#tell('deleted', sheet);
    changes.removeSheet(this.#book, sheet);
    if (activeSheet === sheet) this.#tell('activated', this.#front.activeSheet);
    this.program.calculate('user');
  }

  /** ET has no event for it. */
  renameSheet(name: string, to: string): void {
    const sheet = this.#sheet(name);
    changes.renameSheetTo(this.#book, sheet, to);
    this.#tell('renamed', sheet);
  }

  /** Nor for this, */
  moveSheet(name: string, position: number): void {
    changes.moveSheetTo(this.#book, this.#sheet(name), position);
  }

  /** or this. */
  showSheet(name: string, visible: boolean): void {
    changes.showSheet(this.#book, this.#sheet(name), visible);
  }

  select(name: string, rectangle: Rectangle): void {
    const sheet = this.#sheet(name);
    const before = this.#front.activeSheet;
    this.#book.selection = { sheet: sheet.name, rectangle };
    if (before !== sheet) this.#tell('activated', sheet);
    this.#tell('selected', sheet, rectangle);
  }

  /** Opens a workbook in front of the others. */
  open(book: MemoryWorkbook): void {
    this.program.bring(book);
    this.program.toldInFront('opened');
    this.program.toldInFront('in-front');
  }

  switchTo(book: MemoryWorkbook): void {
    this.program.bring(book);
    this.program.toldInFront('in-front');
  }

  /** The one in front; that which was opened before it comes to the front. */
  close(): void {
    const { program } = this;
    program.books.splice(program.books.indexOf(this.#front), 1);
    program.front = program.books.at(-1) ?? null;
    program.toldInFront('in-front');
  }

  saveAs(name: string, folder = this.#front.folder): void {
    this.#book.name = name;
    this.#front.folder = folder;
    this.#book.dirty = false;
  }

  #moveRows(sheet: MemorySheet, at: number, count: number): void {
    const change = count > 0 ? changes.insertRows : changes.deleteRows;
    change(this.#book, sheet, at, Math.abs(count));
    this.#front.formats(sheet).moveRows(at, count);
    const rows = Math.abs(count);
    this.#tell('cells', sheet, { row: at, column: 0, rows, columns: MAX_COLUMNS });
    this.program.calculate('user');
  }

  #tell(kind: EtChange['kind'], sheet: MemorySheet, area?: Rectangle): void {
    this.program.told({ kind, sheet, ...(area ? { area } : {}), by: 'user' });
  }

  get #front(): EtBook {
    const { front } = this.program;
    if (!front) throw new Error('no workbook is open');
    return front;
  }

  get #book(): MemoryWorkbook {
    return this.#front.book;
  }

  #sheet(name: string): MemorySheet {
    const sheet = this.#book.sheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }
}
