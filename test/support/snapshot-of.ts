import type { GridRow } from '../../src/model/grid';
import type { Snapshot } from '../../src/model/snapshot';
import type { NewWorkbook } from '../../src/model/new-workbook';

/** The snapshot that reading a written workbook gives, without the detour over a file. */
export function snapshotOf(workbook: NewWorkbook, name = '样例.xlsx'): Snapshot {
  return {
    name,
    grids: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visible: sheet.hidden !== true,
      rows: sheet.rows.flatMap((row, index): GridRow[] => {
        const cells = (row ?? []).flatMap((cell, column) => {
          if (!cell || ((cell.value === null || cell.value === '') && cell.formula === undefined)) {
            return [];
          }
          const { value, formula } = cell;
          return [{ column, value, ...(formula === undefined ? {} : { formula }) }];
        });
        return cells.length > 0 ? [{ index, cells }] : [];
      }),
    })),
  };
}
