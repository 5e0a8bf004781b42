/**
 * What the user may not do in the grid, because no file could keep it: a workbook is saved with other
 * contents and fills in its cells, all else in it stays as it was. What only serves looking (widths,
 * frozen rows, hidden rows shown) is allowed, and not saved. `protected`: the file itself says so.
 */
export type RefusedDeed = 'structure' | 'look' | 'protected';

const STRUCTURE = [
  /^sheet\.command\.(insert-(sheet|row|col|multi|range|defined)|copy-(work)?sheet|duplicate-sheet)/,
  /^sheet\.command\.(remove-(sheet|row|col|defined)|delete-range|move-(rows|cols))/,
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
  /^sheet\.mutation\.(insert-(sheet|row|col)|remove-(sheet|rows|col)|move-(rows|columns)|copy-worksheet|set-worksheet-(name|order|hidden))/;

/** Whether what the user is about to do is refused, and why. */
export function refusedDeed(
  id: string,
  params: unknown,
  isBelow: (sheetId: string, row: number) => boolean,
): RefusedDeed | null {
  if (id === SET_STYLE) {
    const { style } = (params ?? {}) as { readonly style?: { readonly type?: string } };
    return style?.type === 'bg' ? null : 'look';
  }
  if (STRUCTURE.some((pattern) => pattern.test(id))) return 'structure';
  if (LOOK.some((pattern) => pattern.test(id))) return 'look';
  if (!MUTATION.test(id)) return null;
  const { subUnitId, range } = (params ?? {}) as {
    readonly subUnitId?: string;
    readonly range?: { readonly startRow: number };
  };
  // A long paste makes room for itself below all that is there.
  const makesRoom = id === 'sheet.mutation.insert-row' && subUnitId !== undefined && range;
  return makesRoom && isBelow(subUnitId, range.startRow) ? null : 'structure';
}
