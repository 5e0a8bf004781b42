import type { IUndoRedoService } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { DeedUnderWay } from './deed-under-way';
import { sparePlainCells, touchedBy } from './grid-changes';
import type { IsLocked } from './grid-locks';
import { leaveLooks, type LooksThere } from './looks-stay';
import { refusedDeed, type RefusedDeed, type RowsHeldBy } from './refused-deeds';

export type FWorkbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;

/** A deed of the grid's own, which works out formulas. */
export const isResult = (options: unknown): boolean =>
  (options as { readonly fromFormula?: boolean } | undefined)?.fromFormula === true;

/** It brings results to where formulas stood when they began to be worked out. */
const isApplied = (options: unknown): boolean =>
  (options as { readonly applyFormulaCalculationResult?: boolean } | undefined)
    ?.applyFormulaCalculationResult === true;

/** Everything passes here before it is done in a workbook: some is refused, some done without looks. */
export class GridGate {
  /** `null`: rows of this sheet may come and go. */
  rowsHeldBy: (sheet: string) => RowsHeldBy | null = () => null;
  readonly #deed: DeedUnderWay;
  readonly #looks: LooksThere = {
    style: (id, { row, column }) => this.#cell(id, row, column)?.s,
    isCovered: (id, { row, column }) => {
      const merge = this.book.getSheetBySheetId(id)?.getSheet().getMergedCell(row, column);
      return !!merge && (merge.startRow !== row || merge.startColumn !== column);
    },
  };

  constructor(
    private readonly book: FWorkbook,
    undoing: IUndoRedoService,
    readonly isLocked: IsLocked,
  ) {
    this.#deed = new DeedUnderWay(undoing);
  }

  /** The user takes back what she did last. */
  get takesBack(): boolean {
    return this.#deed.takesBack;
  }

  /**
   * @param isOwn we do it
   * @returns why the user is refused it; `null`: it may be done as it stands in `params` now
   */
  before(id: string, params: unknown, options: unknown, isOwn: boolean): RefusedDeed | null {
    const unit = (params as { readonly unitId?: string } | undefined)?.unitId;
    if (isApplied(options) && unit === this.book.getId()) {
      sparePlainCells(params, (sheetId, row, column) => {
        const cell = this.#cell(sheetId, row, column);
        return Boolean(cell?.f ?? cell?.si);
      });
    }
    if (isOwn || isResult(options)) return null;
    this.#deed.begin(id);
    const deed = this.#refused(id, params);
    if (deed || this.#deed.movesRows) return deed;
    if (this.#touchesLocked(id, params)) return 'protected';
    leaveLooks(id, params, this.#looks);
    return null;
  }

  #refused(id: string, params: unknown): RefusedDeed | null {
    return refusedDeed(id, params, {
      isBelow: (sheetId, row) => {
        const sheet = this.book.getSheetBySheetId(sheetId);
        return sheet !== null && row >= sheet.getMaxRows();
      },
      rowsHeldBy: (sheetId = this.book.getActiveSheet().getSheetId()) => {
        const name = this.book.getSheetBySheetId(sheetId)?.getSheetName();
        return name === undefined ? null : this.rowsHeldBy(name);
      },
    });
  }

  #touchesLocked(id: string, params: unknown): boolean {
    return touchedBy(id, params).some(({ sheetId, cells }) => {
      const sheet = this.book.getSheetBySheetId(sheetId)?.getSheetName();
      return sheet !== undefined && cells.some((place) => this.isLocked(sheet, place));
    });
  }

  #cell(sheetId: string, row: number, column: number) {
    return this.book.getSheetBySheetId(sheetId)?.getSheet().getCellRaw(row, column);
  }
}
