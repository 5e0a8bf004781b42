/**
 * What a user does to a workbook besides typing into a cell: no check of whose sheet it is, no
 * inverse, and events that are nobody's own.
 */
import { shiftFormula } from '../../formats/xlsx/rows/shift-formula';
import { isCellFormula } from '../edit';
import type { CellContents } from '../edit';
import { loseSheet, renameSheet } from './cell-references';
import { MemorySheet } from './memory-sheet';
import type { MemoryWorkbook } from './memory-workbook';

/** Rows come in before row `at` (0-based); what stood there and below moves down. */
export function insertRows(
  workbook: MemoryWorkbook,
  sheet: MemorySheet,
  at: number,
  count: number,
): void {
  moveRows(workbook, sheet, at, count);
}

/** Rows `at` and after go away; what stands below moves up. */
export function deleteRows(
  workbook: MemoryWorkbook,
  sheet: MemorySheet,
  at: number,
  count: number,
): void {
  moveRows(workbook, sheet, at, -count);
}

function moveRows(workbook: MemoryWorkbook, sheet: MemorySheet, at: number, count: number): void {
  sheet.moveRows(at, count);
  const shift = { sheet: sheet.name, at, count };
  rewriteFormulas(workbook, (formula, own) => shiftFormula(formula, own, shift));
  workbook.dirty = true;
  workbook.emit({ kind: 'changed', sheet: sheet.name });
}

/** Puts a block of contents down at once, as pasting does. */
export function pasteBlock(
  workbook: MemoryWorkbook,
  sheet: MemorySheet,
  row: number,
  column: number,
  contents: CellContents,
): void {
  contents.forEach((line, r) =>
    line.forEach((content, c) => sheet.set(row + r, column + c, content)),
  );
  workbook.dirty = true;
  const columns = contents[0]?.length ?? 0;
  const rectangle = { row, column, rows: contents.length, columns };
  workbook.emit({ kind: 'changed', sheet: sheet.name, rectangle });
}

/** @param position where among the tabs, 0-based; the last place when absent */
export function addSheet(workbook: MemoryWorkbook, name: string, position?: number): MemorySheet {
  const sheet = new MemorySheet(name);
  workbook.sheets = [...workbook.sheets];
  workbook.sheets.splice(position ?? workbook.sheets.length, 0, sheet);
  changedSheets(workbook, name);
  return sheet;
}

export function removeSheet(workbook: MemoryWorkbook, sheet: MemorySheet): void {
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  rewriteFormulas(workbook, (formula, own) => loseSheet(formula, own, sheet.name));
  if (workbook.selection?.sheet === sheet.name) workbook.selection = null;
  changedSheets(workbook, sheet.name);
}

export function renameSheetTo(workbook: MemoryWorkbook, sheet: MemorySheet, name: string): void {
  const before = sheet.name;
  rewriteFormulas(workbook, (formula, own) => renameSheet(formula, own, before, name));
  sheet.name = name;
  const { selection } = workbook;
  if (selection?.sheet === before) workbook.selection = { ...selection, sheet: name };
  changedSheets(workbook, name);
}

export function moveSheetTo(workbook: MemoryWorkbook, sheet: MemorySheet, position: number): void {
  const sheets = workbook.sheets.filter((other) => other !== sheet);
  sheets.splice(position, 0, sheet);
  workbook.sheets = sheets;
  changedSheets(workbook, sheet.name);
}

export function showSheet(workbook: MemoryWorkbook, sheet: MemorySheet, visible: boolean): void {
  sheet.visible = visible;
  changedSheets(workbook, sheet.name);
}

function changedSheets(workbook: MemoryWorkbook, sheet: string): void {
  workbook.dirty = true;
  workbook.emit({ kind: 'sheets', sheet });
}

function rewriteFormulas(
  workbook: MemoryWorkbook,
  rewrite: (formula: string, own: string) => string,
): void {
  for (const sheet of workbook.sheets) {
    for (const { row, column } of [...sheet.formulaCells()]) {
      const content = sheet.content(row, column);
      if (!isCellFormula(content)) continue;
      const formula = rewrite(content.formula, sheet.name);
      if (formula !== content.formula) sheet.set(row, column, { ...content, formula });
    }
  }
}
