import type { RowsFixedBy } from '../../formats/xlsx/rows/rows-fixed';

/** What holds the rows of a sheet where they are; `own`: it is ours, and not in the file yet. */
export type RowsHeldBy = RowsFixedBy | 'own';

/**
 * What the user may not do in the grid, because no file could keep it: a workbook is saved with other
 * contents and fills in its cells, and with rows that came or went where nothing holds them (`rows-…`); all
 * else in it stays as it was. What only serves looking (widths,
 * frozen rows, hidden rows shown) is allowed, and not saved. `protected`: the file itself says so.
 */
export type RefusedDeed = 'structure' | 'look' | 'protected' | `rows-${RowsHeldBy}`;

/** How the sheets stand that a deed is for; without a sheet it is for the one that is shown. */
export interface SheetsAsked {
  /** Whether a row lies below all that the grid shows. */
  isBelow(sheetId: string, row: number): boolean;
  rowsHeldBy(sheetId: string | undefined): RowsHeldBy | null;
}

/** Whole rows coming or going, whatever led there, undoing included. */
const ROWS =
  /^sheet\.(command\.(insert-row|insert-multi-rows|remove-row)|mutation\.(insert-row|remove-rows)$)/;

const STRUCTURE = [
  /^sheet\.command\.(insert-(sheet|col|multi|range|defined)|copy-(work)?sheet|duplicate-sheet)/,
  /^sheet\.command\.(remove-(sheet|col|defined)|delete-range|move-(rows|cols))/,
  /^sheet\.command\.set-(worksheet-(name|order|hidden|show)|workbook-name|defined-name)/,
  /^sheet\.command\..*(protection|permission)/,
];
const LOOK = [
  /^sheet\.command\.(add-worksheet-merge|remove-worksheet-merge|numfmt\.|set-border|set-tab-color)/,
  /^sheet\.command\.(clear-selection-(all|format)|apply-format-painter|set-range-(sub|super)script)/,
  /^sheet\.command\.(paste-format|set-worksheet-default-style|.*range-theme)/,
];
/** Every way to give a cell a look ends in this one command. */
const SET_STYLE = 'sheet.command.set-style';

/** What the commands lead to: refused as well, whatever led there, undoing included. */
const MUTATION =
  /^sheet\.mutation\.(insert-(sheet|col)|remove-(sheet|col)|move-(rows|columns)|copy-worksheet|set-worksheet-(name|order|hidden))/;

/** Whether what the user is about to do is refused, and why. */
export function refusedDeed(id: string, params: unknown, sheets: SheetsAsked): RefusedDeed | null {
  if (id === SET_STYLE) {
    const { style } = (params ?? {}) as { readonly style?: { readonly type?: string } };
    return style?.type === 'bg' ? null : 'look';
  }
  if (ROWS.test(id)) return refusedRows(id, params, sheets);
  if (STRUCTURE.some((pattern) => pattern.test(id))) return 'structure';
  if (LOOK.some((pattern) => pattern.test(id))) return 'look';
  return MUTATION.test(id) ? 'structure' : null;
}

function refusedRows(id: string, params: unknown, sheets: SheetsAsked): RefusedDeed | null {
  const { subUnitId, range } = (params ?? {}) as {
    readonly subUnitId?: string;
    readonly range?: { readonly startRow: number };
  };
  // A long paste makes room for itself below all that is there.
  const makesRoom = id === 'sheet.mutation.insert-row' && subUnitId !== undefined && range;
  if (makesRoom && sheets.isBelow(subUnitId, range.startRow)) return null;
  const by = sheets.rowsHeldBy(subUnitId);
  return by && `rows-${by}`;
}
