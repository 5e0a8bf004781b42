import { addressOf } from '../../model/place';
import { HostError } from '../host-error';
import { addressOfRectangle, cellCount } from '../rectangle';
import type { Rectangle } from '../rectangle';
import { addressLists } from '../writing/areas';
import { bgrOf, colourOfBgr } from './colour';
import { LONGEST_LIST } from './enter-cells';
import { NO_FILL } from './et-application';
import type { EtInterior, EtWorksheet } from './et-application';
import { uniformParts } from './uniform';

/** A cell and its colour, `#RRGGBB` or `null` for none. */
export interface CellFill {
  readonly row: number;
  readonly column: number;
  readonly fill: string | null;
}

/** The fills of cells: 3 or 4 accesses a question of `uniformParts`. @throws HostError `too-large` */
export function readFills(
  sheet: EtWorksheet,
  cells: readonly Omit<CellFill, 'fill'>[],
): Map<string, string | null> {
  const ask = (area: Rectangle) => fillIn(sheet.Range(addressOfRectangle(area)).Interior, area);
  return new Map(
    uniformParts(cells, ask).flatMap(({ cells: alike, value }) =>
      // What one cell alone does not tell is a pattern that marks know nothing of.
      alike.map(({ row, column }) => [addressOf(row, column), value?.fill ?? null] as const),
    ),
  );
}

/**
 * Gives cells their fills: 6 accesses for each list of cells with the same one, which is looked at
 * afterwards, because ET says nothing of what it does not take.
 * @param taken called after each change
 * @throws HostError `unsupported` where a colour was not taken
 */
export function fillCells(sheet: EtWorksheet, cells: readonly CellFill[], taken: () => void): void {
  const alike = new Map<string | null, Rectangle[]>();
  for (const { row, column, fill } of cells) {
    const area = { row, column, rows: 1, columns: 1 };
    alike.set(fill, [...(alike.get(fill) ?? []), area]);
  }
  for (const [fill, areas] of alike) {
    for (const list of addressLists(areas, LONGEST_LIST)) {
      const { Interior: interior } = sheet.Range(list);
      if (fill === null) interior.ColorIndex = NO_FILL;
      else interior.Color = bgrOf(fill);
      taken();
      // Builds may say nothing of several areas together: then each is asked.
      const wrong = isFilled(sheet, list, fill)
        ? undefined
        : list.split(',').find((address) => !isFilled(sheet, address, fill));
      if (wrong) throw new HostError('unsupported', { reason: 'host', address: wrong });
    }
  }
}

function isFilled(sheet: EtWorksheet, addresses: string, fill: string | null): boolean {
  const { Interior: interior } = sheet.Range(addresses);
  if (fill === null) return interior.ColorIndex === NO_FILL;
  return interior.Color === bgrOf(fill);
}

/** The fill of all cells of the area; `undefined` where they differ. */
function fillIn(interior: EtInterior, area: Rectangle): { fill: string | null } | undefined {
  const { ColorIndex: index } = interior;
  // Told apart first: a cell without a fill says that its colour is white.
  if (index === NO_FILL) return { fill: null };
  if (index === null && cellCount(area) > 1) return undefined;
  const { Color: colour } = interior;
  return typeof colour === 'number' ? { fill: colourOfBgr(colour) } : undefined;
}
