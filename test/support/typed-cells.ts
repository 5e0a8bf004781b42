import { StoredCells } from '../../src/model/stored-numbers';
import type { Snapshot } from '../../src/model/snapshot';
import type { CellContent } from '../../src/hosts/edit';
import type { GridCell } from '../../src/model/grid';

/** What somebody has to type so that one workbook becomes another; row and column 0-based. */
export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellContent;
  readonly after: CellContent;
}

/** The cells that differ; a sheet that is missing afterwards is emptied. */
export function typedCells(before: Snapshot, after: Snapshot): TypedCell[] {
  const [old, own] = [new StoredCells(before), new StoredCells(after)];
  return before.grids.flatMap(({ name }) => {
    const rows = [before, after].flatMap(
      ({ grids }) => grids.find((grid) => grid.name === name)?.rows ?? [],
    );
    const all = new Map(
      rows.flatMap(({ index, cells }) =>
        cells.map(({ column }) => [`${index},${column}`, [index, column]] as const),
      ),
    );
    return [...all.values()].flatMap(([row, column]) => {
      const was = contentOf(old.cell(name, row, column));
      const is = contentOf(own.cell(name, row, column));
      return JSON.stringify(was) === JSON.stringify(is)
        ? []
        : [{ sheet: name, row, column, before: was, after: is }];
    });
  });
}

function contentOf(cell: GridCell | undefined): CellContent {
  if (!cell) return null;
  return cell.formula === undefined ? cell.value : { formula: cell.formula, result: cell.value };
}
