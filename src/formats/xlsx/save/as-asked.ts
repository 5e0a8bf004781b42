import {
  isBlankValue,
  isCellError,
  sameGrid,
  type CellValue,
  type Grid,
} from '../../../model/grid';
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
  const found = new Map(sheetsOf(after));
  const left = sheetsOf(before).filter(([, { name }]) => !asked.removed.includes(name));
  const edited = new Map<string, CellEdit[]>();
  for (const edit of asked.cells) {
    const list = edited.get(edit.sheet);
    if (list) list.push(edit);
    else edited.set(edit.sheet, [edit]);
  }
  return (
    found.size === left.length + asked.added.length &&
    left.every(([key, grid]) => {
      const edits = edited.get(grid.name);
      const now = found.get(key);
      if (!now || !edits) return now !== undefined && sameGrid(now, grid);
      const held = heldBy(grid);
      for (const edit of edits) hold(held, edit);
      return sameTexts(heldBy(now), held);
    }) &&
    asked.added.every((sheet) => {
      const now = found.get(keyOf({ name: sheet.name, visible: !sheet.hidden }, true));
      return now !== undefined && sameTexts(heldBy(now), heldByNew(sheet));
    })
  );
}

function sheetsOf({ grids, own = [] }: Snapshot): (readonly [key: string, Grid])[] {
  return [
    ...grids.map((grid) => [keyOf(grid, false), grid] as const),
    ...own.map((grid) => [keyOf(grid, true), grid] as const),
  ];
}

const keyOf = ({ name, visible }: Pick<Grid, 'name' | 'visible'>, own: boolean): string =>
  JSON.stringify([name, visible, own]);

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

function heldByNew({ rows }: AddedSheet): Held {
  const held: Held = new Map();
  rows.forEach((line, row) =>
    line?.forEach((cell, column) => cell && hold(held, { ...cell, row, column })),
  );
  return held;
}

const textOf = (value: CellValue | null, formula: string | undefined): string =>
  JSON.stringify([isCellError(value) ? { error: value.error } : value, formula]);

function sameTexts(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, text]) => b.get(key) === text);
}
