/// <reference types="office-js" />
import { OWN_SHEET_NAME } from '../../model/own-marks';
import type { Edit, SheetLook } from '../edit';
import { MemorySheet } from '../memory/memory-sheet';
import { MemoryWorkbook } from '../memory/memory-workbook';
import { blockOfRaw } from '../raw-block';
import { cellCount } from '../rectangle';
import { isSheetName } from '../sheet-name';
import { paint, placesOf } from '../writing/write-picture';
import type { WritePicture, WritePlace } from '../writing/write-picture';
import { forget, syncJobs } from './batch';
import { rangeOf } from './read';
import { rectangleOf } from './sheet-list';
import { requireWritable } from './writable';

/** What a cell takes with value, formula and number format. */
const CELL_BYTES = 60;
const RANGE_BYTES = 600;

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
  for (const [sheet, used] of removed)
    paint(sheet, used.rectangle, blockOfRaw(used.values, used.formulas));
  const held = new Map<Edit, WritePlace>();
  for (const [edit, range] of ranges) {
    const rectangle = places.get(edit);
    const sheet = picture.sheet(edit.sheet);
    if (!rectangle || !sheet || range.isNullObject) continue;
    paint(sheet, rectangle, blockOfRaw(range.values, range.formulas));
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
