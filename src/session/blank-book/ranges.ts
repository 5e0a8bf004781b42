import { addressOf, columnLetters } from '../../model/place';

/** Cells of a sheet as formulas name them. Rows and columns count from 0. */

export interface GridPoint {
  readonly row: number;
  readonly column: number;
}

/** A piece of a column whose end stays when the formula is copied down: `E9:E$47`. */
export function downTo(first: number, last: number, column: number): string {
  const letters = columnLetters(column);
  return `${letters}${String(first + 1)}:${letters}$${String(last + 1)}`;
}

/** The same for the column that stays when the formula is copied across: `$B9:$B$47`. */
export function besideDownTo(first: number, last: number, column: number): string {
  return downTo(first, last, column).replace(/[A-Z]+/g, '$$$&');
}

/** A piece of a column that stays wherever the formula goes: `$B$9:$B$47`. */
export function fixedRange(first: number, last: number, column: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${String(first + 1)}:$${letters}$${String(last + 1)}`;
}

/** Cells one by one, those that follow one another in a column or a row as a range. */
export function ranges(cells: readonly GridPoint[]): string[] {
  const runs: GridPoint[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && follows(run, cell)) run.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    const from = addressOf(first.row, first.column);
    return run.length === 1 ? [from] : [`${from}:${addressOf(last.row, last.column)}`];
  });
}

function follows(run: readonly GridPoint[], next: GridPoint): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return false;
  const down = next.column === first.column && last.column === first.column;
  const across = next.row === first.row && last.row === first.row;
  return (down && next.row === last.row + 1) || (across && next.column === last.column + 1);
}
