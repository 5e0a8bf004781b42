import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { Rectangle } from '../../../src/hosts/rectangle';
import type { EtBook, EtProgram } from './et-program';
import { cellsOf, ET_FAILS, sameIn } from './et-rectangles';
import { wrapped } from './wrapped';
import type { Member, Members } from './wrapped';

const NO_FILL = -4142;
const WHITE = 0xffffff;

/** What a cell has that nobody has formatted, by the path of the property. */
const DEFAULTS: Readonly<Record<string, string | number | boolean>> = {
  NumberFormat: 'General',
  'Font.Name': '宋体',
  'Font.Size': 11,
  'Font.Bold': false,
  'Borders.LineStyle': NO_FILL,
  'Borders.Weight': 2,
  HorizontalAlignment: 1,
  VerticalAlignment: -4107,
  WrapText: false,
  IndentLevel: 0,
  ColumnWidth: 8.38,
  RowHeight: 13.5,
};

/** What is the same for every property of a look: where it is, and who is told. */
export interface Looking {
  readonly program: EtProgram;
  readonly open: EtBook;
  readonly sheet: MemorySheet;
  readonly areas: readonly Rectangle[];
}

/** A property of a look, as `Font.Bold`: `null` where the cells differ. */
function lookMember(looking: Looking, path: string): Member {
  const { program, open, sheet, areas } = looking;
  const initial = DEFAULTS[path];
  return {
    get: () =>
      sameIn(areas, (row, column) => open.formats(sheet).get(row, column, path) ?? initial),
    set: (value: unknown) => {
      program.requireCells(sheet);
      if (typeof value !== typeof initial || value === '') throw new Error(ET_FAILS);
      for (const area of areas) open.formats(sheet).set(area, path, value);
      looked(looking);
    },
  };
}

/** The members of a range that say how its cells look. */
export function lookMembers(looking: Looking): Members {
  const { program } = looking;
  const group = (name: string): Member => {
    const paths = Object.keys(DEFAULTS).filter((path) => path.startsWith(`${name}.`));
    const members = paths.map((path) => [path.slice(name.length + 1), lookMember(looking, path)]);
    return { get: () => wrapped(program, name, Object.fromEntries(members) as Members) };
  };
  const own = Object.keys(DEFAULTS).filter((path) => !path.includes('.'));
  return {
    ...Object.fromEntries(own.map((path) => [path, lookMember(looking, path)])),
    Font: group('Font'),
    Borders: group('Borders'),
    Interior: { get: () => interiorObject(looking) },
    Merge: { call: () => merge(looking) },
  };
}

function interiorObject(looking: Looking): object {
  const { program, sheet, areas } = looking;
  const fill = (to: string | null): void => {
    program.requireCells(sheet);
    for (const { row, column } of cellsOf(areas)) sheet.setFill(row, column, to);
    looked(looking);
  };
  const colourAt = (row: number, column: number): number => {
    const held = sheet.fill(row, column);
    return held === null ? WHITE : reversed(parseInt(held.slice(1), 16));
  };
  return wrapped(program, 'Interior', {
    Color: {
      get: () => sameIn(areas, colourAt),
      set: (value: unknown) => {
        if (!Number.isInteger(value)) throw new Error(ET_FAILS);
        const colour = reversed(Number(value)).toString(16).padStart(6, '0');
        fill(`#${colour}`);
      },
    },
    ColorIndex: {
      // The place of the nearest colour of the palette; nobody needs more of it than that it is one.
      get: () => sameIn(areas, (row, column) => (sheet.fill(row, column) === null ? NO_FILL : 36)),
      set: (value: unknown) => {
        if (value !== NO_FILL) throw new Error(ET_FAILS);
        fill(null);
      },
    },
  });
}

/** Red and blue change places. */
function reversed(colour: number): number {
  return ((colour & 0xff) << 16) | (colour & 0xff00) | ((colour >> 16) & 0xff);
}

/** Of what is merged only the first cell keeps its value; that others would be lost is asked first. */
function merge(looking: Looking): void {
  const { program, open, sheet, areas } = looking;
  program.requireCells(sheet);
  const [area] = areas;
  if (!area || areas.length > 1) throw new Error(ET_FAILS);
  const [, ...others] = cellsOf(areas);
  const lost = others.filter(({ row, column }) => sheet.content(row, column) !== null);
  if (lost.length > 0 && program.asks('merge')) return;
  for (const { row, column } of lost) sheet.set(row, column, null);
  open.formats(sheet).merges.push(area);
  looked(looking);
}

function looked({ program, open, sheet }: Looking): void {
  open.book.dirty = true;
  program.told({ kind: 'look', sheet, by: 'addin' });
}
