import { isCellFormula } from '../../../src/hosts/edit';
import type { CellContent } from '../../../src/hosts/edit';
import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { shiftFormula } from '../../../src/formats/xlsx/rows/shift-formula';
import { loseSheet, renameSheet } from '../../../src/hosts/memory/cell-references';
import * as changes from '../../../src/hosts/memory/user-changes';
import { addressOfRectangle, cellCount } from '../../../src/hosts/rectangle';
import type { Rectangle } from '../../../src/hosts/rectangle';
import { addressOf } from '../../../src/model/place';
import { EVENT } from './excel-events';
import type { Actor, ExcelEvent } from './excel-events';
import type { NamedItem } from './named-item';
import { activeSheetOf } from '../program/active-sheet';
import { recalculate } from '../program/recalculate';
import { SheetFormats } from '../program/sheet-formats';
import { excelValue } from './cell-values';

/**
 * Excel with one workbook open: what the program adds to the cells in memory. It calculates, formats,
 * numbers its sheets and tells what has happened; whether something is allowed is asked elsewhere.
 */
export class ExcelProgram {
  readonly book: MemoryWorkbook;
  readonly names: NamedItem[] = [];
  /** Custom XML parts by id. */
  readonly parts = new Map<string, string>();
  calculationMode = 'Automatic';
  /** Hears of everything, in order, while it happens. */
  onEvent: (event: ExcelEvent) => void = () => {};
  /** Hears of what comes with no event of ours: names, order and visibility of sheets. */
  onQuietChange: () => void = () => {};
  readonly #ids = new Map<MemorySheet, string>();
  #numbered = 0;
  readonly #formats = new Map<MemorySheet, SheetFormats>();

  constructor(book: MemoryWorkbook) {
    this.book = book;
  }

  idOf(sheet: MemorySheet): string {
    const known = this.#ids.get(sheet);
    if (known !== undefined) return known;
    const id = `{${String(++this.#numbered).padStart(8, '0')}-0001-0000-0000-000000000000}`;
    this.#ids.set(sheet, id);
    return id;
  }

  /** @param key a name or an id */
  sheet(key: string): MemorySheet | undefined {
    return this.book.sheets.find((sheet) => this.idOf(sheet) === key) ?? this.book.sheet(key);
  }

  formats(sheet: MemorySheet): SheetFormats {
    const formats = this.#formats.get(sheet) ?? new SheetFormats();
    this.#formats.set(sheet, formats);
    return formats;
  }

  get activeSheet(): MemorySheet {
    return activeSheetOf(this.book);
  }

  get selectedArea(): Rectangle {
    return this.book.selection?.rectangle ?? { row: 0, column: 0, rows: 1, columns: 1 };
  }

  /** @param contentAt what each cell is to hold; `undefined` leaves it as it is */
  setContents(
    sheet: MemorySheet,
    area: Rectangle,
    contentAt: (row: number, column: number) => CellContent | undefined,
    by: Actor,
  ): void {
    const before = sheet.content(area.row, area.column);
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const content = contentAt(row, column);
        if (content !== undefined) sheet.set(row, column, content);
      }
    }
    this.book.dirty = true;
    const single = cellCount(area) === 1;
    const after = single ? valueDetail(before, sheet.content(area.row, area.column)) : {};
    this.#tellChange(sheet, 'RangeEdited', shortAddress(area), by, after);
    if (this.calculationMode === 'Automatic') this.calculate(by);
  }

  /** Below zero rows go away. */
  moveRows(sheet: MemorySheet, at: number, count: number, by: Actor): void {
    const change = count > 0 ? changes.insertRows : changes.deleteRows;
    change(this.book, sheet, at, Math.abs(count));
    this.formats(sheet).moveRows(at, count);
    this.#rewriteNames((formula) => shiftFormula(formula, null, { sheet: sheet.name, at, count }));
    const [kind, direction] = count > 0 ? ['RowInserted', 'Down'] : ['RowDeleted', 'Up'];
    const address = `${at + 1}:${at + Math.abs(count)}`;
    this.#tellChange(sheet, kind, address, by, { shiftDirection: direction });
    this.calculate(by);
  }

  addSheet(name: string, by: Actor): MemorySheet {
    const sheet = changes.addSheet(this.book, name);
    this.#tell(EVENT.added, sheet, by, {});
    return sheet;
  }

  deleteSheet(sheet: MemorySheet, by: Actor): void {
    const active = this.activeSheet;
    changes.removeSheet(this.book, sheet);
    const keep = this.names.filter((name) => name.sheet !== sheet);
    this.names.splice(0, this.names.length, ...keep);
    this.#rewriteNames((formula) => loseSheet(formula, '', sheet.name));
    this.#tell(EVENT.deleted, sheet, by, {});
    if (active === sheet) this.#tell(EVENT.activated, this.activeSheet, by, {});
    this.calculate(by);
  }

  /** Its event comes with a newer set than ours: nothing is told. */
  rename(sheet: MemorySheet, name: string): void {
    const before = sheet.name;
    changes.renameSheetTo(this.book, sheet, name);
    this.#rewriteNames((formula) => renameSheet(formula, '', before, name));
    this.onQuietChange();
  }

  /** Not told either. */
  move(sheet: MemorySheet, position: number): void {
    changes.moveSheetTo(this.book, sheet, position);
    this.onQuietChange();
  }

  /** Not told either. */
  show(sheet: MemorySheet, visible: boolean): void {
    changes.showSheet(this.book, sheet, visible);
    this.onQuietChange();
  }

  protect(sheet: MemorySheet, protect: boolean, by: Actor): void {
    sheet.protected = protect;
    this.#tell(EVENT.protection, sheet, by, { isProtected: protect });
  }

  select(sheet: MemorySheet, rectangle: Rectangle, by: Actor): void {
    const before = this.activeSheet;
    this.book.selection = { sheet: sheet.name, rectangle };
    if (before !== sheet) {
      this.#tell(EVENT.deactivated, before, by, {});
      this.#tell(EVENT.activated, sheet, by, {});
    }
    this.#tell(EVENT.selection, sheet, by, { address: shortAddress(rectangle) });
  }

  fill(sheet: MemorySheet, area: Rectangle, colour: string | null, by: Actor): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        sheet.setFill(row, column, colour);
      }
    }
    this.formatted(sheet, area, by);
  }

  formatted(sheet: MemorySheet, area: Rectangle, by: Actor): void {
    this.book.dirty = true;
    this.#tell(EVENT.format, sheet, by, { address: shortAddress(area) });
  }

  calculate(by: Actor): void {
    for (const sheet of recalculate(this.book)) this.#tell(EVENT.calculated, sheet, by, {});
  }

  /** The window of this workbook came to the front. */
  comeToFront(): void {
    this.onEvent({ type: EVENT.workbookActivated, sheet: null, by: 'user', detail: {} });
  }

  /** After saving, closing and opening again: the same workbook, its sheets with other ids. */
  reopened(): void {
    this.book.dirty = false;
    this.book.selection = null;
    this.#ids.clear();
  }

  #rewriteNames(rewrite: (formula: string) => string): void {
    for (const item of this.names) item.formula = rewrite(item.formula);
  }

  #tellChange(
    sheet: MemorySheet,
    changeType: string | undefined,
    address: string,
    by: Actor,
    more: object,
  ): void {
    const triggerSource = by === 'addin' ? 'ThisLocalAddin' : 'Unknown';
    const detail = { changeType, address, shiftDirection: 'None', triggerSource, ...more };
    this.#tell(EVENT.changed, sheet, by, detail);
  }

  #tell(type: number, sheet: MemorySheet, by: Actor, detail: object): void {
    const id = this.idOf(sheet);
    const source = by === 'coauthor' ? 'Remote' : 'Local';
    this.onEvent({ type, sheet: id, by, detail: { worksheetId: id, source, ...detail } });
  }
}

/** `B2` for one cell, as events give it, else `B2:C3`. */
function shortAddress(area: Rectangle): string {
  return cellCount(area) === 1 ? addressOf(area.row, area.column) : addressOfRectangle(area);
}

function valueDetail(before: CellContent, after: CellContent) {
  const shown = (content: CellContent) =>
    excelValue(isCellFormula(content) ? (content.result ?? null) : content);
  const [valueBefore, valueAfter] = [shown(before), shown(after)];
  return {
    valueBefore,
    valueAfter,
    valueTypeBefore: valueType(valueBefore),
    valueTypeAfter: valueType(valueAfter),
  };
}

export function valueType(value: string | number | boolean): string {
  if (value === '') return 'Empty';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}
