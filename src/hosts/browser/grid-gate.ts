import type { IUndoRedoService } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { DeedUnderWay } from './deed-under-way';
import { sparePlainCells, touchedBy } from './grid-changes';
import type { GridListener } from './grid-listener';
import type { IsLocked } from './grid-locks';
import { leaveLooks, type LooksThere } from './looks-stay';
import { refusedDeed, type RefusedDeed, type RowsHeldBy } from './refused-deeds';

export type FWorkbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;

/** Who did what is about to be done. */
interface Doer {
  /** We did, or the grid did by itself. */
  readonly isOwn: boolean;
  /** It brings results of formulas to where these stood when they began to be worked out. */
  readonly isApplied: boolean;
}

/** Everything passes here before it is done in a workbook: some is refused, some done without looks. */
export class GridGate {
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

  /** @returns why the user is refused it; `null`: it may be done as it stands in `params` now */
  before(
    id: string,
    params: unknown,
    { isOwn, isApplied }: Doer,
    { rowsHeldBy }: Pick<GridListener, 'rowsHeldBy'>,
  ): RefusedDeed | null {
    const unit = (params as { readonly unitId?: string } | undefined)?.unitId;
    if (isApplied && unit === this.book.getId()) {
      sparePlainCells(params, (sheetId, row, column) => {
        const cell = this.#cell(sheetId, row, column);
        return Boolean(cell?.f ?? cell?.si);
      });
    }
    if (isOwn) return null;
    this.#deed.begin(id);
    const deed = this.#refused(id, params, rowsHeldBy);
    if (deed || this.#deed.movesRows) return deed;
    if (this.#touchesLocked(id, params)) return 'protected';
    leaveLooks(id, params, this.#looks);
    return null;
  }

  #refused(
    id: string,
    params: unknown,
    rowsHeldBy: (sheet: string) => RowsHeldBy | null,
  ): RefusedDeed | null {
    return refusedDeed(id, params, {
      isBelow: (sheetId, row) => {
        const sheet = this.book.getSheetBySheetId(sheetId);
        return sheet !== null && row >= sheet.getMaxRows();
      },
      rowsHeldBy: (sheetId = this.book.getActiveSheet().getSheetId()) => {
        const name = this.book.getSheetBySheetId(sheetId)?.getSheetName();
        return name === undefined ? null : rowsHeldBy(name);
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
