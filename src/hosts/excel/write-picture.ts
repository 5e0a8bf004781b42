/// <reference types="office-js" />
import { OWN_SHEET_NAME } from '../../model/own-marks';
import type { CellContents, Edit, SheetLook } from '../edit';
import { HostError } from '../host-error';
import { MemorySheet } from '../memory/memory-sheet';
import { MemoryWorkbook } from '../memory/memory-workbook';
import { blockOfRaw } from '../raw-block';
import type { RawRectangle } from '../raw-block';
import { cellCount, isInsideSheet } from '../rectangle';
import type { Rectangle } from '../rectangle';
import { isSheetName } from '../sheet-name';
import { forget, syncJobs } from './batch';
import { rangeOf } from './read';
import { rectangleOf } from './sheet-list';
import { requireWritable } from './writable';

/** One list of edits may speak of this many cells. */
const MAX_WRITE_CELLS = 50_000;
/** What a cell takes with value, formula and number format. */
const CELL_BYTES = 60;
const RANGE_BYTES = 600;

/** What a list of edits speaks of, as it stands in Excel, put into memory. */
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
 * Asks in one round trip for all that is needed to judge the edits; in two where a sheet is to be taken away.
 * @param lookOf how sheets that this page has added look
 * @throws HostError `readonly`, `too-large`, and what Excel answers
 */
export async function takePicture(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  lookOf: (sheet: string) => SheetLook | undefined,
): Promise<WritePicture> {
  const places = placesOf(edits);
  const { workbook } = context;
  const { worksheets } = workbook;
  workbook.load('name,readOnly');
  workbook.protection.load('protected');
  worksheets.load('items/name,items/visibility');
  const asked = new Map<string, AskedSheet>();
  for (const { sheet } of edits) if (isSheetName(sheet)) asked.set(sheet, ask(worksheets, sheet));
  const ranges = new Map<Edit, Excel.Range>();
  await syncJobs(
    context,
    [...places].map(([edit, rectangle]) => ({
      bytes: cellCount(rectangle) * CELL_BYTES + RANGE_BYTES,
      queue: () => {
        const sheet = asked.get(edit.sheet)?.sheet;
        if (!sheet) return;
        const range = rangeOf(sheet, rectangle);
        range.load('values,formulas,numberFormat');
        forget(range);
        ranges.set(edit, range);
      },
    })),
  );
  requireWritable(workbook);

  const picture = new MemoryWorkbook(workbook.name);
  picture.structureProtected = workbook.protection.protected;
  picture.sheets = worksheets.items.map(({ name }) => new MemorySheet(name));
  for (const [name, { sheet, own }] of asked) {
    const pictured = picture.sheet(name);
    if (!pictured || sheet.isNullObject) continue;
    pictured.protected = sheet.protection.protected;
    pictured.own = !own.isNullObject;
    pictured.look = lookOf(pictured.name) ?? null;
  }
  const removed = await contentsOfRemoved(context, edits, picture, asked);
  for (const [sheet, used] of removed) paint(sheet, used.rectangle, used.values, used.formulas);
  const held = new Map<Edit, WritePlace>();
  for (const [edit, range] of ranges) {
    const rectangle = places.get(edit);
    const sheet = picture.sheet(edit.sheet);
    if (!rectangle || !sheet || range.isNullObject) continue;
    paint(sheet, rectangle, range.values, range.formulas);
    const formats = range.numberFormat as string[][];
    held.set(edit, { rectangle, held: sheet.contents(rectangle), formats });
  }
  const visible = new Map(
    worksheets.items.map(({ name, visibility }) => [
      name,
      visibility === Excel.SheetVisibility.visible,
    ]),
  );
  return { workbook: picture, places: held, visible };
}

interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly own: Excel.NamedItem;
}

function ask(worksheets: Excel.WorksheetCollection, name: string): AskedSheet {
  const sheet = worksheets.getItemOrNullObject(name);
  sheet.protection.load('protected');
  const own = sheet.names.getItemOrNullObject(OWN_SHEET_NAME);
  own.load('name');
  return { sheet, own };
}

/** Rectangles of the edits of cells that lie inside a sheet; the others are refused later, as a whole. */
function placesOf(edits: readonly Edit[]): Map<Edit, Rectangle> {
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

/** A sheet of our own that is to go must hold exactly what is known of it, so all of it is read. */
async function contentsOfRemoved(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  picture: MemoryWorkbook,
  asked: ReadonlyMap<string, AskedSheet>,
) {
  const ranges = new Map<MemorySheet, Excel.Range>();
  for (const { kind, sheet: name } of edits) {
    const sheet = picture.sheet(name);
    const there = asked.get(name)?.sheet;
    if (kind !== 'remove-sheet' || !sheet?.own || !there) continue;
    const used = there.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,values,formulas');
    forget(used);
    ranges.set(sheet, used);
  }
  if (ranges.size > 0) await context.sync();
  return [...ranges].flatMap(([sheet, range]) => {
    if (range.isNullObject) return [];
    const { values, formulas } = range;
    return [[sheet, { rectangle: rectangleOf(range), values, formulas }] as const];
  });
}

function paint(
  sheet: MemorySheet,
  { row, column }: Rectangle,
  raw: RawRectangle,
  rawFormulas: RawRectangle,
): void {
  const { values, formulas } = blockOfRaw(raw, rawFormulas);
  values.forEach((line, r) =>
    line.forEach((value, c) => {
      const formula = formulas?.[r]?.[c];
      const content = formula ? { formula: formula.slice(1), result: value } : value;
      sheet.set(row + r, column + c, content);
    }),
  );
}
