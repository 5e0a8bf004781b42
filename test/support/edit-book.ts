import { bind } from '../../src/binding/bind';
import { EDITIONS } from '../../src/editions/in-use';
import type { Book, BookRow, FormInstance } from '../../src/model/book';
import type { CellValue, Grid, GridCell, GridRow } from '../../src/model/grid';
import { addressOf, type SheetPlace } from '../../src/model/place';
import type { Snapshot } from '../../src/model/snapshot';
import { withResults } from '../../src/model/stored-numbers';

/** A cell of a book, as people speak of it. */
export interface CellRef {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly instance?: string;
}

/** What went wrong in a workbook, as data. Rows are named as binding names them before the edit. */
export type Edit =
  | ({ readonly op: 'set'; readonly value: CellValue | null } & CellRef)
  /** Exchanges the values of two cells. */
  | { readonly op: 'exchange'; readonly a: CellRef; readonly b: CellRef }
  | { readonly op: 'deleteRow' | 'doubleRow'; readonly form: string; readonly row: string }
  | { readonly op: 'moveRow'; readonly form: string; readonly row: string; readonly after: string }
  /** Moves what stands in a row one column to the right, from a column on. */
  | { readonly op: 'shiftRow'; readonly form: string; readonly row: string; readonly from: string }
  | {
      readonly op: 'insertRow';
      readonly form: string;
      readonly after: string;
      readonly values: Readonly<Record<string, CellValue>>;
    }
  /** Replaces text in the first cell of a form's sheet that holds it. */
  | {
      readonly op: 'text';
      readonly form: string;
      readonly instance?: string;
      readonly find: string;
      readonly replace: string;
    }
  /** Exchanges two texts, each where it first stands. */
  | { readonly op: 'exchangeTexts'; readonly form: string; readonly a: string; readonly b: string }
  /** Writes a text below a form. */
  | { readonly op: 'note'; readonly form: string; readonly text: string }
  | { readonly op: 'dropForm'; readonly form: string }
  | { readonly op: 'exchangeForms'; readonly a: string; readonly b: string }
  /** Copies a table below the last row of its sheet, under another title. */
  | {
      readonly op: 'copyTable';
      readonly form: string;
      readonly instance: string;
      readonly title: string;
    }
  /** Copies a form's sheet to the end, one cell of the copy changed. */
  | ({ readonly op: 'copyForm'; readonly value: CellValue } & CellRef);

export interface Edited {
  readonly snapshot: Snapshot;
  /** The cells that are wrong now. */
  readonly places: readonly SheetPlace[];
}

const books = new WeakMap<Snapshot, Book>();

/** The book of a snapshot, bound once. */
export function bookOf(snapshot: Snapshot): Book {
  const known = books.get(snapshot);
  if (known) return known;
  const book = bind(withResults(snapshot), EDITIONS);
  books.set(snapshot, book);
  return book;
}

export function formOf(snapshot: Snapshot, form: string, instance = ''): FormInstance {
  const found = bookOf(snapshot).forms.find(
    (one) => one.form === form && one.instance === instance,
  );
  if (!found || found.grid < 0) throw new Error(`no form ${form}@${instance}`);
  return found;
}

export function rowOf(snapshot: Snapshot, form: string, key: string, instance = ''): BookRow {
  const row = formOf(snapshot, form, instance).rows.find((one) => one.key === key);
  if (!row) throw new Error(`no row ${key} in ${form}`);
  return row;
}

export function placeOf(snapshot: Snapshot, ref: CellRef): SheetPlace {
  const row = rowOf(snapshot, ref.form, ref.row, ref.instance);
  const cell = ref.column === 'seq' ? row.sequence : row.cells[ref.column];
  if (!cell) throw new Error(`no column ${ref.column} in ${ref.form} ${ref.row}`);
  return { sheet: row.sheet, address: addressOf(cell.row, cell.column) };
}

/** Applies edits one after another. */
export function editBook(snapshot: Snapshot, edits: readonly Edit[]): Edited {
  let edited: Edited = { snapshot, places: [] };
  for (const edit of edits) {
    const { snapshot: next, places } = applyEdit(edited.snapshot, edit);
    edited = { snapshot: next, places: [...edited.places, ...places] };
  }
  return edited;
}

function applyEdit(snapshot: Snapshot, edit: Edit): Edited {
  switch (edit.op) {
    case 'set':
      return { snapshot: setCell(snapshot, edit, edit.value), places: [placeOf(snapshot, edit)] };
    case 'exchange': {
      const [a, b] = [valueAt(snapshot, edit.a), valueAt(snapshot, edit.b)];
      const places = [placeOf(snapshot, edit.a), placeOf(snapshot, edit.b)];
      return { snapshot: setCell(setCell(snapshot, edit.a, b), edit.b, a), places };
    }
    case 'deleteRow': {
      const { row, grid } = at(snapshot, edit.form, edit.row);
      const next = shifted(
        grid.rows.filter((one) => one.index !== row.index),
        row.index + 1,
        -1,
      );
      return { snapshot: withRows(snapshot, grid, next), places: [] };
    }
    case 'doubleRow': {
      const { row, grid } = at(snapshot, edit.form, edit.row);
      const own = grid.rows.find((one) => one.index === row.index)!;
      const next = [...shifted(grid.rows, row.index + 1, 1), { ...own, index: row.index + 1 }];
      return {
        snapshot: withRows(snapshot, grid, next),
        places: rowPlaces(grid, row.index + 1, own),
      };
    }
    case 'moveRow':
      return moveRow(snapshot, edit.form, edit.row, edit.after);
    case 'shiftRow': {
      const { row, grid } = at(snapshot, edit.form, edit.row);
      const from = row.cells[edit.from]?.column ?? 0;
      const own = grid.rows.find((one) => one.index === row.index)!;
      const cells = own.cells.map((cell) =>
        cell.column < from ? cell : { ...cell, column: cell.column + 1 },
      );
      return {
        snapshot: withRows(snapshot, grid, replaceRow(grid.rows, { ...own, cells })),
        places: rowPlaces(grid, row.index, { ...own, cells: cells.filter((c) => c.column > from) }),
      };
    }
    case 'insertRow': {
      const { row, grid, form } = at(snapshot, edit.form, edit.after);
      const cells: GridCell[] = Object.entries(edit.values).map(([key, value]) => ({
        column: form.columns.find((one) => one.key === key)!.column,
        value,
      }));
      const own = { index: row.index + 1, cells: cells.sort((a, b) => a.column - b.column) };
      const next = [...shifted(grid.rows, row.index + 1, 1), own];
      return { snapshot: withRows(snapshot, grid, next), places: rowPlaces(grid, own.index, own) };
    }
    case 'text':
      return replaceText(
        snapshot,
        formOf(snapshot, edit.form, edit.instance).grid,
        edit.find,
        edit.replace,
      );
    case 'exchangeTexts': {
      const { grid } = formOf(snapshot, edit.form);
      const first = replaceText(snapshot, grid, edit.a, '\u0000');
      const second = replaceText(first.snapshot, grid, edit.b, edit.a);
      const third = replaceText(second.snapshot, grid, '\u0000', edit.b);
      return { ...third, places: [...first.places, ...second.places] };
    }
    case 'note': {
      const form = formOf(snapshot, edit.form);
      const grid = snapshot.grids[form.grid]!;
      const index = (form.rows.at(-1)?.index ?? form.range!.bottom) + 1;
      const own = { index, cells: [{ column: form.range!.left, value: edit.text }] };
      const next = [...shifted(grid.rows, index, 1), own];
      return { snapshot: withRows(snapshot, grid, next), places: rowPlaces(grid, index, own) };
    }
    case 'dropForm': {
      const form = formOf(snapshot, edit.form);
      return {
        snapshot: { ...snapshot, grids: snapshot.grids.filter((_, i) => i !== form.grid) },
        places: [],
      };
    }
    case 'exchangeForms': {
      const [a, b] = [formOf(snapshot, edit.a).grid, formOf(snapshot, edit.b).grid];
      const grids = snapshot.grids.map((grid, i) =>
        i === a ? snapshot.grids[b]! : i === b ? snapshot.grids[a]! : grid,
      );
      return { snapshot: { ...snapshot, grids }, places: [] };
    }
    case 'copyTable': {
      const { range, grid: at } = formOf(snapshot, edit.form, edit.instance);
      const grid = snapshot.grids[at]!;
      const { top, bottom } = range!;
      const below = (grid.rows.at(-1)?.index ?? 0) + 2;
      const copy = grid.rows
        .filter(({ index }) => index >= top && index <= bottom)
        .map((row) => ({ ...row, index: row.index - top + below }));
      const [titled, ...others] = copy;
      const cells = titled!.cells.map((cell) => ({ ...cell, value: edit.title }));
      const next = [...grid.rows, { ...titled!, cells }, ...others];
      return {
        snapshot: withRows(snapshot, grid, next),
        places: rowPlaces(grid, below, titled!),
      };
    }
    case 'copyForm': {
      const place = placeOf(snapshot, edit);
      const changed = setCell(snapshot, edit, edit.value).grids[formOf(snapshot, edit.form).grid]!;
      const copy = { ...changed, name: `${changed.name.slice(0, 26)}(2)` };
      return { snapshot: { ...snapshot, grids: [...snapshot.grids, copy] }, places: [place] };
    }
  }
}

function at(
  snapshot: Snapshot,
  form: string,
  key: string,
): { form: FormInstance; row: BookRow; grid: Grid } {
  const row = rowOf(snapshot, form, key);
  const grid = snapshot.grids.find((one) => one.name === row.sheet)!;
  return { form: formOf(snapshot, form), row, grid };
}

function moveRow(snapshot: Snapshot, form: string, key: string, after: string): Edited {
  const { row, grid } = at(snapshot, form, key);
  const own = grid.rows.find((one) => one.index === row.index)!;
  const goal = at(snapshot, form, after).row.index;
  const without = shifted(
    grid.rows.filter((one) => one !== own),
    row.index + 1,
    -1,
  );
  const index = goal > row.index ? goal : goal + 1;
  const next = [...shifted(without, index, 1), { ...own, index }];
  return { snapshot: withRows(snapshot, grid, next), places: rowPlaces(grid, index, own) };
}

function replaceText(snapshot: Snapshot, index: number, find: string, replace: string): Edited {
  const grid = snapshot.grids[index]!;
  for (const row of grid.rows) {
    for (const cell of row.cells) {
      if (typeof cell.value !== 'string' || !cell.value.includes(find)) continue;
      const value = cell.value.replace(find, replace);
      const cells = row.cells.map((one) => (one === cell ? { ...cell, value } : one));
      const kept = cells.filter((one) => one.value !== '');
      return {
        snapshot: withRows(snapshot, grid, replaceRow(grid.rows, { ...row, cells: kept })),
        places: [{ sheet: grid.name, address: addressOf(row.index, cell.column) }],
      };
    }
  }
  throw new Error(`no text ${find} in ${grid.name}`);
}

/** The stored value of a cell, `null` when blank. */
export function valueAt(snapshot: Snapshot, ref: CellRef): CellValue | null {
  const row = rowOf(snapshot, ref.form, ref.row, ref.instance);
  return (ref.column === 'seq' ? row.sequence : row.cells[ref.column])?.raw ?? null;
}

/** Overwrites a cell; what a formula cell stores changes, its formula stays. */
export function setCell(snapshot: Snapshot, ref: CellRef, value: CellValue | null): Snapshot {
  const row = rowOf(snapshot, ref.form, ref.row, ref.instance);
  const cell = ref.column === 'seq' ? row.sequence : row.cells[ref.column];
  if (!cell) throw new Error(`no column ${ref.column} in ${ref.form} ${ref.row}`);
  const grid = snapshot.grids.find((one) => one.name === row.sheet)!;
  const own = grid.rows.find((one) => one.index === cell.row) ?? { index: cell.row, cells: [] };
  const before = own.cells.find((one) => one.column === cell.column);
  const others = own.cells.filter((one) => one.column !== cell.column);
  const changed: GridCell[] = value === null ? [] : [{ ...before, column: cell.column, value }];
  const cells = [...others, ...changed].sort((a, b) => a.column - b.column);
  return withRows(snapshot, grid, replaceRow(grid.rows, { ...own, cells }));
}

function replaceRow(rows: readonly GridRow[], row: GridRow): GridRow[] {
  return [...rows.filter((one) => one.index !== row.index), row];
}

function shifted(rows: readonly GridRow[], from: number, by: number): GridRow[] {
  return rows.map((row) => (row.index >= from ? { ...row, index: row.index + by } : row));
}

function withRows(snapshot: Snapshot, grid: Grid, rows: readonly GridRow[]): Snapshot {
  const sorted = [...rows].sort((a, b) => a.index - b.index).filter((row) => row.cells.length > 0);
  return {
    ...snapshot,
    grids: snapshot.grids.map((one) => (one === grid ? { ...grid, rows: sorted } : one)),
  };
}

function rowPlaces(grid: Grid, index: number, row: GridRow): SheetPlace[] {
  return row.cells.map(({ column }) => ({ sheet: grid.name, address: addressOf(index, column) }));
}
