import { HostError } from '../host-error';
import { around, cellCount } from '../rectangle';
import type { Rectangle } from '../rectangle';

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Cells that have the same; `value` is `undefined` where ET does not say. */
export interface Uniform<C extends Cell, T> {
  readonly cells: readonly C[];
  readonly value: T | undefined;
}

/** So often one call may ask: some 2 s of a program that stands still. */
const MAX_QUESTIONS = 4_000;

/** Cells that fill less than one part in so many of the rectangle around them are asked one by one. */
const SPARSE = 8;

/**
 * What each of the cells has. ET answers for a whole rectangle, or not at all where its cells differ; so the
 * rectangle around the cells is asked, and halves of them where it gives no answer. Cells alike cost one
 * question, columns that differ about two each, `n` cells never more than `3n`.
 * @param ask what all cells of the rectangle have; `undefined` where they differ
 * @throws HostError `too-large`
 */
export function uniformParts<C extends Cell, T>(
  cells: readonly C[],
  ask: (area: Rectangle) => T | undefined,
): Uniform<C, T>[] {
  let questions = 0;
  const asked = (area: Rectangle): T | undefined => {
    questions += 1;
    if (questions <= MAX_QUESTIONS) return ask(area);
    throw new HostError('too-large', { cells: cells.length, limit: MAX_QUESTIONS });
  };
  const parts = (some: readonly C[]): Uniform<C, T>[] => {
    if (some.length === 0) return [];
    const area = areaAround(some);
    const value = asked(area);
    if (value !== undefined || some.length === 1) return [{ cells: some, value }];
    if (cellCount(area) > SPARSE * some.length) return some.flatMap((cell) => parts([cell]));
    return halves(some, area, asked).flatMap(parts);
  };
  return parts(cells);
}

/** Tables differ by column rather than by row: what the first row is like says which it is here. */
function halves<C extends Cell>(
  cells: readonly C[],
  area: Rectangle,
  ask: (area: Rectangle) => unknown,
): (readonly C[])[] {
  const { rows, columns } = area;
  const byColumn = columns > 1 && (rows === 1 || ask({ ...area, rows: 1 }) === undefined);
  const side = byColumn ? 'column' : 'row';
  // The rectangle is as small as can be: there are cells on both of its sides.
  const places = [...new Set(cells.map((cell) => cell[side]))].sort((a, b) => a - b);
  const middle = places[Math.floor(places.length / 2)] ?? 0;
  return [
    cells.filter((cell) => cell[side] < middle),
    cells.filter((cell) => cell[side] >= middle),
  ];
}

function areaAround(cells: readonly Cell[]): Rectangle {
  return cells
    .map(({ row, column }): Rectangle => ({ row, column, rows: 1, columns: 1 }))
    .reduce(around);
}
