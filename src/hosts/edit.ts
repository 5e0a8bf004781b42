import type { CellValue } from '../model/grid';
import type { NewCell, NewSheet } from '../model/new-workbook';

/** A formula to put into a cell: without the leading `=`, English names, comma separators. */
export interface CellFormula {
  readonly formula: string;
  /** Its last result, for hosts that do not calculate; the others find out for themselves. */
  readonly result?: CellValue | null;
}

/**
 * What a cell is to hold. `null` empties it. A text stays that text, even `2080505` or `=abc`: hosts
 * that guess types must be told not to.
 */
export type CellContent = CellValue | CellFormula | null;

/** Rows of equal length. */
export type CellContents = readonly (readonly CellContent[])[];

/** Puts contents into a rectangle whose top left corner is `row`, `column` (0-based). */
export interface CellsEdit {
  readonly kind: 'cells';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly contents: CellContents;
  /**
   * What the cells must still hold, in the same shape; otherwise the whole list is refused (`gone`,
   * reason `stale`), so that nothing typed in the meantime is overwritten.
   */
  readonly before?: CellContents;
}

/** How a new sheet looks: as `NewSheet`, its cells without what they hold. Hosts do what they can of it. */
export interface SheetLook extends Pick<NewSheet, 'columns' | 'heights' | 'merges' | 'frozenRows'> {
  /** From A1 on; `null` leaves a cell, or a whole row, as it comes. */
  readonly cells: readonly (readonly (CellLook | null)[] | null)[];
}

export type CellLook = Omit<NewCell, 'value' | 'formula'>;

/** Adds a sheet after the last one, fills it from A1 and marks it as the add-in's own. */
export interface AddSheetEdit {
  readonly kind: 'add-sheet';
  readonly sheet: string;
  readonly contents: CellContents;
  readonly look?: SheetLook;
}

/**
 * Takes a sheet of our own away, provided that it still holds exactly these contents (else `gone`,
 * `stale`). Other people's sheets are never taken away (`unsupported`, `not-own`).
 */
export interface RemoveSheetEdit {
  readonly kind: 'remove-sheet';
  readonly sheet: string;
  readonly contents: CellContents;
}

export type Edit = CellsEdit | AddSheetEdit | RemoveSheetEdit;

/** A cell that held something else than was written when it was read back. */
export interface WriteDifference {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly written: CellContent;
  readonly found: CellContent;
}

export interface WriteResult {
  /** Undoes the list when written in this order; refused where the user has typed since. */
  readonly inverse: readonly Edit[];
  readonly differences: readonly WriteDifference[];
}

export function isCellFormula(content: CellContent): content is CellFormula {
  return typeof content === 'object' && content !== null && 'formula' in content;
}

/** Whether two cells hold the same; an empty text counts as empty. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  const [left, right] = [a === '' ? null : a, b === '' ? null : b];
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return left === right;
  }
  if (isCellFormula(left)) return isCellFormula(right) && left.formula === right.formula;
  return !isCellFormula(right) && left.error === right.error;
}
