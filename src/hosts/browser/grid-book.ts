import {
  CanceledError,
  IUndoRedoService,
  LifecycleStages,
  mergeWorksheetSnapshotWithDefault,
  type IDisposable,
  type Injector,
  type IRange,
  type IWorkbookData,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { CellContent, CellContents, SheetLook } from '../edit';
import type { Selection } from '../port';
import type { Rectangle } from '../rectangle';
import { bringIntoView } from './bring-into-view';
import { contentOf, gridCellOf } from './grid-cells';
import { fillOf, rowsTouchedBy, touchedBy, type CellPlace } from './grid-changes';
import { GridGate, isResult, type FWorkbook } from './grid-gate';
import type { GridListener } from './grid-listener';
import type { IsLocked } from './grid-locks';
import { newGridSheet } from './new-grid-sheet';

/** As the grid numbers what may end the typing: the pointer went down elsewhere. */
const POINTER_DOWN = 1;

/** Longer than any workbook of these takes. */
const CALCULATION_MS = 10_000;

type FWorksheet = NonNullable<ReturnType<FWorkbook['getSheetByName']>>;

/**
 * One workbook as the grid shows it. What is done through these methods is not told to the listener;
 * what the user does, or the grid works out, is.
 */
export class GridBook {
  readonly #api: FUniver;
  readonly #book: FWorkbook;
  readonly #undoing: IUndoRedoService;
  readonly #listening: IDisposable[] = [];
  readonly #gate: GridGate;
  #listener: GridListener | null = null;
  #own = false;
  #added = 0;
  /** Something has changed since results were last waited for. */
  #unsettled = false;

  /** @param gridWidth on the page, in pixels */
  constructor(
    api: FUniver,
    injector: Injector,
    data: IWorkbookData,
    isLocked: IsLocked,
    private readonly gridWidth: () => number,
  ) {
    this.#api = api;
    this.#undoing = injector.get(IUndoRedoService);
    this.#book = api.createWorkbook(data);
    this.#gate = new GridGate(this.#book, this.#undoing, isLocked);
  }

  listen(listener: GridListener): void {
    const { Event } = this.#api;
    const { changed, moved, selected, refused, rowsHeldBy } = listener;
    this.#listener = listener;
    this.#gate.rowsHeldBy = rowsHeldBy;
    this.#listening.push(
      this.#api.addEvent(Event.CommandExecuted, ({ id, params, options }) => {
        if (!this.#isOurs(params)) return;
        const calculated = isResult(options);
        const rows = rowsTouchedBy(id, params);
        if (!calculated) this.#unsettled ||= rows !== null || touchedBy(id, params).length > 0;
        if (this.#own) return;
        const among = rows && this.#nameOf(rows.sheetId);
        if (rows && among !== null && !rowsHeldBy(among)) {
          moved({ sheet: among, at: rows.at, count: rows.count, undone: this.#gate.takesBack });
        }
        for (const { sheetId, cells } of touchedBy(id, params)) {
          const sheet = this.#nameOf(sheetId);
          if (sheet !== null && cells.length > 0) {
            changed({ sheet, cells, calculated });
          }
        }
      }),
      this.#api.addEvent(Event.BeforeSheetEditStart, (event) => {
        if (!this.#gate.isLocked(event.worksheet.getSheetName(), event)) return;
        event.cancel = true;
        refused('protected');
      }),
      this.#api.addEvent(Event.SelectionChanged, ({ worksheet, selections }) => {
        if (this.#own) return;
        // Between two selections there is none for a moment.
        const [first] = selections;
        if (first) selected({ sheet: worksheet.getSheetName(), rectangle: rectangleOf(first) });
      }),
      this.#api.addEvent(Event.ActiveSheetChanged, () => {
        const now = this.#own ? null : this.selection();
        if (now) selected(now);
      }),
    );
  }

  /**
   * Hears of everything that the grid is about to do.
   * @throws CanceledError the user is refused it
   */
  before(id: string, params: unknown, options: unknown): void {
    if (!this.#listener) return;
    const why = this.#gate.before(id, params, options, this.#own);
    if (!why) return;
    this.#listener.refused(why);
    throw new CanceledError();
  }

  content(sheet: string, { row, column }: CellPlace): CellContent {
    const shown = this.#sheet(sheet);
    const cell = shown?.getSheet().getCellRaw(row, column);
    const formula = cell?.f ?? (cell?.si && shown ? shown.getRange(row, column).getFormula() : '');
    return contentOf(cell, formula ?? '');
  }

  /** `#RRGGBB`, or `null` for none. */
  fill(sheet: string, { row, column }: CellPlace): string | null {
    const cell = this.#sheet(sheet)?.getSheet().getCellRaw(row, column);
    return fillOf(this.#book.getWorkbook().getStyles().getStyleByCell(cell));
  }

  /** As the user would: it can be undone in the grid. */
  write(sheet: string, row: number, column: number, contents: CellContents): void {
    const [rows, columns] = [contents.length, contents[0]?.length ?? 0];
    this.#makeRoom(sheet, row + rows, column + columns);
    this.#ownDeed(() =>
      this.#sheet(sheet)
        ?.getRange(row, column, rows, columns)
        .setValues(contents.map((line) => line.map(gridCellOf))),
    );
  }

  paint(sheet: string, { row, column }: CellPlace, fill: string | null): void {
    const subUnitId = this.#sheet(sheet)?.getSheetId();
    if (subUnitId === undefined || this.fill(sheet, { row, column }) === fill) return;
    const style = { bg: fill === null ? null : { rgb: fill } };
    this.#run('sheet.mutation.set-range-values', {
      subUnitId,
      cellValue: { [row]: { [column]: { s: style } } },
    });
  }

  /** After the last one. */
  addSheet(name: string, contents: CellContents, look: SheetLook | null): void {
    const id = `added${String(++this.#added)}`;
    const index = this.#book.getSheets().length;
    this.#run('sheet.mutation.insert-sheet', {
      index,
      sheet: mergeWorksheetSnapshotWithDefault(newGridSheet(id, name, contents, look)),
    });
  }

  removeSheet(name: string): void {
    const sheet = this.#sheet(name);
    if (!sheet) return;
    if (this.#book.getActiveSheet().getSheetId() === sheet.getSheetId()) {
      const other = this.#book
        .getSheets()
        .find((one) => !one.isSheetHidden() && one.getSheetId() !== sheet.getSheetId());
      this.#ownDeed(() => other && this.#book.setActiveSheet(other));
    }
    this.#run('sheet.mutation.remove-sheet', {
      subUnitId: sheet.getSheetId(),
      subUnitName: name,
    });
    // What could be undone may have been done there.
    this.forgetUndo();
  }

  select({ sheet: name, rectangle: { row, column, rows, columns } }: Selection): void {
    const sheet = this.#sheet(name);
    if (!sheet) return;
    this.#makeRoom(name, row + rows, column + columns);
    this.#ownDeed(() => {
      this.#book.setActiveSheet(sheet);
      sheet.getRange(row, column, rows, columns).activate();
    });
    this.#whenDrawn(() => {
      this.#ownDeed(() => bringIntoView(sheet, { row, column }, this.gridWidth()));
    });
  }

  selection(): Selection | null {
    const range = this.#book.getActiveRange();
    if (!range) return null;
    return {
      sheet: this.#book.getActiveSheet().getSheetName(),
      rectangle: {
        ...{ row: range.getRow(), column: range.getColumn() },
        ...{ rows: range.getHeight(), columns: range.getWidth() },
      },
    };
  }

  /** What was done up to now cannot be taken back any more. */
  forgetUndo(): void {
    this.#undoing.clearUndoRedo(this.#book.getId());
  }

  get isEditing(): boolean {
    return this.#book.isCellEditing();
  }

  /** Enters what is being typed, as going to another cell would: it is the user's deed, not ours. */
  async finishEditing(): Promise<void> {
    if (!this.isEditing) return;
    await this.#api.executeCommand('sheet.operation.set-cell-edit-visible', {
      ...{ unitId: this.#book.getId(), visible: false },
      eventType: POINTER_DOWN,
    });
    // The grid enters it a little later.
    await new Promise((resolve) => setTimeout(resolve));
  }

  /** Resolves once formulas have the results of all that was changed, or do not come to any. */
  async settled(): Promise<void> {
    if (!this.#unsettled) return;
    this.#unsettled = false;
    await this.#api
      .getFormula()
      .onCalculationResultApplied(CALCULATION_MS)
      .catch(() => undefined);
  }

  /** A short message over the grid. */
  tell(text: string): void {
    this.#api.showMessage({ content: text, type: 'warning' as never });
  }

  /** Stops telling; the grid itself is closed by whatever it shows next. */
  close(): void {
    for (const one of this.#listening.splice(0)) one.dispose();
    this.#listener = null;
  }

  /** Nothing can be scrolled before the first workbook of the page is drawn. */
  #whenDrawn(work: () => void): void {
    if (this.#api.getCurrentLifecycleStage() >= LifecycleStages.Rendered) return work();
    const waiting = this.#api.addEvent(this.#api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      waiting.dispose();
      work();
    });
  }

  #isOurs(params: unknown): boolean {
    return (params as { readonly unitId?: string } | undefined)?.unitId === this.#book.getId();
  }

  #nameOf(sheetId: string): string | null {
    return this.#book.getSheetBySheetId(sheetId)?.getSheetName() ?? null;
  }

  #sheet(name: string): FWorksheet | null {
    return this.#book.getSheetByName(name);
  }

  /** What stands beyond the grid's edge would be lost. */
  #makeRoom(name: string, rows: number, columns: number): void {
    const sheet = this.#sheet(name);
    if (!sheet) return;
    this.#ownDeed(() => {
      if (rows > sheet.getMaxRows()) sheet.setRowCount(rows);
      if (columns > sheet.getMaxColumns()) sheet.setColumnCount(columns);
    });
  }

  #run(id: string, params: object): void {
    this.#ownDeed(() =>
      this.#api.syncExecuteCommand(id, { unitId: this.#book.getId(), ...params }),
    );
  }

  #ownDeed(work: () => unknown): void {
    this.#own = true;
    try {
      work();
    } finally {
      this.#own = false;
    }
  }
}

const rectangleOf = ({ startRow, endRow, startColumn, endColumn }: IRange): Rectangle => ({
  ...{ row: startRow, column: startColumn },
  ...{ rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 },
});
