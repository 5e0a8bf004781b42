import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { Rectangle } from '../../../src/hosts/rectangle';
import type { AddinSession } from './addin-session';
import { invalidArgument } from './rich-object';
import type { RichObject } from './rich-object';

type Side = 'top' | 'bottom' | 'left' | 'right';

/** Which cells' which side a border is, or `null` for an area too small to have it. */
const BORDERS: Readonly<Record<string, (area: Rectangle) => readonly [Rectangle, Side] | null>> = {
  EdgeTop: (area) => [{ ...area, rows: 1 }, 'top'],
  EdgeBottom: (area) => [{ ...area, row: area.row + area.rows - 1, rows: 1 }, 'bottom'],
  EdgeLeft: (area) => [{ ...area, columns: 1 }, 'left'],
  EdgeRight: (area) => [{ ...area, column: area.column + area.columns - 1, columns: 1 }, 'right'],
  InsideHorizontal: (area) =>
    area.rows > 1 ? [{ ...area, row: area.row + 1, rows: area.rows - 1 }, 'top'] : null,
  InsideVertical: (area) =>
    area.columns > 1
      ? [{ ...area, column: area.column + 1, columns: area.columns - 1 }, 'left']
      : null,
};

const DEFAULTS = { Style: 'None', Color: '#000000', Weight: 'Thin' } as const;

/** `range.format.borders`; diagonals are not simulated. */
export function borderCollection(
  session: AddinSession,
  sheet: MemorySheet,
  areas: readonly Rectangle[],
): RichObject {
  const border = (index: string): RichObject => {
    const cells = BORDERS[index];
    if (!cells) throw invalidArgument(`no border: ${index}`);
    const formats = session.program.formats(sheet);
    const places = areas.flatMap((area) => {
      const place = cells(area);
      return place ? [place] : [];
    });
    const names = Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[];
    return {
      type: 'RangeBorder',
      scalars: {
        SideIndex: () => index,
        ...Object.fromEntries(
          names.map((name) => [
            name,
            () => {
              const [area, side] = places[0] ?? [];
              return area
                ? (formats.get(area.row, area.column, `${side}.${name}`) ?? DEFAULTS[name])
                : DEFAULTS[name];
            },
          ]),
        ),
      },
      setters: Object.fromEntries(
        names.map((name) => [
          name,
          (value) => {
            session.requireCells(sheet);
            for (const [area, side] of places) {
              formats.set(area, `${side}.${name}`, value);
              if (
                name !== 'Style' &&
                formats.get(area.row, area.column, `${side}.Style`) === undefined
              ) {
                formats.set(area, `${side}.Style`, 'Continuous');
              }
              session.program.formatted(sheet, area, 'addin');
            }
          },
        ]),
      ),
    };
  };
  return {
    type: 'RangeBorderCollection',
    scalars: { Count: () => Object.keys(BORDERS).length },
    item: (key) => border(String(key)),
    items: () => Object.keys(BORDERS).map(border),
  };
}
