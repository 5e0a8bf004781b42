import type { Snapshot } from '../../model/snapshot';
import type { CellContent } from '../edit';
import { HOST_EVENT_KINDS } from '../host-events';
import type { HostEvent, HostEventKind, HostEventListener } from '../host-events';
import type { JsonValue } from '../kept-data';
import type { Selection } from '../port';
import { MemorySheet } from './memory-sheet';

/**
 * The one workbook in memory: what a spreadsheet program would hold, with the switches that a test
 * or the workbench turns. It does not calculate: a formula keeps the result it was read with, and a
 * newly written one has none.
 */
export class MemoryWorkbook {
  name: string;
  sheets: MemorySheet[] = [];
  selection: Selection | null = null;
  readOnly = false;
  /** The user has a cell open: every change is refused. */
  editing = false;
  /** Sheets cannot be added or removed. */
  structureProtected = false;
  /** Something has changed since it was opened. */
  dirty = false;
  readonly kept = new Map<string, JsonValue>();
  readonly #listeners = new Map<HostEventKind, Set<HostEventListener>>(
    HOST_EVENT_KINDS.map((kind) => [kind, new Set()]),
  );

  constructor(name: string) {
    this.name = name;
  }

  static fromSnapshot(snapshot: Snapshot): MemoryWorkbook {
    const workbook = new MemoryWorkbook(snapshot.name);
    for (const grid of [...snapshot.grids, ...(snapshot.own ?? [])]) {
      const sheet = new MemorySheet(grid.name, grid.visible);
      sheet.own = snapshot.own?.includes(grid) ?? false;
      for (const { index, cells } of grid.rows) {
        for (const { column, value, formula } of cells) {
          sheet.set(index, column, formula === undefined ? value : { formula, result: value });
        }
      }
      workbook.sheets.push(sheet);
    }
    return workbook;
  }

  /** Sheet names are told apart as Excel does: without regard to case. */
  sheet(name: string): MemorySheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** A user's keystroke: no check, no inverse, an event that is nobody's own. */
  type(sheetName: string, row: number, column: number, content: CellContent): void {
    const sheet = this.sheet(sheetName);
    if (!sheet) throw new Error(`no sheet ${sheetName}`);
    sheet.set(row, column, content);
    this.dirty = true;
    const rectangle = { row, column, rows: 1, columns: 1 };
    this.emit({ kind: 'changed', sheet: sheet.name, rectangle });
  }

  on(kind: HostEventKind, listener: HostEventListener): () => void {
    this.#listeners.get(kind)?.add(listener);
    return () => this.#listeners.get(kind)?.delete(listener);
  }

  emit(event: HostEvent): void {
    for (const listener of [...(this.#listeners.get(event.kind) ?? [])]) listener(event);
  }
}
