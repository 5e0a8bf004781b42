import { addressOf } from '../../model/place';
import { isCellFormula, sameContent } from '../edit';
import type { AddSheetEdit, CellContents, CellsEdit, Edit, RemoveSheetEdit } from '../edit';
import { HostError } from '../host-error';
import { isInsideSheet } from '../rectangle';
import type { Rectangle } from '../rectangle';
import { isSheetName } from '../sheet-name';
import { MemorySheet } from './memory-sheet';
import type { MemoryWorkbook } from './memory-workbook';

/** Excel's and WPS's limit for a cell's text. */
const MAX_TEXT = 32_767;

/** An edit that has been applied: the edit that undoes it for the user, and an exact way back. */
interface Applied {
  readonly inverse: Edit;
  readonly takeBack: () => void;
}

/**
 * Applies the list to the workbook and returns the edits that undo it, last first.
 * All or none: when an edit is refused, those before it are taken back and its error is thrown. So
 * a list may fill a sheet that it adds itself, and is still judged as a whole.
 */
export function applyEdits(workbook: MemoryWorkbook, edits: readonly Edit[]): Edit[] {
  const applied: Applied[] = [];
  try {
    for (const edit of edits) applied.unshift(apply(workbook, edit));
  } catch (error) {
    for (const { takeBack } of applied) takeBack();
    throw error;
  }
  return applied.map(({ inverse }) => inverse);
}

function apply(workbook: MemoryWorkbook, edit: Edit): Applied {
  switch (edit.kind) {
    case 'cells':
      return applyCells(workbook, edit);
    case 'add-sheet':
      return addSheet(workbook, edit);
    case 'remove-sheet':
      return removeSheet(workbook, edit);
  }
}

function applyCells(workbook: MemoryWorkbook, edit: CellsEdit): Applied {
  const sheet = requireSheet(workbook, edit.sheet);
  if (sheet.protected) throw new HostError('protected', { sheet: sheet.name });
  const rectangle = rectangleOf(edit);
  const held = sheet.contents(rectangle);
  if (edit.before) requireSame(edit, held, edit.before);
  fill(sheet, rectangle, edit.contents);
  return {
    inverse: { ...edit, contents: held, before: edit.contents },
    takeBack: () => fill(sheet, rectangle, held),
  };
}

function addSheet(workbook: MemoryWorkbook, edit: AddSheetEdit): Applied {
  requireStructure(workbook);
  if (workbook.sheet(edit.sheet) || !isSheetName(edit.sheet)) {
    throw new HostError('unsupported', { reason: 'sheet-name', sheet: edit.sheet });
  }
  const sheet = new MemorySheet(edit.sheet);
  sheet.own = true;
  sheet.look = edit.look ?? null;
  if (edit.contents.length > 0) {
    fill(sheet, rectangleOf({ ...edit, row: 0, column: 0 }), edit.contents);
  }
  const others = workbook.sheets;
  workbook.sheets = [...others, sheet];
  return {
    inverse: { kind: 'remove-sheet', sheet: edit.sheet, contents: edit.contents },
    takeBack: () => void (workbook.sheets = others),
  };
}

function removeSheet(workbook: MemoryWorkbook, edit: RemoveSheetEdit): Applied {
  requireStructure(workbook);
  const sheet = requireSheet(workbook, edit.sheet);
  if (!sheet.own) throw new HostError('unsupported', { reason: 'not-own', sheet: sheet.name });
  const expected = { ...edit, row: 0, column: 0 };
  const known = edit.contents.length > 0 ? rectangleOf(expected) : null;
  if (known) requireSame(expected, sheet.contents(known), edit.contents);
  const used = sheet.used();
  if (used) {
    const [bottom, right] = [used.row + used.rows, used.column + used.columns];
    if (bottom > (known?.rows ?? 0) || right > (known?.columns ?? 0)) {
      throw stale(sheet.name, bottom - 1, right - 1);
    }
  }
  const all = workbook.sheets;
  if (all.length === 1) {
    throw new HostError('unsupported', { reason: 'last-sheet', sheet: sheet.name });
  }
  workbook.sheets = all.filter((other) => other !== sheet);
  return {
    inverse: { ...edit, kind: 'add-sheet', ...(sheet.look ? { look: sheet.look } : {}) },
    takeBack: () => void (workbook.sheets = all),
  };
}

function requireSheet(workbook: MemoryWorkbook, name: string): MemorySheet {
  const sheet = workbook.sheet(name);
  if (!sheet) throw new HostError('gone', { sheet: name });
  return sheet;
}

function requireStructure(workbook: MemoryWorkbook): void {
  if (workbook.structureProtected) throw new HostError('protected', { workbook: workbook.name });
}

/** The rectangle that the contents cover; refuses ragged, empty, misplaced and overlong ones. */
function rectangleOf(edit: Omit<CellsEdit, 'kind' | 'before'>): Rectangle {
  const { sheet, row, column, contents } = edit;
  const columns = contents[0]?.length ?? 0;
  const rectangle = { row, column, rows: contents.length, columns };
  if (!isInsideSheet(rectangle) || contents.some((line) => line.length !== columns)) {
    throw new HostError('unsupported', { reason: 'shape', sheet });
  }
  for (const content of contents.flat()) {
    const text = isCellFormula(content) ? content.formula : content;
    if (typeof text === 'string' && text.length > MAX_TEXT) {
      throw new HostError('too-large', { sheet, characters: text.length, limit: MAX_TEXT });
    }
    if (typeof text === 'number' && !Number.isFinite(text)) {
      throw new HostError('unsupported', { reason: 'number', sheet });
    }
  }
  return rectangle;
}

function requireSame(
  { sheet, row, column }: { sheet: string; row: number; column: number },
  held: CellContents,
  expected: CellContents,
): void {
  held.forEach((line, r) =>
    line.forEach((content, c) => {
      const other = expected[r]?.[c];
      if (other === undefined || !sameContent(content, other)) {
        throw stale(sheet, row + r, column + c);
      }
    }),
  );
}

function stale(sheet: string, row: number, column: number): HostError {
  return new HostError('gone', { reason: 'stale', sheet, address: addressOf(row, column) });
}

function fill(sheet: MemorySheet, { row, column }: Rectangle, contents: CellContents): void {
  contents.forEach((line, r) =>
    line.forEach((content, c) => sheet.set(row + r, column + c, content)),
  );
}
