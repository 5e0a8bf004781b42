import { BooleanNumber, type ICellData, type IWorksheetData } from '@univerjs/core';
import { parseAddress } from '../../model/place';
import { formatOf } from '../../formats/xlsx/cell-format';
import type { CellContents, SheetLook } from '../edit';
import { gridCellOf } from './grid-cells';
import { gridLookOf } from './grid-looks';
import { PIXELS_PER_POINT, pixelsOfWidth } from './pixels';

const SPARE = { rows: 20, columns: 10 };

/** A sheet of ours as the grid shows it. */
export function newGridSheet(
  id: string,
  name: string,
  contents: CellContents,
  look: SheetLook | null,
): Partial<IWorksheetData> {
  const { columns = [], heights = [], merges = [], frozenRows = 0, cells = [] } = look ?? {};
  const rows = Math.max(contents.length, cells.length);
  const width = Math.max(contents[0]?.length ?? 0, columns.length);
  return {
    ...{ id, name, hidden: BooleanNumber.FALSE },
    ...{ rowCount: rows + SPARE.rows, columnCount: width + SPARE.columns },
    cellData: Object.fromEntries(
      Array.from({ length: rows }, (_, row) => [row, lineOf(contents[row], cells[row])]),
    ),
    columnData: Object.fromEntries(columns.map((one, at) => [at, { w: pixelsOfWidth(one) }])),
    rowData: Object.fromEntries(
      heights.flatMap((one, at) =>
        one === null ? [] : [[at, { h: Math.round(one * PIXELS_PER_POINT) }]],
      ),
    ),
    mergeData: merges.flatMap((range) => {
      const [from, to] = range.split(':').map(parseAddress);
      if (!from || !to) return [];
      return {
        ...{ startRow: from.row, endRow: to.row },
        ...{ startColumn: from.column, endColumn: to.column },
      };
    }),
    ...(frozenRows
      ? { freeze: { xSplit: 0, ySplit: frozenRows, startRow: frozenRows, startColumn: -1 } }
      : {}),
  };
}

function lineOf(
  contents: CellContents[number] = [],
  looks: SheetLook['cells'][number] = [],
): Record<number, ICellData> {
  const length = Math.max(contents.length, looks?.length ?? 0);
  return Object.fromEntries(
    Array.from({ length }, (_, column) => {
      const look = looks?.[column];
      return [
        column,
        {
          ...gridCellOf(contents[column] ?? null),
          ...(look ? { s: gridLookOf(formatOf(look)) } : {}),
        },
      ];
    }),
  );
}
