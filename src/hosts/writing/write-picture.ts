import type { Block } from '../block';
import type { CellContents, Edit } from '../edit';
import { HostError } from '../host-error';
import type { MemorySheet } from '../memory/memory-sheet';
import type { MemoryWorkbook } from '../memory/memory-workbook';
import { isInsideSheet } from '../rectangle';
import type { Rectangle } from '../rectangle';

/** One list of edits may speak of this many cells. */
const MAX_WRITE_CELLS = 50_000;

/** What a list of edits speaks of, as it stands in the program, put into memory. */
export interface WritePicture {
  readonly workbook: MemoryWorkbook;
  /** Of each edit of cells: its rectangle, what it holds, and the number formats there. */
  readonly places: ReadonlyMap<Edit, WritePlace>;
  /** Names of the sheets that are there, and whether they can be seen. */
  readonly visible: ReadonlyMap<string, boolean>;
}

export interface WritePlace {
  readonly rectangle: Rectangle;
  readonly held: CellContents;
  readonly formats: readonly (readonly string[])[];
}

/**
 * Rectangles of the edits of cells that lie inside a sheet; the others are refused later, as a whole.
 * @throws HostError `too-large`
 */
export function placesOf(edits: readonly Edit[]): Map<Edit, Rectangle> {
  const places = new Map<Edit, Rectangle>();
  let cells = 0;
  for (const edit of edits) {
    const columns = edit.contents[0]?.length ?? 0;
    cells += edit.contents.length * columns;
    if (edit.kind !== 'cells') continue;
    const { row, column } = edit;
    const rectangle = { row, column, rows: edit.contents.length, columns };
    if (isInsideSheet(rectangle)) places.set(edit, rectangle);
  }
  if (cells > MAX_WRITE_CELLS) throw new HostError('too-large', { cells, limit: MAX_WRITE_CELLS });
  return places;
}

/** Puts a block that was read, with its formulas, into a sheet of the picture. */
export function paint(
  sheet: MemorySheet,
  { row, column }: Rectangle,
  { values, formulas }: Block,
): void {
  values.forEach((line, r) =>
    line.forEach((value, c) => {
      const formula = formulas?.[r]?.[c];
      const content = formula ? { formula: formula.slice(1), result: value } : value;
      sheet.set(row + r, column + c, content);
    }),
  );
}
