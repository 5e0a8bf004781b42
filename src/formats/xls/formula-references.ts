import { addressOf, columnLetters } from '../../model/place';

const ROWS = 0x10000;
const COLUMNS = 0x100;

/** Where a shared formula's relative references count from. */
export interface Base {
  readonly row: number;
  readonly column: number;
}

/** A row or column of a reference, and whether it is fixed (`$`). */
interface Axis {
  readonly index: number;
  readonly mark: string;
}

/**
 * `$B7` of a row and a column field; the column's two highest bits say what is relative
 * ([MS-XLS] 2.5.198.111).
 * @param base given for references that are stored as offsets
 */
export function referenceText(row: number, column: number, base?: Base): string {
  return cellText(rowOf(row, column, base), columnOf(column, base));
}

/** `B7:C9`, `B:C` or `7:9`. */
export function areaText(
  rows: readonly [number, number],
  columns: readonly [number, number],
  base?: Base,
): string {
  const [top, bottom] = [rowOf(rows[0], columns[0], base), rowOf(rows[1], columns[1], base)];
  const [left, right] = [columnOf(columns[0], base), columnOf(columns[1], base)];
  if (top.index === 0 && bottom.index === ROWS - 1) {
    return `${left.mark}${columnLetters(left.index)}:${right.mark}${columnLetters(right.index)}`;
  }
  if (left.index === 0 && right.index === COLUMNS - 1) {
    return `${top.mark}${String(top.index + 1)}:${bottom.mark}${String(bottom.index + 1)}`;
  }
  return `${cellText(top, left)}:${cellText(bottom, right)}`;
}

function rowOf(row: number, column: number, base?: Base): Axis {
  const relative = (column & 0x8000) !== 0;
  return { index: relative && base ? (base.row + row) % ROWS : row, mark: relative ? '' : '$' };
}

function columnOf(column: number, base?: Base): Axis {
  const relative = (column & 0x4000) !== 0;
  const index = column & 0xff;
  return {
    index: relative && base ? (base.column + index) % COLUMNS : index,
    mark: relative ? '' : '$',
  };
}

function cellText(row: Axis, column: Axis): string {
  return row.mark === '' && column.mark === ''
    ? addressOf(row.index, column.index)
    : column.mark + columnLetters(column.index) + row.mark + String(row.index + 1);
}
