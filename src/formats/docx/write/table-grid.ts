import type { Table, TableCell, TableRow } from '../../../model/document';

/** Word opens no table with more columns. */
export const MOST_COLUMNS = 63;

/** A cell that has its place; rows of them cover every column of the table once. */
export interface PlacedCell extends Pick<TableCell, 'blocks' | 'align'> {
  readonly column: number;
  readonly columnSpan: number;
  /** `restart`: others below continue it. */
  readonly merge?: 'restart' | 'continue';
}

export interface TableGrid {
  readonly columns: number;
  readonly rows: readonly (readonly PlacedCell[])[];
}

/**
 * A table as Word needs it: rows that are too short are filled up, gaps closed with empty cells, and
 * a cell is merged into the one above only where that one covers the same columns.
 * @returns null where there is nothing to show
 * @throws RangeError when there are more columns than Word can open
 */
export function tableGrid({ rows, widths }: Table): TableGrid | null {
  const columns = Math.max(widths?.length ?? 0, ...rows.map(columnsOf));
  if (rows.length === 0 || columns === 0) return null;
  if (columns > MOST_COLUMNS) throw new RangeError(`columns: ${String(columns)}`);
  const placed = rows.map((row) => placedCells(row, columns));
  return { columns, rows: placed.map((row, at) => merged(row, placed[at - 1], placed[at + 1])) };
}

/** @returns one past the last column that the row's cells cover */
function columnsOf({ cells }: TableRow): number {
  return cells.reduce((end, cell) => Math.max(end, cell.column) + spanOf(cell), 0);
}

function spanOf({ columnSpan }: TableCell): number {
  return Math.max(1, columnSpan);
}

type UnmergedCell = Omit<PlacedCell, 'merge'> & { readonly continued: boolean };

function placedCells({ cells }: TableRow, columns: number): readonly UnmergedCell[] {
  const placed: UnmergedCell[] = [];
  let end = 0;
  const fillTo = (column: number): void => {
    if (column <= end) return;
    placed.push({ column: end, columnSpan: column - end, continued: false, blocks: [] });
    end = column;
  };
  for (const cell of cells) {
    fillTo(cell.column);
    const columnSpan = spanOf(cell);
    placed.push({ ...cell, column: end, columnSpan });
    end += columnSpan;
  }
  fillTo(columns);
  return placed;
}

function merged(
  row: readonly UnmergedCell[],
  above: readonly UnmergedCell[] | undefined,
  below: readonly UnmergedCell[] | undefined,
): readonly PlacedCell[] {
  return row.map(({ continued, ...cell }) => {
    if (continued && twin(cell, above)) return { ...cell, blocks: [], merge: 'continue' };
    return twin(cell, below)?.continued ? { ...cell, merge: 'restart' } : cell;
  });
}

/** The cell that covers the same columns. */
function twin(
  { column, columnSpan }: Pick<PlacedCell, 'column' | 'columnSpan'>,
  row: readonly UnmergedCell[] | undefined,
): UnmergedCell | undefined {
  return row?.find((one) => one.column === column && one.columnSpan === columnSpan);
}
