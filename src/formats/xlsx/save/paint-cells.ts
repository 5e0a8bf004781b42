import { FormatError } from '../../format-error';
import type { PackageEdit } from '../../package/package-edit';
import { Splices } from '../../xml/splices';
import { attributeOf, withAttribute } from '../../xml/start-tag';
import { checkEdit, editError } from '../cell-edit';
import { patchSheet } from '../patch-sheet';
import { cellKey, findCells, type SheetPositions } from '../sheet-positions';
import type { SheetEntry } from '../workbook-part';
import type { StylesEdit } from './styles-edit';

/** The fill of one cell from now on; row and column 0-based. */
export interface CellFill {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** `#RRGGBB`; `null`: none. */
  readonly fill: string | null;
}

const COLOUR = /^#[0-9a-f]{6}$/i;

/**
 * Gives cells another fill and leaves all else about them. One that is not there looks plain but for it.
 * @throws FormatError `no-such-sheet`, `bad-edit`, `damaged`
 */
export function paintCells(
  edit: PackageEdit,
  sheets: readonly SheetEntry[],
  fills: readonly CellFill[],
  styles: StylesEdit,
): void {
  const bySheet = new Map<string, CellFill[]>();
  for (const one of fills) {
    checkEdit({ ...one, value: null });
    if (one.fill !== null && !COLOUR.test(one.fill)) throw editError('bad-edit', one);
    const list = bySheet.get(one.sheet);
    if (list) list.push(one);
    else bySheet.set(one.sheet, [one]);
  }
  for (const [sheet, list] of bySheet) {
    const part = sheets.find(({ name }) => name === sheet)?.part;
    if (part === undefined) throw new FormatError('no-such-sheet', { sheet });
    edit.change(part, (text) => paintSheet(text, part, list, styles));
  }
}

function paintSheet(
  text: string,
  part: string,
  fills: readonly CellFill[],
  styles: StylesEdit,
): string {
  const there = positionsOf(text, part, fills).cells;
  const missing = fills.filter(
    ({ row, column, fill }) => fill !== null && !there.has(cellKey(row, column)),
  );
  const blanks = missing.map((one) => ({ ...one, value: null, stands: true as const }));
  const whole = blanks.length === 0 ? text : patchSheet(text, part, blanks).text;
  const { cells } = blanks.length === 0 ? { cells: there } : positionsOf(whole, part, fills);
  const isNew = new Set(missing.map(({ row, column }) => cellKey(row, column)));
  const splices = new Splices();
  for (const { row, column, fill } of fills) {
    const key = cellKey(row, column);
    const spot = cells.get(key);
    if (!spot) continue;
    const tag = whole.slice(spot.start, spot.openEnd);
    const before = isNew.has(key) ? 0 : Number(attributeOf(tag, 's') ?? 0);
    const look = styles.filled(before, fill);
    splices.replace(
      spot.start,
      spot.openEnd,
      withAttribute(tag, 's', look > 0 ? String(look) : null),
    );
  }
  return splices.applyTo(whole);
}

function positionsOf(text: string, part: string, fills: readonly CellFill[]): SheetPositions {
  const wanted = new Map<number, number[]>();
  for (const { row, column } of fills) wanted.set(row, [...(wanted.get(row) ?? []), column]);
  return findCells(text, part, wanted);
}
