import { sameContent } from '../edit';
import type { CellContents, Edit, SheetLook } from '../edit';
import { HostError } from '../host-error';
import { applyEdits } from '../memory/apply-edits';
import type { MemorySheet } from '../memory/memory-sheet';
import { entryFormat, entryOf } from './cell-entry';
import type { CellEntry } from './cell-entry';
import type { GivenFormat, NumberFormats } from './number-formats';
import { numberFormatsOf } from './look-formats';
import type { WritePicture, WritePlace } from './write-picture';

/** What the program is told to enter into a rectangle; `null`: the cell is left as it is. */
export interface Entries {
  readonly contents: readonly (readonly (CellEntry | null)[])[];
  readonly formats: readonly (readonly (string | null)[])[];
}

/** A rectangle of a sheet that is written. */
export interface PlannedCells {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly entries: Entries;
  /** What the cells that are written are to hold in the end. */
  readonly expected: CellContents;
  /** Number formats that are changed so that contents stay what they are. */
  readonly given: readonly GivenFormat[];
}

export interface PlannedSheet {
  readonly sheet: string;
  readonly look: SheetLook | null;
  readonly cells: PlannedCells;
}

/** A list of edits as what it comes to in the end. */
export interface WritePlan {
  /** Undoes it, if the program holds what was written. */
  readonly inverse: readonly Edit[];
  readonly added: readonly PlannedSheet[];
  readonly cells: readonly PlannedCells[];
  /** Enters again what the cells held, should the program stop half-way. */
  readonly back: readonly PlannedCells[];
  readonly removed: readonly string[];
}

/**
 * Applies the edits to the picture, which judges them as the memory does, and finds what is different
 * afterwards.
 * @throws HostError as `applyEdits`; `unsupported` (`last-sheet`) where no visible sheet would be left
 */
export function planWrite(
  picture: WritePicture,
  edits: readonly Edit[],
  formats: NumberFormats,
): WritePlan {
  const { workbook, places, visible } = picture;
  const before = workbook.sheets;
  const held = new Map(
    edits.flatMap((edit) => {
      const [place, sheet] = [places.get(edit), workbook.sheet(edit.sheet)];
      return place && sheet ? [[edit, { place, sheet }] as const] : [];
    }),
  );
  const inverse = applyEdits(workbook, edits);
  const after = new Set(workbook.sheets);
  const removed = before.filter((sheet) => !after.has(sheet)).map(({ name }) => name);
  const added = workbook.sheets.filter((sheet) => !before.includes(sheet)).map(plannedSheet);
  const kept = before.filter((sheet) => after.has(sheet));
  if (added.length === 0 && !kept.some(({ name }) => visible.get(name))) {
    throw new HostError('unsupported', { reason: 'last-sheet', sheet: removed[0] ?? '' });
  }
  const written = [...held.values()].filter(({ sheet }) => after.has(sheet));
  const cells = written.map(({ place, sheet }) => plannedCells(sheet, place, formats));
  return {
    inverse,
    added,
    removed,
    cells,
    back: written.map(({ place, sheet }, i) => heldCells(sheet, place, cells[i]?.entries)),
  };
}

function plannedSheet(sheet: MemorySheet): PlannedSheet {
  const { name, look } = sheet;
  const looks = look ? numberFormatsOf(look) : [];
  const used = sheet.used();
  const rows = Math.max(used ? used.row + used.rows : 0, looks.length);
  const columns = Math.max(
    used ? used.column + used.columns : 0,
    ...looks.map((line) => line.length),
  );
  const expected =
    rows > 0 && columns > 0 ? sheet.contents({ row: 0, column: 0, rows, columns }) : [];
  const entries: Entries = {
    contents: expected.map((line) =>
      line.map((content) => (content === null ? null : entryOf(content))),
    ),
    formats: expected.map((line, r) =>
      line.map((content, c) => {
        const format = entryFormat(content, looks[r]?.[c] ?? GENERAL);
        return format === GENERAL ? null : format;
      }),
    ),
  };
  return {
    sheet: name,
    look,
    cells: { sheet: name, row: 0, column: 0, entries, expected, given: [] },
  };
}

/** What the cells of a new sheet have. */
const GENERAL = 'General';

function plannedCells(
  sheet: MemorySheet,
  { rectangle, held, formats: now }: WritePlace,
  formats: NumberFormats,
): PlannedCells {
  const { name } = sheet;
  const { row, column } = rectangle;
  const expected = sheet.contents(rectangle);
  const given: GivenFormat[] = [];
  const formatOf = (r: number, c: number): string | null => {
    const has = now[r]?.[c] ?? GENERAL;
    const former = formats.former(name, row + r, column + c, has);
    const needed = entryFormat(expected[r]?.[c] ?? null, former);
    if (needed === has) return null;
    given.push({ sheet: name, row: row + r, column: column + c, former, given: needed });
    return needed;
  };
  return { sheet: name, row, column, expected, entries: changes(expected, held, formatOf), given };
}

function heldCells(
  sheet: MemorySheet,
  { rectangle, held, formats: now }: WritePlace,
  planned: Entries | undefined,
): PlannedCells {
  const { row, column } = rectangle;
  // Formats that are never changed stay out: the picture need not know them.
  const formatOf = (r: number, c: number): string | null => {
    const has = now[r]?.[c] ?? GENERAL;
    const needed = entryFormat(held[r]?.[c] ?? null, has);
    return needed === has && (planned?.formats[r]?.[c] ?? null) === null ? null : needed;
  };
  const entries = changes(held, sheet.contents(rectangle), formatOf);
  return { sheet: sheet.name, row, column, expected: held, entries, given: [] };
}

/** Entries for the cells in which `wanted` is not what is there. */
function changes(
  wanted: CellContents,
  there: CellContents,
  formatOf: (row: number, column: number) => string | null,
): Entries {
  const differs = (r: number, c: number): boolean =>
    !sameContent(wanted[r]?.[c] ?? null, there[r]?.[c] ?? null);
  const each = <T>(pick: (r: number, c: number) => T): (T | null)[][] =>
    wanted.map((line, r) => line.map((_, c) => (differs(r, c) ? pick(r, c) : null)));
  return {
    contents: each((r, c) => entryOf(wanted[r]?.[c] ?? null)),
    formats: each(formatOf),
  };
}
