import { parseRectangle } from '../../../src/hosts/rectangle';
import type { Rectangle } from '../../../src/hosts/rectangle';

/** What a failing call of ET says, whatever is the matter. */
export const ET_FAILS = '0x800A03EC';

/** Addresses that take more characters throw. */
const LONGEST_ADDRESS = 254;

/** The areas of an address such as `A1,C3:D9`. */
export function etAreas(address: string): Rectangle[] {
  if (address.length > LONGEST_ADDRESS) throw new Error(ET_FAILS);
  return address.split(',').map((part) => {
    const area = parseRectangle(part);
    if (!area) throw new Error(ET_FAILS);
    return area;
  });
}

export function* cellsOf(areas: readonly Rectangle[]): Iterable<{ row: number; column: number }> {
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        yield { row, column };
      }
    }
  }
}

/** What all cells of the areas have; `null` where they differ. */
export function sameIn<T>(
  areas: readonly Rectangle[],
  pick: (row: number, column: number) => T,
): T | null {
  let first: T | undefined;
  for (const { row, column } of cellsOf(areas)) {
    const value = pick(row, column);
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}
