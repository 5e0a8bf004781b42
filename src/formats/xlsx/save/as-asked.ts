import { isBlankValue, isCellError, type CellValue, type Grid } from '../../../model/grid';
import type { JsonValue } from '../../../model/json-value';
import { keptJson } from '../../../model/kept-part';
import { addressOf } from '../../../model/place';
import type { Snapshot } from '../../../model/snapshot';
import { storableValue, type CellEdit } from '../cell-edit';
import type { AddedSheet } from './new-sheet-xml';

/** What was to become of a workbook, as far as its cells go. */
export interface AskedOfCells {
  readonly cells: readonly CellEdit[];
  readonly added: readonly AddedSheet[];
  readonly removed: readonly string[];
}

/** Cells by address; what one holds as text. */
type Held = Map<string, string>;

/** Whether a workbook is read as it was asked to become, cell by cell. */
export function isAsAsked(before: Snapshot, after: Snapshot, asked: AskedOfCells): boolean {
  const expected = new Map<string, Held>();
  const keyOf = ({ name, visible }: Pick<Grid, 'name' | 'visible'>, own: boolean): string =>
    JSON.stringify([name, visible, own]);
  const edited = new Map<string, CellEdit[]>();
  for (const edit of asked.cells) listOf(edited, edit.sheet).push(edit);
  for (const [own, grids] of [[false, before.grids] as const, [true, before.own ?? []] as const]) {
    for (const grid of grids) {
      if (asked.removed.includes(grid.name)) continue;
      const held = heldBy(grid);
      for (const edit of edited.get(grid.name) ?? []) hold(held, edit);
      expected.set(keyOf(grid, own), held);
    }
  }
  for (const sheet of asked.added) {
    const held: Held = new Map();
    sheet.rows.forEach((line, row) =>
      line?.forEach((cell, column) => cell && hold(held, { ...cell, row, column })),
    );
    expected.set(keyOf({ name: sheet.name, visible: !sheet.hidden }, true), held);
  }
  const found = [
    ...after.grids.map((grid) => [keyOf(grid, false), heldBy(grid)] as const),
    ...(after.own ?? []).map((grid) => [keyOf(grid, true), heldBy(grid)] as const),
  ];
  return (
    found.length === expected.size &&
    found.every(([key, held]) => sameTexts(held, expected.get(key)))
  );
}

/** Whether the same is kept. */
export function keepsTheSame(
  found: ReadonlyMap<string, JsonValue>,
  asked: ReadonlyMap<string, JsonValue>,
): boolean {
  const written = (kept: ReadonlyMap<string, JsonValue>): Map<string, string> =>
    new Map([...kept].map(([namespace, value]) => [namespace, keptJson(value)]));
  return sameTexts(written(found), written(asked));
}

type Cell = Pick<CellEdit, 'row' | 'column' | 'value' | 'formula'>;

function hold(held: Held, { row, column, formula, ...cell }: Cell): void {
  const value = storableValue(cell);
  if (formula === undefined && isBlankValue(value)) held.delete(addressOf(row, column));
  else held.set(addressOf(row, column), textOf(value, formula));
}

function heldBy({ rows }: Grid): Held {
  const held: Held = new Map();
  for (const { index: row, cells } of rows) {
    for (const cell of cells) hold(held, { ...cell, row });
  }
  return held;
}

const textOf = (value: CellValue | null, formula: string | undefined): string =>
  JSON.stringify([isCellError(value) ? { error: value.error } : value, formula]);

function sameTexts(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string> | undefined) {
  return a.size === b?.size && [...a].every(([key, text]) => b.get(key) === text);
}

function listOf(lists: Map<string, CellEdit[]>, key: string): CellEdit[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
