import { addressOf } from '../../model/place';
import { addressOfRectangle, cellCount } from '../rectangle';
import type { Rectangle } from '../rectangle';

/**
 * The areas that cells with the same key make up together, by key: runs in a row, and equal runs below
 * each other as one.
 */
export function areasByKey(
  keys: readonly (readonly (string | null)[])[],
): Map<string, readonly Rectangle[]> {
  const areas = new Map<string, Rectangle[]>();
  const open = new Map<string, { key: string; area: Rectangle }>();
  const close = (place: string, { key, area }: { key: string; area: Rectangle }): void => {
    areas.set(key, [...(areas.get(key) ?? []), area]);
    open.delete(place);
  };
  keys.forEach((line, row) => {
    const runs = new Map(runsOf(line).map((run) => [placeOf(run), run]));
    for (const [place, before] of [...open]) {
      if (runs.get(place)?.key === before.key) {
        open.set(place, { ...before, area: { ...before.area, rows: before.area.rows + 1 } });
        runs.delete(place);
      } else close(place, before);
    }
    for (const [place, { key, column, columns }] of runs) {
      open.set(place, { key, area: { row, column, rows: 1, columns } });
    }
  });
  for (const [place, last] of [...open]) close(place, last);
  return areas;
}

/**
 * The areas as lists of addresses.
 * @param longest characters that the program takes in one piece
 */
export function addressLists(areas: readonly Rectangle[], longest: number): string[] {
  return joined(areas.map(shortAddress), longest);
}

function shortAddress(area: Rectangle): string {
  return cellCount(area) === 1 ? addressOf(area.row, area.column) : addressOfRectangle(area);
}

/** Whole rows or columns with the same value, as lists: `1:3,7:7`. */
export function bandLists<T>(
  values: readonly (T | null)[],
  nameOf: (index: number) => string,
  longest: number,
): { readonly value: T; readonly addresses: string }[] {
  const bands = new Map<T, string[]>();
  for (let start = 0, end = 0; start < values.length; start = end) {
    const value = values[start] as T | null;
    for (end = start + 1; end < values.length && values[end] === value;) end += 1;
    if (value === null) continue;
    bands.set(value, [...(bands.get(value) ?? []), `${nameOf(start)}:${nameOf(end - 1)}`]);
  }
  return [...bands].flatMap(([value, list]) =>
    joined(list, longest).map((addresses) => ({ value, addresses })),
  );
}

interface Run {
  readonly key: string;
  readonly column: number;
  readonly columns: number;
}

function placeOf({ column, columns }: Run): string {
  return `${column}+${columns}`;
}

function runsOf(line: readonly (string | null)[]): Run[] {
  const runs: Run[] = [];
  line.forEach((key, column) => {
    if (key === null) return;
    const last = runs.at(-1);
    if (last?.key === key && last.column + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else runs.push({ key, column, columns: 1 });
  });
  return runs;
}

function joined(addresses: readonly string[], longest: number): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < longest) {
      lists[lists.length - 1] = `${last},${address}`;
    } else lists.push(address);
  }
  return lists;
}
