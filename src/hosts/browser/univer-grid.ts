import { LocaleType, LogLevel, Univer, mergeLocales, type IDisposable } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { WorkbookLook } from '../../formats/xlsx/look/read-look';
import type { CellContents } from '../edit';
import type { MemoryWorkbook } from '../memory/memory-workbook';
import type { Selection } from '../port';
import type { Rectangle } from '../rectangle';
import { contentOf, gridCellOf } from './grid-cells';
import { gridWorkbookOf } from './grid-workbook';

/** Cells that hold something else now, whoever changed them. */
export interface GridChange {
  readonly sheet: string;
  readonly rectangle: Rectangle;
}

/** The grid in the page: it shows one workbook, lets the user type, and calculates. */
export class UniverGrid {
  readonly #univer: Univer;
  readonly #api: FUniver;
  readonly #listening: IDisposable[] = [];

  /** @param container an element's id */
  constructor(container: string) {
    this.#univer = new Univer({
      locale: LocaleType.ZH_CN,
      locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN) },
      logLevel: LogLevel.WARN,
    });
    for (const plugin of UniverSheetsCorePreset({ container }).plugins) {
      if (Array.isArray(plugin)) this.#univer.registerPlugin(plugin[0], plugin[1]);
      else this.#univer.registerPlugin(plugin);
    }
    this.#api = FUniver.newAPI(this.#univer);
  }

  /** Shows another workbook instead of the one that stood there. */
  show(workbook: MemoryWorkbook, look: WorkbookLook | null): void {
    const before = this.#api.getActiveWorkbook();
    if (before) this.#api.disposeUnit(before.getId());
    this.#api.createWorkbook(gridWorkbookOf(workbook, look));
  }

  onChange(listener: (changes: readonly GridChange[]) => void): void {
    this.#listening.push(
      this.#api.addEvent(this.#api.Event.SheetValueChanged, ({ effectedRanges }) =>
        listener(
          effectedRanges.map((range) => ({
            sheet: range.getSheetName(),
            rectangle: {
              ...{ row: range.getRow(), column: range.getColumn() },
              ...{ rows: range.getHeight(), columns: range.getWidth() },
            },
          })),
        ),
      ),
    );
  }

  contents(sheet: string, { row, column, rows, columns }: Rectangle): CellContents {
    const range = this.#sheet(sheet)?.getRange(row, column, rows, columns);
    if (!range) return [];
    const formulas = range.getFormulas();
    return range
      .getCellDatas()
      .map((line, r) => line.map((cell, c) => contentOf(cell, formulas[r]?.[c] ?? '')));
  }

  write(sheet: string, row: number, column: number, contents: CellContents): void {
    const columns = contents[0]?.length ?? 0;
    this.#sheet(sheet)
      ?.getRange(row, column, contents.length, columns)
      .setValues(contents.map((line) => line.map(gridCellOf)));
  }

  select({ sheet: name, rectangle: { row, column, rows, columns } }: Selection): void {
    const sheet = this.#sheet(name);
    if (!sheet) return;
    this.#api.getActiveWorkbook()?.setActiveSheet(sheet);
    sheet.getRange(row, column, rows, columns).activate();
    sheet.scrollToCell(Math.max(0, row - 5), Math.max(0, column - 2));
  }

  get isEditing(): boolean {
    return this.#api.getActiveWorkbook()?.isCellEditing() ?? false;
  }

  dispose(): void {
    for (const one of this.#listening) one.dispose();
    this.#univer.dispose();
  }

  #sheet(name: string) {
    return this.#api.getActiveWorkbook()?.getSheetByName(name) ?? null;
  }
}
