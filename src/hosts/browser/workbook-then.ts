import { movedRow } from '../../formats/xlsx/rows/row-shift';
import { shiftGrid } from '../../formats/xlsx/rows/shift-grid';
import type { AddedSheet, CellEdit, CellFill, RowShift } from '../../formats/xlsx/save-back';
import type { Grid, GridCell } from '../../model/grid';
import type { JsonValue } from '../../model/json-value';
import { keptJson } from '../../model/kept-part';
import { sameContent, type CellContent } from '../edit';
import { newSheetOf } from '../memory/memory-file';
import type { MemorySheet } from '../memory/memory-sheet';
import type { MemoryWorkbook } from '../memory/memory-workbook';

/** What is to be saved of a workbook, as `saveBack` takes it. */
export interface ChangesSince {
  readonly cells: readonly CellEdit[];
  /** Results that formulas have now, of cells that nobody has edited. */
  readonly results: readonly CellEdit[];
  readonly fills: readonly CellFill[];
  readonly removed: readonly string[];
  readonly added: readonly AddedSheet[];
  /** `null`: the same as then. */
  readonly kept: ReadonlyMap<string, JsonValue> | null;
}

interface SheetThen {
  readonly grid: Grid;
  readonly cells: Cells;
  readonly fills: ReadonlyMap<string, string>;
}
type Cells = ReadonlyMap<number, ReadonlyMap<number, GridCell>>;

interface CellDifference {
  readonly edit: CellEdit;
  /** Somebody has changed it; otherwise only its result is another. */
  readonly edited: boolean;
}

/** A workbook at one moment, with which it can be compared later. */
export class WorkbookThen {
  readonly #sheets: ReadonlyMap<MemorySheet, SheetThen>;
  readonly #kept: ReadonlyMap<string, string>;

  private constructor(
    sheets: ReadonlyMap<MemorySheet, SheetThen>,
    kept: ReadonlyMap<string, string>,
  ) {
    this.#sheets = sheets;
    this.#kept = kept;
  }

  static of(workbook: MemoryWorkbook): WorkbookThen {
    const sheets = workbook.sheets.map(
      (sheet) => [sheet, sheetThen(sheet.grid(), sheet.fills())] as const,
    );
    return new WorkbookThen(new Map(sheets), keptTexts(workbook));
  }

  /** As it would be if nothing had been done since but that rows came and went. */
  moved(shifts: readonly RowShift[]): WorkbookThen {
    const sheets = [...this.#sheets].map(([sheet, then]) => {
      const grid = shifts.reduce(shiftGrid, then.grid);
      const own = shifts.filter((shift) => shift.sheet === sheet.name);
      return [sheet, sheetThen(grid, own.reduce(shiftFills, then.fills))] as const;
    });
    return new WorkbookThen(new Map(sheets), this.#kept);
  }

  /** Whether somebody has changed something; results that are worked out anew are nobody's doing. */
  differs(workbook: MemoryWorkbook): boolean {
    if (workbook.sheets.length !== this.#sheets.size || !this.#keepsTheSame(workbook)) return true;
    return workbook.sheets.some((sheet) => {
      const then = this.#sheets.get(sheet);
      if (!then || !sameTexts(then.fills, sheet.fills())) return true;
      return differences(sheet, then.cells).some(({ edited }) => edited);
    });
  }

  changes(workbook: MemoryWorkbook): ChangesSince {
    const { sheets } = workbook;
    const found: CellDifference[] = [];
    const fills: CellFill[] = [];
    for (const sheet of sheets) {
      const then = this.#sheets.get(sheet);
      if (!then) continue;
      found.push(...differences(sheet, then.cells));
      fills.push(...newFills(sheet, then.fills));
    }
    return {
      cells: found.filter(({ edited }) => edited).map(({ edit }) => edit),
      results: found.filter(({ edited }) => !edited).map(({ edit }) => edit),
      fills,
      removed: [...this.#sheets.keys()]
        .filter((sheet) => !sheets.includes(sheet))
        .map(({ name }) => name),
      added: sheets.filter((sheet) => !this.#sheets.has(sheet)).map(newSheetOf),
      kept: this.#keepsTheSame(workbook) ? null : new Map(workbook.kept),
    };
  }

  #keepsTheSame(workbook: MemoryWorkbook): boolean {
    return sameTexts(this.#kept, keptTexts(workbook));
  }
}

function differences(sheet: MemorySheet, then: Cells): CellDifference[] {
  const found: CellDifference[] = [];
  const compare = (row: number, column: number, before?: GridCell, after?: GridCell): void => {
    const edited = !sameContent(contentOf(before), contentOf(after));
    const value = after?.value ?? null;
    if (!edited && sameContent(before?.value ?? null, value)) return;
    const edit = { sheet: sheet.name, row, column, value };
    const formula = after?.formula;
    found.push({ edit: formula === undefined ? edit : { ...edit, formula }, edited });
  };
  const now = cellsOf(sheet.grid());
  for (const [row, line] of now) {
    const former = then.get(row);
    for (const [column, cell] of line) compare(row, column, former?.get(column), cell);
  }
  for (const [row, line] of then) {
    const left = now.get(row);
    for (const [column, cell] of line) if (!left?.has(column)) compare(row, column, cell);
  }
  return found;
}

const sheetThen = (grid: Grid, fills: ReadonlyMap<string, string>): SheetThen => ({
  ...{ grid, fills },
  cells: cellsOf(grid),
});

function cellsOf({ rows }: Grid): Cells {
  return new Map(
    rows.map(({ index, cells }) => [index, new Map(cells.map((cell) => [cell.column, cell]))]),
  );
}

/** New rows look like the one above them, in a file as in the grid. */
function shiftFills(
  fills: ReadonlyMap<string, string>,
  { at, ...shift }: RowShift,
): ReadonlyMap<string, string> {
  const now = new Map<string, string>();
  for (const [key, fill] of fills) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const put = (to: number): void => void now.set(`${String(to)},${String(column)}`, fill);
    const moved = movedRow(row, { at, ...shift });
    if (moved !== null) put(moved);
    if (row === at - 1) for (let i = 0; i < shift.count; i += 1) put(at + i);
  }
  return now;
}

function contentOf(cell: GridCell | undefined): CellContent {
  if (cell?.formula === undefined) return cell?.value ?? null;
  return { formula: cell.formula };
}

function newFills(sheet: MemorySheet, then: ReadonlyMap<string, string>): CellFill[] {
  const now = sheet.fills();
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key) => {
    const fill = now.get(key) ?? null;
    if (fill === (then.get(key) ?? null)) return [];
    const [row = 0, column = 0] = key.split(',').map(Number);
    return [{ sheet: sheet.name, row, column, fill }];
  });
}

function keptTexts({ kept }: MemoryWorkbook): Map<string, string> {
  return new Map([...kept].map(([namespace, value]) => [namespace, keptJson(value)]));
}

function sameTexts(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, text]) => b.get(key) === text);
}
