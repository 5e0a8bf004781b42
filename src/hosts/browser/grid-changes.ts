import {
  ColorKit,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';

/** A cell of a sheet, 0-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Cells that may hold something else now, or have another fill; by the grid's own name of their sheet. */
export interface CellsTouched {
  readonly sheetId: string;
  readonly cells: readonly CellPlace[];
}

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

interface Side {
  readonly subUnitId: string;
  readonly value: Matrix;
}

/** What the grid's own deeds say about themselves, as far as it is asked here. */
interface Told {
  readonly subUnitId: string;
  readonly cellValue?: Matrix;
  readonly from?: Side;
  readonly to?: Side;
  readonly range?: IRange;
}

/** The cells that a deed of the grid has touched: none for all that leaves contents as they are. */
export function touchedBy(id: string, params: unknown): readonly CellsTouched[] {
  const told = params as Told;
  switch (id) {
    case 'sheet.mutation.set-range-values':
      return [{ sheetId: told.subUnitId, cells: cellsIn(told.cellValue) }];
    case 'sheet.mutation.move-range':
      return [told.from, told.to].flatMap((side) =>
        side ? [{ sheetId: side.subUnitId, cells: cellsIn(side.value) }] : [],
      );
    case 'sheet.mutation.reorder-range':
      return [{ sheetId: told.subUnitId, cells: told.range ? cellsWithin(told.range) : [] }];
    default:
      return [];
  }
}

/** Rows that came in before row `at`, or, below zero, went away from there on. */
export interface RowsTouched {
  readonly sheetId: string;
  readonly at: number;
  readonly count: number;
}

export function rowsTouchedBy(id: string, params: unknown): RowsTouched | null {
  const sign = { 'sheet.mutation.insert-row': 1, 'sheet.mutation.remove-rows': -1 }[id];
  const { subUnitId, range } = params as Told;
  if (sign === undefined || !range) return null;
  const { startRow, endRow } = range;
  return { sheetId: subUnitId, at: startRow, count: sign * (endRow - startRow + 1) };
}

/**
 * Results of formulas come when they are worked out, to where the formulas stood when that began: what has
 * come to stand there since, and is none, must not be lost. Those that moved are worked out anew.
 */
export function sparePlainCells(
  params: unknown,
  isFormula: (sheetId: string, row: number, column: number) => boolean,
): void {
  const { subUnitId, cellValue = {} } = params as Told;
  for (const { row, column } of cellsIn(cellValue)) {
    if (!isFormula(subUnitId, row, column)) delete cellValue[row]?.[column];
  }
}

function cellsIn(matrix: Matrix | undefined): CellPlace[] {
  return Object.entries(matrix ?? {}).flatMap(([row, line]) =>
    Object.keys(line ?? {}).map((column) => ({ row: Number(row), column: Number(column) })),
  );
}

function cellsWithin({ startRow, endRow, startColumn, endColumn }: IRange): CellPlace[] {
  const cells: CellPlace[] = [];
  for (let row = startRow; row <= endRow; row += 1) {
    for (let column = startColumn; column <= endColumn; column += 1) cells.push({ row, column });
  }
  return cells;
}

/** `#RRGGBB`, or `null` for none. */
export function fillOf(style: Nullable<IStyleData>): string | null {
  const colour = style?.bg?.rgb;
  if (!colour) return null;
  const kit = new ColorKit(colour);
  return kit.isValid ? kit.toHexString().slice(0, 7).toUpperCase() : null;
}
