import { addressOf, parseAddress, rangeAddress } from '../../../model/place';
import { movedRow, movedRows, type RowShift } from './row-shift';

type Move = Pick<RowShift, 'at' | 'count'>;

interface Corners {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * `A1:B5` or `A1` after rows have come or gone; `null`: it is gone.
 * @returns as written where it stays, or where it is no area of cells
 */
export function shiftArea(area: string, move: Move): string | null {
  const corners = cornersOf(area);
  if (!corners) return area;
  const { top, left, bottom, right } = corners;
  const moved = movedRows(top, bottom, move);
  if (!moved) return null;
  if (moved[0] === top && moved[1] === bottom) return area;
  return area.includes(':')
    ? rangeAddress(moved[0], left, moved[1], right)
    : addressOf(moved[0], left);
}

/** Several of them with blanks between; `null`: none is left. */
export function shiftAreas(areas: string, move: Move): string | null {
  const all = areas.trim().split(/\s+/);
  const left = all.flatMap((area) => shiftArea(area, move) ?? []);
  if (left.length === all.length && left.every((area, at) => area === all[at])) return areas;
  return left.length === 0 ? null : left.join(' ');
}

/** A cell of a sheet, 0-based. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * What is said once for several areas is said as of their first cell. It stays the first where it stays;
 * otherwise the next one takes over, in the place that it had before.
 * @returns `null`: none of the cells is left
 */
export function firstCells(
  areas: string,
  { at, count }: Move,
): { readonly before: Cell; readonly heir: Cell } | null {
  const all = areas
    .trim()
    .split(/\s+/)
    .flatMap((area) => cornersOf(area) ?? []);
  const left = all.flatMap((area) => {
    const gone = count < 0 && area.top >= at && area.top < at - count;
    const top = gone ? at - count : area.top;
    return top > area.bottom || movedRow(top, { at, count }) === null ? [] : [{ ...area, top }];
  });
  if (left.length === 0) return null;
  return { before: firstOf(all), heir: firstOf(left) };
}

const firstOf = (areas: readonly Corners[]): Cell => ({
  row: Math.min(...areas.map(({ top }) => top)),
  column: Math.min(...areas.map(({ left }) => left)),
});

function cornersOf(area: string): Corners | null {
  const [from, to, more] = area.split(':');
  const start = parseAddress(from ?? '');
  const end = to === undefined ? start : parseAddress(to);
  if (!start || !end || more !== undefined) return null;
  return {
    ...{ top: Math.min(start.row, end.row), bottom: Math.max(start.row, end.row) },
    ...{ left: Math.min(start.column, end.column), right: Math.max(start.column, end.column) },
  };
}
