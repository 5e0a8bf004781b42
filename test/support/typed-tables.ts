import type { GridRow } from '../../src/model/grid';
import type { Snapshot } from '../../src/model/snapshot';
import { formOf } from './edit-book';

/** Tables as people type them: a line a row, cells between bars. */

/** Figures become numbers; what follows an apostrophe is text, as in Excel; `\n` is a line break. */
export function typedRow(text: string, index: number): GridRow {
  const cells = text.split('|').flatMap((typed, column) => {
    const written = typed.trim().replaceAll('\\n', '\n');
    if (written === '') return [];
    if (written.startsWith("'")) return [{ column, value: written.slice(1) }];
    return [{ column, value: /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written }];
  });
  return { index, cells };
}

export function typedRows(lines: readonly string[], from = 0): GridRow[] {
  return lines.map((line, i) => typedRow(line, from + i)).filter((row) => row.cells.length > 0);
}

/** The book with other rows below the header of a form, which stays as it is printed. */
export function withLines(snapshot: Snapshot, form: string, lines: readonly string[]): Snapshot {
  const { grid, rows } = formOf(snapshot, form);
  const first = rows[0]?.index ?? 0;
  return withRows(snapshot, grid, (old) => [
    ...old.filter(({ index }) => index < first),
    ...typedRows(lines, first),
  ]);
}

/** The book with a whole sheet typed anew in the place of a form's. */
export function withSheet(
  snapshot: Snapshot,
  form: string,
  lines: readonly string[],
  instance = '',
): Snapshot {
  return withRows(snapshot, formOf(snapshot, form, instance).grid, () => typedRows(lines));
}

function withRows(
  snapshot: Snapshot,
  at: number,
  change: (rows: readonly GridRow[]) => GridRow[],
): Snapshot {
  const grids = snapshot.grids.map((grid, i) =>
    i === at ? { ...grid, rows: change(grid.rows) } : grid,
  );
  return { ...snapshot, grids };
}
