import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { WorkbookLook } from '../../formats/xlsx/look/read-look';
import type { Area, SheetLook } from '../../formats/xlsx/look/sheet-look';
import type { MemorySheet } from '../memory/memory-sheet';
import type { MemoryWorkbook } from '../memory/memory-workbook';
import { gridCellOf } from './grid-cells';
import { gridLookOf } from './grid-looks';
import { PIXELS_PER_POINT, pixelsOfWidth } from './pixels';

/** Empty room below and beside what is there, so that something can be added. */
const SPARE = { rows: 50, columns: 10 };
const LEAST = { rows: 100, columns: 26 };
const PLAIN: SheetLook = { merges: [], columns: [], rows: [], cells: [] };

const lookId = (index: number): string => `look${String(index)}`;

/**
 * The workbook in memory and how it looks, as the grid shows it. Sheets are known by their place.
 * @param id unlike that of any other workbook shown
 */
export function gridWorkbookOf(
  id: string,
  workbook: MemoryWorkbook,
  look: WorkbookLook | null,
): IWorkbookData {
  const sheets = workbook.sheets.map((sheet, i) =>
    gridSheetOf(`sheet${String(i)}`, sheet, look?.sheets.get(sheet.name) ?? PLAIN),
  );
  const styles: Record<string, IStyleData> = {};
  look?.looks.forEach((one, i) => (styles[lookId(i)] = gridLookOf(one)));
  return {
    id,
    name: workbook.name,
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles,
    ...(look?.looks[0] ? { defaultStyle: lookId(0) } : {}),
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

function gridSheetOf(
  id: string,
  sheet: MemorySheet,
  look: SheetLook,
): Partial<IWorksheetData> & { readonly id: string } {
  const { defaultWidth, defaultHeight, frozen } = look;
  return {
    id,
    name: sheet.name,
    hidden: sheet.visible ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...roomFor(sheet, look),
    ...(defaultWidth === undefined ? {} : { defaultColumnWidth: pixelsOfWidth(defaultWidth) }),
    ...(defaultHeight === undefined
      ? {}
      : { defaultRowHeight: Math.round(defaultHeight * PIXELS_PER_POINT) }),
    cellData: cellsOf(sheet, look),
    mergeData: look.merges.map(rangeOf),
    columnData: columnsOf(look),
    rowData: rowsOf(look),
    ...(frozen
      ? {
          freeze: {
            ...{ xSplit: frozen.columns, ySplit: frozen.rows },
            ...{ startRow: frozen.rows || -1, startColumn: frozen.columns || -1 },
          },
        }
      : {}),
  };
}

function roomFor(sheet: MemorySheet, { merges }: SheetLook) {
  const areas: readonly Area[] = [...merges, ...(sheet.used() ? [sheet.used() as Area] : [])];
  const last = areas.reduce(
    (far, { row, column, rows, columns }) => ({
      rows: Math.max(far.rows, row + rows),
      columns: Math.max(far.columns, column + columns),
    }),
    { rows: 0, columns: 0 },
  );
  return {
    rowCount: Math.max(LEAST.rows, last.rows + SPARE.rows),
    columnCount: Math.max(LEAST.columns, last.columns + SPARE.columns),
  };
}

function cellsOf(sheet: MemorySheet, { cells }: SheetLook) {
  const data: Record<number, Record<number, ICellData>> = {};
  for (const { index, cells: line } of sheet.grid().rows) {
    const row = (data[index] ??= {});
    for (const { column } of line) row[column] = gridCellOf(sheet.content(index, column));
  }
  for (const { row, column, look } of cells) {
    const cell = ((data[row] ??= {})[column] ??= {});
    cell.s = lookId(look);
  }
  return data;
}

const rangeOf = ({ row, column, rows, columns }: Area): IRange => ({
  ...{ startRow: row, endRow: row + rows - 1 },
  ...{ startColumn: column, endColumn: column + columns - 1 },
});

function columnsOf({ columns }: SheetLook): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const { from, to, width, hidden } of columns) {
    for (let column = from; column <= to; column += 1) {
      data[column] = {
        ...(width === undefined ? {} : { w: pixelsOfWidth(width) }),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
      };
    }
  }
  return data;
}

function rowsOf({ rows }: SheetLook): Record<number, Partial<IRowData>> {
  return Object.fromEntries(
    rows.map(({ row, height, hidden }) => [
      row,
      {
        ...(height === undefined ? {} : { h: Math.round(height * PIXELS_PER_POINT) }),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
      },
    ]),
  );
}
