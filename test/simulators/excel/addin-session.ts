import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { Registrations } from './excel-events';
import type { ExcelProgram } from './excel-program';
import { accessDenied, itemNotFound } from './rich-object';
import type { RichObject } from './rich-object';

/** What one add-in page has with the workbook: objects kept between batches, events, and its rights. */
export class AddinSession {
  readonly program: ExcelProgram;
  readonly registrations = new Registrations();
  readonly kept = new Map<string, RichObject>();
  /** A change was asked for since the batch began, allowed or not. */
  wrote = false;
  #references = 0;

  constructor(program: ExcelProgram) {
    this.program = program;
  }

  keep(object: RichObject): string {
    const reference = `ref${++this.#references}`;
    this.kept.set(reference, object);
    return reference;
  }

  /** Before any change. */
  requireWritable(): void {
    this.wrote = true;
    if (this.program.book.readOnly) throw accessDenied('the workbook is read-only');
  }

  /** Before a change of a sheet's cells. */
  requireCells(sheet: MemorySheet): void {
    this.requireWritable();
    this.requireThere(sheet);
    if (sheet.protected) throw accessDenied(`${sheet.name} is protected`);
  }

  /** Before sheets are added, removed, renamed, moved or hidden. */
  requireStructure(): void {
    this.requireWritable();
    if (this.program.book.structureProtected) throw accessDenied('the structure is protected');
  }

  /** An object may be kept longer than its sheet. */
  requireThere(sheet: MemorySheet): void {
    if (!this.program.book.sheets.includes(sheet)) throw itemNotFound(`sheet ${sheet.name}`);
  }
}
