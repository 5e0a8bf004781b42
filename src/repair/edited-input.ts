import type { CheckInput } from '../checks/run';
import type { BookCell, FormInstance } from '../model/book';
import type { CellValue, Grid, GridCell } from '../model/grid';
import type { Snapshot } from '../model/snapshot';
import { cellHolding, type AmountEdit } from './held';

/** What checks run over once cells hold other amounts; nothing is bound anew, the input stays. */
export function editedInput(input: CheckInput, edits: readonly AmountEdit[]): CheckInput {
  const held = new Map(
    edits.map(({ site, fen }) => [site.cell, cellHolding(site.cell, site.instance, fen)]),
  );
  const tables = new Set(edits.map(({ site }) => site.instance));
  const forms = input.book.forms.map((form) =>
    tables.has(form) ? { ...form, rows: form.rows.map((row) => rowHolding(row, held)) } : form,
  );
  const snapshot = edits.reduce(snapshotHolding, input.snapshot);
  return { ...input, book: { ...input.book, forms }, snapshot };
}

function rowHolding(
  row: FormInstance['rows'][number],
  held: ReadonlyMap<BookCell, BookCell>,
): FormInstance['rows'][number] {
  const cells = Object.entries(row.cells);
  if (!cells.some(([, cell]) => held.has(cell))) return row;
  return {
    ...row,
    cells: Object.fromEntries(cells.map(([key, cell]) => [key, held.get(cell) ?? cell])),
  };
}

function snapshotHolding(snapshot: Snapshot, { site, fen }: AmountEdit): Snapshot {
  const at = snapshot.grids.findIndex((grid) => grid.name === site.row.sheet);
  const grid = snapshot.grids[at];
  if (!grid) return snapshot;
  const value = cellHolding(site.cell, site.instance, fen).raw;
  const grids = [...snapshot.grids];
  grids[at] = gridHolding(grid, site.cell, value);
  return { ...snapshot, grids };
}

/** A grid with one cell changed; a formula stays where it is, only what it stores changes. */
function gridHolding(grid: Grid, { row, column }: BookCell, value: CellValue | null): Grid {
  const rows = [...grid.rows];
  const at = rows.findIndex((one) => one.index >= row);
  const own = rows[at]?.index === row ? rows[at] : undefined;
  const before = own?.cells.find((cell) => cell.column === column);
  const others = own?.cells.filter((cell) => cell !== before) ?? [];
  const kept: GridCell[] =
    value === null && before?.formula === undefined ? [] : [{ ...before, column, value }];
  const cells = [...others, ...kept].sort((a, b) => a.column - b.column);
  rows.splice(at < 0 ? rows.length : at, own ? 1 : 0, { index: row, cells });
  return { ...grid, rows };
}
