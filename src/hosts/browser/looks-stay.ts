import {
  LocalUndoRedoService,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IUndoRedoItem,
  type Nullable,
} from '@univerjs/core';
import type { CellPlace } from './grid-changes';

/**
 * Pasting, filling and moving bring contents to cells, and leave the looks there as they are: a file is
 * saved with other contents only, and what is shown should be what is saved. A colour stays behind as
 * well, for it may be a mark of ours. So does the format of a number that is typed as `50%`.
 */
const BRINGS =
  /^(?:univer|sheet)\.command\.(?:paste|optional-paste|auto-fill|auto-clear|refill|copy-(?:down|right)|move-range)/;
const NUMBER_FORMATS = /^sheet\.mutation\.(?:set|remove)\.numfmt$/;
const MERGES = /^sheet\.mutation\.(?:add|remove)-worksheet-merge$/;

type Line = Record<number, Nullable<ICellData>>;
type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

interface Side {
  readonly subUnitId: string;
  readonly value: Cells;
}

/** What the grid's own deeds say about themselves, as far as it is changed here. */
interface Deed {
  /** The command that led to it; a text that is pasted into one cell says none. */
  readonly trigger?: string;
  readonly subUnitId: string;
  readonly cellValue?: Cells;
  readonly from?: Side;
  readonly to?: Side;
  ranges?: readonly unknown[];
  values?: object;
}

/** What must be known of a sheet, by the grid's own name for it. */
export interface LooksThere {
  style(sheetId: string, place: CellPlace): ICellData['s'];
  /** Lies under a merged cell that begins elsewhere: nobody would see what is written there. */
  isCovered(sheetId: string, place: CellPlace): boolean;
}

/** Takes the looks out of what the user is about to do, where it is to bring contents only. */
export function leaveLooks(id: string, params: unknown, there: LooksThere): void {
  if (!params) return;
  const deed = params as Deed;
  if (NUMBER_FORMATS.test(id)) {
    if (deed.values) deed.values = {};
    if (deed.ranges) deed.ranges = [];
  } else if (id === 'sheet.mutation.move-range') {
    for (const side of [deed.from, deed.to]) if (side) keepStyles(side, there);
  } else if (!BRINGS.test(deed.trigger ?? 'sheet.command.paste')) {
    return;
  } else if (id === 'sheet.mutation.set-range-values' && deed.cellValue) {
    leaveContents(deed.subUnitId, deed.cellValue, there);
  } else if (MERGES.test(id)) {
    deed.ranges = [];
  }
}

function leaveContents(sheetId: string, cells: Cells, there: LooksThere): void {
  forEach(cells, (cell, place, line) => {
    const { row, column } = place;
    if (there.isCovered(sheetId, { row, column })) Reflect.deleteProperty(line, column);
    else if (!cell) line[column] = { v: null, t: null, f: null, si: null, p: null };
    else {
      delete cell.s;
      if (cell.p?.body) cell.p.body.textRuns = [];
    }
  });
}

/** Whole cells are put down here: they take the looks of those that stood there. */
function keepStyles({ subUnitId, value }: Side, there: LooksThere): void {
  forEach(value, (cell, place, line) => {
    const style = there.style(subUnitId, place);
    if (style) line[place.column] = { ...cell, s: style };
    else delete cell?.s;
  });
}

function forEach(
  cells: Cells,
  work: (cell: Nullable<ICellData>, place: CellPlace, line: Line) => void,
): void {
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line as Line)) {
      work(cell, { row: Number(row), column: Number(column) }, line);
    }
  }
}

/** Merges that were left alone are not to be undone either. */
export class UndoWithoutLooks extends LocalUndoRedoService {
  override pushUndoRedo(item: IUndoRedoItem): void {
    const brings = item.redoMutations.some(({ params }) =>
      BRINGS.test((params as Deed | undefined)?.trigger ?? ''),
    );
    if (!brings) return super.pushUndoRedo(item);
    const [redoMutations, undoMutations] = [item.redoMutations, item.undoMutations].map((list) =>
      list.filter(({ id }) => !MERGES.test(id)),
    ) as [IUndoRedoItem['redoMutations'], IUndoRedoItem['undoMutations']];
    super.pushUndoRedo({ ...item, redoMutations, undoMutations });
  }
}
