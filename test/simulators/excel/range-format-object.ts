import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { cellCount } from '../../../src/hosts/rectangle';
import type { Rectangle } from '../../../src/hosts/rectangle';
import { borderCollection } from './border-objects';
import type { AddinSession } from './addin-session';
import { apiNotFound, invalidArgument } from './rich-object';
import type { RichObject } from './rich-object';

/** How cells look as long as nobody says otherwise. */
const DEFAULTS = {
  RangeFormat: {
    HorizontalAlignment: 'General',
    VerticalAlignment: 'Bottom',
    WrapText: false,
    IndentLevel: 0,
    ColumnWidth: 48,
    RowHeight: 15,
  },
  RangeFont: { Name: '宋体', Size: 11, Bold: false, Italic: false, Color: '#000000' },
} as const;

/** A fill may be asked of so many cells at once. */
const MOST_FILLED = 200_000;

/** `range.format` of one or several areas. */
export function rangeFormat(
  session: AddinSession,
  sheet: MemorySheet,
  areas: readonly Rectangle[],
): RichObject {
  return {
    ...formatMembers(session, sheet, areas, 'RangeFormat'),
    type: 'RangeFormat',
    properties: {
      Fill: () => fillObject(session, sheet, areas),
      Font: () => ({
        ...formatMembers(session, sheet, areas, 'RangeFont'),
        type: 'RangeFont',
      }),
      Borders: () => borderCollection(session, sheet, areas),
    },
  };
}

function formatMembers(
  session: AddinSession,
  sheet: MemorySheet,
  areas: readonly Rectangle[],
  type: keyof typeof DEFAULTS,
): Pick<RichObject, 'scalars' | 'setters'> {
  const formats = session.program.formats(sheet);
  const entries = Object.entries(DEFAULTS[type]);
  return {
    scalars: Object.fromEntries(
      entries.map(([name, usual]) => [
        name,
        () => uniform(areas, (row, column) => formats.get(row, column, `${type}.${name}`) ?? usual),
      ]),
    ),
    setters: Object.fromEntries(
      entries.map(([name, usual]) => [
        name,
        (value) => {
          session.requireCells(sheet);
          if (typeof value !== typeof usual) throw invalidArgument(`${name}: ${String(value)}`);
          for (const area of areas) {
            formats.set(area, `${type}.${name}`, value);
            session.program.formatted(sheet, area, 'addin');
          }
        },
      ]),
    ),
  };
}

function fillObject(
  session: AddinSession,
  sheet: MemorySheet,
  areas: readonly Rectangle[],
): RichObject {
  const fill = (colour: string | null) => {
    session.requireCells(sheet);
    if (areas.some((area) => cellCount(area) > MOST_FILLED)) {
      throw apiNotFound('The simulator does not fill whole rows, columns or sheets');
    }
    for (const area of areas) session.program.fill(sheet, area, colour, 'addin');
  };
  const known = (row: number, column: number) => sheet.fill(row, column);
  return {
    type: 'RangeFill',
    scalars: {
      // No fill reads as white; only the pattern tells it from a white one.
      Color: () => uniform(areas, (row, column) => known(row, column) ?? '#FFFFFF'),
      Pattern: () => uniform(areas, (row, column) => (known(row, column) ? 'Solid' : 'None')),
    },
    setters: {
      Color: (value) => {
        const colour = String(value);
        if (!/^#[0-9a-f]{6}$/i.test(colour)) throw invalidArgument(`no colour: ${colour}`);
        fill(colour);
      },
    },
    methods: { Clear: () => fill(null) },
  };
}

/** What all cells have in common; `null` where they differ. */
function uniform(areas: readonly Rectangle[], at: (row: number, column: number) => unknown) {
  const [first] = areas;
  const common = first && at(first.row, first.column);
  for (const area of areas) {
    // Of whole rows and columns only the first cells are looked at.
    const rows = Math.min(area.rows, 2000);
    const columns = Math.min(area.columns, 2000);
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        if (at(area.row + r, area.column + c) !== common) return null;
      }
    }
  }
  return common ?? null;
}
