import { isCellError, type CellValue, type Grid, type GridCell } from '../model/grid';
import { addressOf, type SheetPlace } from '../model/place';
import type { Snapshot } from '../model/snapshot';

/** Cells whose stored value or formula differs between two snapshots, sheet by sheet. */
export function changedCells(before: Snapshot, after: Snapshot): SheetPlace[] {
  const count = Math.max(before.grids.length, after.grids.length);
  return Array.from({ length: count }, (_, i): SheetPlace[] => {
    const [old, own] = [before.grids[i], after.grids[i]];
    if (!old || !own || old.name !== own.name)
      return [{ sheet: (own ?? old)?.name ?? '', address: '' }];
    return changedIn(old, own);
  }).flat();
}

function changedIn(before: Grid, after: Grid): SheetPlace[] {
  const [old, own] = [cellsByAddress(before), cellsByAddress(after)];
  return [...new Set([...old.keys(), ...own.keys()])].flatMap((address) =>
    isSame(old.get(address), own.get(address)) ? [] : [{ sheet: before.name, address }],
  );
}

function cellsByAddress(grid: Grid): Map<string, GridCell> {
  return new Map(
    grid.rows.flatMap((row) =>
      row.cells.map((cell) => [addressOf(row.index, cell.column), cell] as const),
    ),
  );
}

function isSame(a: GridCell | undefined, b: GridCell | undefined): boolean {
  return a?.formula === b?.formula && textOf(a?.value ?? null) === textOf(b?.value ?? null);
}

function textOf(value: CellValue | null): string {
  if (value === null || value === '') return '';
  return isCellError(value) ? `error ${value.error}` : `${typeof value} ${String(value)}`;
}
