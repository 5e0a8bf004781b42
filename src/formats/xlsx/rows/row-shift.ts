import { MAX_ROWS } from '../../../model/place';

/** Rows of a sheet that came or went. */
export interface RowShift {
  readonly sheet: string;
  /** 0-based. */
  readonly at: number;
  /** That many came in before row `at`; below zero, that many went away from `at` on. */
  readonly count: number;
}

type Move = Pick<RowShift, 'at' | 'count'>;

/** Where a row stands afterwards, 0-based; `null`: it is gone, or off the sheet. */
export function movedRow(row: number, { at, count }: Move): number | null {
  if (row < at) return row;
  if (row < at - count) return null;
  return row + count < MAX_ROWS ? row + count : null;
}

/** Where a stretch of rows stands: it grows with what comes into it and shrinks by what goes. */
export function movedRows(
  first: number,
  last: number,
  { at, count }: Move,
): readonly [first: number, last: number] | null {
  const start = movedRow(first, { at, count }) ?? (count < 0 ? at : MAX_ROWS);
  const end =
    count < 0 && last >= at && last < at - count ? at - 1 : last < at ? last : last + count;
  if (start >= MAX_ROWS || start > end) return null;
  return [start, Math.min(end, MAX_ROWS - 1)];
}

/** What takes the shift back, as far as rows that came or went are concerned. */
export const takenBack = (shift: RowShift): RowShift => ({ ...shift, count: -shift.count });
