import type { CellValue } from '../../src/model/grid';
import { addressOf } from '../../src/model/place';
import type { Snapshot } from '../../src/model/snapshot';
import type { CellEdit } from '../../src/formats/xlsx/patch';

/** Value and formula by sheet and address. */
export type Cells = Record<string, [CellValue | null, string | null]>;

/** Our own sheets count, too. */
export function cellsOf({ grids, own = [] }: Snapshot): Cells {
  const cells: Cells = {};
  for (const { name, rows } of [...grids, ...own])
    for (const { index, cells: list } of rows)
      for (const { column, value, formula } of list)
        cells[`${name}!${addressOf(index, column)}`] = [value, formula ?? null];
  return cells;
}

/** What a workbook is to hold after edits. */
export function withEdits(before: Cells, edits: readonly CellEdit[]): Cells {
  const after = new Map(Object.entries(before));
  for (const { sheet, row, column, value, formula } of edits) {
    const key = `${sheet}!${addressOf(row, column)}`;
    if (formula === undefined && (value === null || value === '')) after.delete(key);
    else after.set(key, [value, formula ?? null]);
  }
  return Object.fromEntries(after);
}
