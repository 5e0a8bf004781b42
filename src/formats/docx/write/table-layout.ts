import { textOfBlocks } from '../../../model/document';
import { TABLE_LOOKS, type Look, type TableLook } from './looks';
import type { PlacedCell, TableGrid } from './table-grid';
import { linesOf, widestPiece } from './text-width';

/** Free space in points above and below the text of a cell. */
export const CELL_END = 2;
/** Widest piece in ems that is kept whole: an amount in the hundreds of billions; an address is not. */
const MOST_KEPT = 10;
/** Where 宋体 is missing, the font in its place may have digits that are a quarter wider. */
const SPARE = 1.28;
/** Lines are drawn half a point wide. */
const BORDER = 0.5;

export interface TableLayout extends TableLook {
  /** Points. */
  readonly widths: readonly number[];
  /** Points. */
  readonly heights: readonly number[];
}

/**
 * The largest size of letters at which no number has to be broken, and column widths that keep the
 * wanted proportions but give each column what its longest number needs. Many columns never begin
 * with large letters.
 * @param wanted widths of the columns, each beside the others
 * @param width of the text area in points
 * @param headRows rows of the head
 */
export function tableLayout(
  grid: TableGrid,
  wanted: readonly number[] | undefined,
  width: number,
  headRows: number,
): TableLayout {
  const needs = needsOf(grid);
  const shares = sharesOf(wanted, grid.columns);
  const first = grid.columns <= 5 ? 0 : grid.columns <= 8 ? 1 : 2;
  const sizes = TABLE_LOOKS.slice(first);
  const fitting = sizes.find((look) => sum(pointsOf(needs, look)) <= width);
  const looks = fitting ?? sizes.at(-1) ?? TABLE_LOOKS[0];
  // Where nothing fits, numbers are broken: a column has room for a letter, or its equal share.
  const letter = needs.map(() => 1);
  const least = fitting
    ? pointsOf(needs, looks)
    : pointsOf(letter, looks).map((one) => Math.min(one, width / grid.columns));
  const widths = sharedOut(shares, least, width);
  return { ...looks, widths, heights: heightsOf(grid, widths, looks, headRows) };
}

/** Width in ems of the longest number or word in each column. */
function needsOf({ columns, rows }: TableGrid): readonly number[] {
  const needs = new Array<number>(columns).fill(1);
  for (const cell of rows.flat()) {
    if (cell.columnSpan > 1) continue;
    const widest = Math.min(MOST_KEPT, widestPiece(textOfBlocks(cell.blocks)));
    needs[cell.column] = Math.max(needs[cell.column] ?? 0, widest);
  }
  return needs;
}

function pointsOf(ems: readonly number[], { cell, side }: TableLook): readonly number[] {
  return ems.map((em) => em * cell.size * SPARE + 2 * side + BORDER);
}

/** Each column's share of the whole; a column without a usable width is as wide as the others on average. */
function sharesOf(wanted: readonly number[] | undefined, columns: number): readonly number[] {
  const usable = (wanted ?? []).filter((one) => Number.isFinite(one) && one > 0);
  const mean = usable.length > 0 ? sum(usable) / usable.length : 1;
  const all = Array.from({ length: columns }, (_, at) => {
    const own = wanted?.[at];
    return own !== undefined && Number.isFinite(own) && own > 0 ? own : mean;
  });
  return all.map((one) => one / sum(all));
}

/** Widths by share, where those below their least get that much and the others share what is left. */
function sharedOut(
  shares: readonly number[],
  least: readonly number[],
  width: number,
): readonly number[] {
  const short = new Set<number>();
  for (;;) {
    const left = width - sum(least.filter((_, at) => short.has(at)));
    const parts = sum(shares.filter((_, at) => !short.has(at)));
    const widths = shares.map((share, at) =>
      short.has(at) ? (least[at] ?? 0) : (share / parts) * left,
    );
    const below = widths.findIndex((one, at) => !short.has(at) && one < (least[at] ?? 0));
    if (below < 0) return widths;
    short.add(below);
  }
}

/** Height of each row in points, as near as text can be measured without its fonts. */
function heightsOf(
  { rows }: TableGrid,
  widths: readonly number[],
  { cell, head, side }: TableLook,
  headRows: number,
): readonly number[] {
  return rows.map((row, at) => {
    const look = at < headRows ? head : cell;
    // The text of a merged cell has all its rows to stand in.
    const lines = row.map((one) => (one.merge ? 1 : linesIn(one, widths, look, side)));
    return Math.max(1, ...lines) * look.line + 2 * CELL_END + BORDER;
  });
}

function linesIn(
  { blocks, column, columnSpan }: PlacedCell,
  widths: readonly number[],
  { size }: Look,
  side: number,
): number {
  const points = sum(widths.slice(column, column + columnSpan)) - 2 * side;
  const ems = Math.max(1, points / size);
  return linesOf(textOfBlocks(blocks), ems);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
