import type { CellContent, CellContents } from '../../../src/hosts/edit';
import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { Rectangle } from '../../../src/hosts/rectangle';
import { enteredContent } from '../program/entered-content';
import type { Actor } from './excel-events';
import type { ExcelProgram } from './excel-program';

/** What somebody other than the add-in does; sheets by name, rows and columns 0-based. */
export class UserActions {
  readonly #program: ExcelProgram;
  readonly #by: Actor;

  /** @param by the user in front of this Excel, or a co-author elsewhere */
  constructor(program: ExcelProgram, by: Actor) {
    this.#program = program;
    this.#by = by;
  }

  /** A text is read as Excel reads what is typed; anything else is put down as it is. */
  type(sheet: string, row: number, column: number, content: CellContent): void {
    this.paste(sheet, row, column, [[content]]);
  }

  /** A block at once, one event. */
  paste(sheet: string, row: number, column: number, contents: CellContents): void {
    const target = this.#sheet(sheet);
    const area = { row, column, rows: contents.length, columns: contents[0]?.length ?? 0 };
    const formats = this.#program.formats(target);
    const contentAt = (r: number, c: number): CellContent => {
      const content = contents[r - row]?.[c - column] ?? null;
      const asText = formats.get(r, c, 'NumberFormat') === '@';
      return typeof content === 'string' ? enteredContent(content, asText) : content;
    };
    this.#program.setContents(target, area, contentAt, this.#by);
  }

  /** Before row `at`. */
  insertRows(sheet: string, at: number, count: number): void {
    this.#program.moveRows(this.#sheet(sheet), at, count, this.#by);
  }

  deleteRows(sheet: string, at: number, count: number): void {
    this.#program.moveRows(this.#sheet(sheet), at, -count, this.#by);
  }

  addSheet(name: string): void {
    this.#program.addSheet(name, this.#by);
  }

  deleteSheet(name: string): void {
    this.#program.deleteSheet(this.#sheet(name), this.#by);
  }

  renameSheet(name: string, to: string): void {
    this.#program.rename(this.#sheet(name), to);
  }

  moveSheet(name: string, position: number): void {
    this.#program.move(this.#sheet(name), position);
  }

  showSheet(name: string, visible: boolean): void {
    this.#program.show(this.#sheet(name), visible);
  }

  select(sheet: string, rectangle: Rectangle): void {
    this.#program.select(this.#sheet(sheet), rectangle, this.#by);
  }

  setFill(sheet: string, row: number, column: number, fill: string | null): void {
    const area = { row, column, rows: 1, columns: 1 };
    this.#program.fill(this.#sheet(sheet), area, fill, this.#by);
  }

  protectSheet(name: string, protect: boolean): void {
    this.#program.protect(this.#sheet(name), protect, this.#by);
  }

  protectStructure(protect: boolean): void {
    this.#program.book.structureProtected = protect;
  }

  /** A cell is open for typing: every batch is refused meanwhile. */
  setEditing(editing: boolean): void {
    this.#program.book.editing = editing;
  }

  setReadOnly(readOnly: boolean): void {
    this.#program.book.readOnly = readOnly;
  }

  /** Comes back from another window to this workbook. */
  comeToFront(): void {
    this.#program.comeToFront();
  }

  recalculate(): void {
    this.#program.calculate(this.#by);
  }

  save(): void {
    this.#program.book.dirty = false;
  }

  #sheet(name: string): MemorySheet {
    const sheet = this.#program.book.sheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }
}
