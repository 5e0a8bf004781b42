import type { Grid, GridCell, GridRow } from '../../../model/grid';
import type { Snapshot } from '../../../model/snapshot';
import { movedRow, type RowShift } from './row-shift';
import { shiftFormula } from './shift-formula';

/** What the cells of a sheet hold after rows of it, or of another, have come or gone. */
export function shiftGrid(grid: Grid, shift: RowShift): Grid {
  const isOwn = grid.name.toLowerCase() === shift.sheet.toLowerCase();
  const rows = grid.rows.flatMap(({ index, cells }): GridRow[] => {
    const moved = isOwn ? movedRow(index, shift) : index;
    return moved === null
      ? []
      : [{ index: moved, cells: cells.map((cell) => shiftCell(cell, grid.name, shift)) }];
  });
  return { ...grid, rows };
}

/** A workbook after rows of its sheets have come or gone, one after another. */
export function shiftSnapshot(snapshot: Snapshot, shifts: readonly RowShift[]): Snapshot {
  return shifts.reduce((now, shift) => {
    const moved = (grids: readonly Grid[]): Grid[] => grids.map((grid) => shiftGrid(grid, shift));
    return { ...now, grids: moved(now.grids), ...(now.own ? { own: moved(now.own) } : {}) };
  }, snapshot);
}

function shiftCell(cell: GridCell, sheet: string, shift: RowShift): GridCell {
  if (cell.formula === undefined) return cell;
  const formula = shiftFormula(cell.formula, sheet, shift);
  return formula === cell.formula ? cell : { ...cell, formula };
}
