import type { CellsEdit, Edit, SheetLook } from '../edit';
import { MemorySheet } from '../memory/memory-sheet';
import { MemoryWorkbook } from '../memory/memory-workbook';
import { requireReadable } from '../readable';
import { addressOfRectangle } from '../rectangle';
import type { Rectangle } from '../rectangle';
import { heedsFormat } from '../writing/cell-entry';
import type { NumberFormats } from '../writing/number-formats';
import { paint, placesOf } from '../writing/write-picture';
import type { WritePicture, WritePlace } from '../writing/write-picture';
import type { EtWorkbook, EtWorksheet } from './et-application';
import { readArea } from './read';
import { areaOf, canBeSeen, ownIn } from './sheet-list';
import { uniformParts } from './uniform';

export interface EtPicture extends WritePicture {
  /** The sheets in it, by their names in lower case; good for as long as nobody waits. */
  readonly sheets: ReadonlyMap<string, EtWorksheet>;
}

/**
 * All that is needed to judge the edits. Edits of cells alone: 1 access, 3 a sheet, 3 an edit and 2 for each
 * question about number formats. Adding or removing costs 5 more, 3 for every sheet that there is, and
 * reading what is to be removed.
 * @param lookOf how sheets that this page has added look
 * @throws HostError `too-large`
 */
export function takePicture(
  workbook: EtWorkbook,
  edits: readonly Edit[],
  formats: NumberFormats,
  lookOf: (sheet: string) => SheetLook | undefined,
): EtPicture {
  const rectangles = placesOf(edits);
  const picture = new MemoryWorkbook('');
  const sheets = new Map<string, EtWorksheet>();
  const visible = new Map<string, boolean>();
  const there = (name: string) => sheets.get(name.toLowerCase());
  const add = (sheet: EtWorksheet, isVisible: boolean): void => {
    const { Name: name } = sheet;
    sheets.set(name.toLowerCase(), sheet);
    visible.set(name, isVisible);
    picture.sheets.push(new MemorySheet(name));
  };

  const isListed = edits.some(({ kind }) => kind !== 'cells');
  if (isListed) {
    picture.name = workbook.Name;
    picture.structureProtected = workbook.ProtectStructure;
    for (const sheet of allSheets(workbook)) {
      const { Visible: shown } = sheet;
      add(sheet, canBeSeen(shown));
    }
  } else {
    // No sheet comes or goes, so the others do not matter, nor whether this one is seen.
    for (const sheet of namedSheets(workbook, edits)) add(sheet, true);
  }

  const isOwn = edits.some(({ kind }) => kind === 'remove-sheet') ? ownIn(workbook.Names) : null;
  for (const name of new Set(edits.map(({ sheet }) => sheet.toLowerCase()))) {
    const [sheet, pictured] = [there(name), picture.sheet(name)];
    if (!sheet || !pictured) continue;
    const its = edits.filter((edit) => edit.sheet.toLowerCase() === name);
    if (its.some(({ kind }) => kind === 'cells')) pictured.protected = sheet.ProtectContents;
    if (!its.some(({ kind }) => kind === 'remove-sheet')) continue;
    pictured.own = isOwn?.(pictured.name) ?? false;
    pictured.look = lookOf(name) ?? null;
    // A sheet of our own that is to go must hold exactly what is known of it, so all of it is read.
    if (pictured.own) paintAll(pictured, sheet);
  }

  const places = new Map<Edit, WritePlace>();
  for (const [edit, rectangle] of rectangles) {
    const [sheet, pictured] = [there(edit.sheet), picture.sheet(edit.sheet)];
    if (!sheet || !pictured || edit.kind !== 'cells') continue;
    paint(pictured, rectangle, readArea(sheet, { rectangle, formulas: true }));
    const held = pictured.contents(rectangle);
    places.set(edit, { rectangle, held, formats: formatsAt(sheet, edit, rectangle, formats) });
  }
  return { workbook: picture, places, visible, sheets };
}

function allSheets({ Worksheets: worksheets }: EtWorkbook): EtWorksheet[] {
  const count = worksheets.Count;
  return Array.from({ length: count }, (_, i) => worksheets.Item(i + 1));
}

/** Those that are missing are refused with the edits, as a whole. */
function namedSheets({ Worksheets: worksheets }: EtWorkbook, edits: readonly Edit[]) {
  return [...new Set(edits.map(({ sheet }) => sheet.toLowerCase()))].flatMap((name) => {
    try {
      return [worksheets.Item(name)];
    } catch {
      return [];
    }
  });
}

/** @throws HostError `too-large` */
function paintAll(pictured: MemorySheet, sheet: EtWorksheet): void {
  const rectangle = areaOf(sheet.UsedRange, pictured.name);
  const request = { sheet: pictured.name, rectangle, formulas: true };
  requireReadable([request]);
  paint(pictured, rectangle, readArea(sheet, request));
}

/** Number formats where they decide what a content becomes, or where one that we gave may come off. */
function formatsAt(
  sheet: EtWorksheet,
  edit: CellsEdit,
  { rows, columns }: Rectangle,
  known: NumberFormats,
): string[][] {
  const cells = edit.contents.flatMap((line, r) =>
    line.flatMap((content, c) => {
      const [row, column] = [edit.row + r, edit.column + c];
      const heeds = heedsFormat(content) || known.isGiven(edit.sheet, row, column);
      return heeds ? [{ row, column }] : [];
    }),
  );
  const formats: string[][] = Array.from({ length: rows }, () => Array<string>(columns));
  const ask = (area: Rectangle) => sheet.Range(addressOfRectangle(area)).NumberFormat ?? undefined;
  for (const { cells: alike, value } of uniformParts(cells, ask)) {
    if (value === undefined) continue;
    for (const { row, column } of alike) {
      const line = formats[row - edit.row];
      if (line) line[column - edit.column] = value;
    }
  }
  return formats;
}
