import type { JsonValue } from '../../model/json-value';
import { FormatError } from '../format-error';
import { PackageEdit } from '../package/package-edit';
import type { CellEdit } from './cell-edit';
import { readKeptParts } from './kept-parts';
import { XLSX_LIMITS } from './limits';
import { patchCells, type PatchedXlsx } from './patch';
import { readXlsx } from './read';
import type { RowShift } from './rows/row-shift';
import { shiftSnapshot } from './rows/shift-grid';
import { shiftRows } from './rows/shift-rows';
import { addSheets } from './save/add-sheets';
import { isAsAsked, keepsTheSame } from './save/as-asked';
import { keepParts } from './save/keep-parts';
import type { AddedSheet } from './save/new-sheet-xml';
import { paintCells, type CellFill } from './save/paint-cells';
import { cutNames, removeSheets } from './save/remove-sheets';
import { StylesEdit } from './save/styles-edit';
import { readWorkbookPart } from './workbook-part';

export type { AddedSheet, CellEdit, CellFill, RowShift };

/** What was done to a workbook since it was opened; what is left out stays. */
export interface WorkbookChanges {
  /** Rows that came or went, in this order; all else counts rows as they stand afterwards. */
  readonly rows?: readonly RowShift[];
  /** At most one a cell, on sheets that were there. */
  readonly cells?: readonly CellEdit[];
  /** Cells that have another fill now, at most one a cell, on sheets that were there. */
  readonly fills?: readonly CellFill[];
  /** Sheets of our own that are gone. */
  readonly removed?: readonly string[];
  /** Sheets of our own that came after the last one; one may have the name of one that is gone. */
  readonly added?: readonly AddedSheet[];
  /** All that is kept with the workbook from now on, by namespace. */
  readonly kept?: ReadonlyMap<string, JsonValue>;
}

/**
 * A user's workbook with what was done to it, and nothing else: every other part keeps its bytes, every
 * other cell its text, every cell its format. It is read again before it is handed out. Same input, same
 * bytes.
 * @param bytes an .xlsx or .xlsm as it was opened
 * @throws FormatError as `patchXlsx` and `shiftRows`; `bad-sheet`; `differs` where it does not read as it should
 */
export async function saveBack(bytes: Uint8Array, changes: WorkbookChanges): Promise<PatchedXlsx> {
  const { rows = [], cells = [], fills = [], removed = [], added = [], kept } = changes;
  const edit = new PackageEdit(bytes, XLSX_LIMITS);
  const contents = readWorkbookPart(edit.source, XLSX_LIMITS);
  const { part, sheets } = contents;
  shiftRows(edit, contents, rows);
  patchCells(edit, contents, cells);
  const styles = new StylesEdit(edit, part);
  paintCells(edit, sheets, fills, styles);
  removeSheets(edit, part, removed);
  addSheets(edit, part, added, styles);
  styles.finish();
  cutNames(edit, part, removed);
  if (kept) keepParts(edit, part, kept);
  const saved = edit.finish();
  const before = shiftSnapshot(await readXlsx(bytes, ''), rows);
  const holds = isAsAsked(before, await readXlsx(saved.bytes, ''), { cells, added, removed });
  if (!holds || (kept && !keepsTheSame(readKeptParts(saved.bytes), kept))) {
    throw new FormatError('differs');
  }
  return saved;
}
