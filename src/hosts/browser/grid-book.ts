import {
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
import { contentOf, gridCellOf } from './grid-cells';
import { fillOf, rowsTouchedBy, sparePlainCells, touchedBy, type CellPlace } from './grid-changes';
import { newGridSheet } from './new-grid-sheet';
import type { GridListener } from './grid-listener';
import { refusedDeed } from './refused-deeds';

/** Longer than any workbook of these takes. */
const CALCULATION_MS = 10_000;
/** What a user does, other than what follows from it. */
const COMMAND = /^sheet\.command\./;

type FWorkbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;
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
  #own = false;
  #added = 0;
  /** The user takes back what she did last. */
  #takesBack = false;
  /** Something has changed since results were last waited for. */
  #unsettled = false;

  constructor(api: FUniver, injector: Injector, data: IWorkbookData) {
    this.#api = api;
    this.#undoing = injector.get(IUndoRedoService);
    this.#book = api.createWorkbook(data);
  }

  listen({ changed, moved, selected, refused, rowsHeldBy }: GridListener): void {
    const { Event } = this.#api;
    const isOurs = (params: unknown): boolean =>
      (params as { readonly unitId?: string } | undefined)?.unitId === this.#book.getId();
    this.#listening.push(
      this.#api.addEvent(Event.CommandExecuted, ({ id, params, options }) => {
        if (!isOurs(params)) return;
        const calculated = (options as { readonly fromFormula?: true } | undefined)?.fromFormula;
        const rows = rowsTouchedBy(id, params);
        if (!calculated) this.#unsettled ||= rows !== null || touchedBy(id, params).length > 0;
        if (this.#own) return;
        const among = rows && this.#nameOf(rows.sheetId);
        if (rows && among !== null && !rowsHeldBy(among)) {
          moved({ sheet: among, at: rows.at, count: rows.count, undone: this.#takesBack });
        }
        for (const { sheetId, cells } of touchedBy(id, params)) {
          const sheet = this.#nameOf(sheetId);
          if (sheet !== null && cells.length > 0) {
            changed({ sheet, cells, calculated: calculated === true });
          }
        }
      }),
      this.#api.addEvent(Event.BeforeCommandExecute, (event) => {
        if (isResult(event.options) && isOurs(event.params)) {
          sparePlainCells(event.params, (sheetId, row, column) => {
            const cell = this.#book.getSheetBySheetId(sheetId)?.getSheet().getCellRaw(row, column);
            return Boolean(cell?.f ?? cell?.si);
          });
        }
        if (this.#own) return;
        const deed = refusedDeed(event.id, event.params, {
          isBelow: (sheetId, row) => {
            const sheet = this.#book.getSheetBySheetId(sheetId);
            return sheet !== null && row >= sheet.getMaxRows();
          },
          rowsHeldBy: (sheetId) => {
            const name =
              sheetId === undefined
                ? this.#book.getActiveSheet().getSheetName()
                : this.#nameOf(sheetId);
            return name === null ? null : rowsHeldBy(name);
          },
        });
        if (COMMAND.test(event.id)) this.#takesBack = false;
        if (!deed) return;
        event.cancel = true;
        refused(deed);
      }),
      this.#api.addEvent(Event.BeforeUndo, () => void (this.#takesBack = true)),
      this.#api.addEvent(Event.Undo, () => void (this.#takesBack = false)),
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
      this.#ownDeed(() => sheet.scrollToCell(Math.max(0, row - 5), Math.max(0, column - 2)));
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

const isResult = (options: unknown): boolean =>
  (options as { readonly applyFormulaCalculationResult?: true } | undefined)
    ?.applyFormulaCalculationResult === true;

const rectangleOf = ({ startRow, endRow, startColumn, endColumn }: IRange): Rectangle => ({
  ...{ row: startRow, column: startColumn },
  ...{ rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 },
});
