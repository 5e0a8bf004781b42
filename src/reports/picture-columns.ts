import type { BookColumn } from '../model/book';
import { cellKey, type Scene } from './scene';
import { cellIn, lineAt, type Table } from './tables';

/** A column that is shown, or a run of columns that is left out. */
export type PictureColumn = BookColumn | 'gap';

/** Columns that fit on a page beside each other. */
const MOST = 8;

/**
 * The columns of a picture: codes and labels, those with a cell in question or an operand, and as
 * many of the others as fit. Of a table with two sides, only the sides that are spoken of.
 */
export function pictureColumns(scene: Scene): PictureColumn[] {
  const all = scene.table.columns;
  const isMarked = marksOf(scene);
  const spoken = all.filter((column) => [...scene.rows].some((row) => isMarked(row, column)));
  const loose = all.filter(({ column }) => scene.loose.some((cell) => cell.column === column));
  const sides = sidesOf(scene, isMarked);
  const ofSide = all.filter(
    (column) => column.role !== 'sequence' && isOnSides(scene.table, column, sides),
  );
  const named = ofSide.filter(({ role }) => role === 'code' || role === 'label');
  const needed = new Set([...spoken, ...loose, ...named]);
  const amounts = ofSide.filter(({ role }) => role === 'amount');
  const wanted = [...new Set([...needed, ...amounts, ...ofSide])];
  return withGaps(all, new Set(wanted.slice(0, Math.max(MOST, needed.size))));
}

type IsMarked = (row: number, column: BookColumn) => boolean;

function marksOf({ wrong, operands, suspects }: Scene): IsMarked {
  return (row, { column }) => {
    const key = cellKey(row, column);
    return wrong.has(key) || operands.has(key) || suspects.has(key);
  };
}

function withGaps(all: readonly BookColumn[], shown: ReadonlySet<BookColumn>): PictureColumn[] {
  const columns: PictureColumn[] = [];
  for (const column of all) {
    if (shown.has(column)) columns.push(column);
    // A serial number left out is not missed.
    else if (column.role !== 'sequence' && columns[columns.length - 1] !== 'gap')
      columns.push('gap');
  }
  return columns;
}

/** The sides of the table on which something is marked. */
function sidesOf({ table, rows }: Scene, isMarked: IsMarked): ReadonlySet<string> {
  const sides = [...rows].flatMap((row) =>
    table.columns
      .filter((column) => isMarked(row, column))
      .map((column) => cellIn(lineAt(table, row), column)?.row.side ?? ''),
  );
  return new Set(sides.filter((side) => side !== ''));
}

function isOnSides({ form }: Table, { key }: BookColumn, sides: ReadonlySet<string>): boolean {
  if (sides.size === 0) return true;
  return form.rows.some(
    ({ side, cells }) => side !== undefined && sides.has(side) && cells[key] !== undefined,
  );
}
