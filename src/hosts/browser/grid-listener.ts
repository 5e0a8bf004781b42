import type { RowShift } from '../../formats/xlsx/rows/row-shift';
import type { Selection } from '../port';
import type { CellPlace } from './grid-changes';
import type { RefusedDeed, RowsHeldBy } from './refused-deeds';

/** Cells of one sheet that may hold something else now. */
export interface GridChange {
  readonly sheet: string;
  readonly cells: readonly CellPlace[];
  /** They are results of formulas that were worked out anew. */
  readonly calculated: boolean;
}

/** Whole rows of a sheet that came or went. */
export interface RowsMoved extends RowShift {
  /** The user has taken her last deed back: rows that come are those that went. */
  readonly undone: boolean;
}

/** Who is told what happens in the grid. */
export interface GridListener {
  moved(rows: RowsMoved): void;
  /** `null`: rows of this sheet may come and go. */
  rowsHeldBy(sheet: string): RowsHeldBy | null;
  changed(change: GridChange): void;
  selected(selection: Selection): void;
  refused(deed: RefusedDeed): void;
}
