import { isCellError } from '../../../src/model/grid';
import type { CellValue } from '../../../src/model/grid';
import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { isInsideSheet } from '../../../src/hosts/rectangle';
import type { Rectangle } from '../../../src/hosts/rectangle';
import { apiNotFound, RichError } from './rich-object';
import type { RichObject } from './rich-object';
import type { Roots } from './rich-paths';

/** The objects of Excel that reading needs, over the workbook in memory; nothing else exists. */
export function excelObjects(book: MemoryWorkbook): Roots {
  const kept = new Map<string, RichObject>();
  const ids = new Map<MemorySheet, string>();
  let references = 0;

  const idOf = (sheet: MemorySheet): string => {
    const number = String(ids.size + 1).padStart(8, '0');
    const id = ids.get(sheet) ?? `{${number}-0001-0000-0000-000000000000}`;
    ids.set(sheet, id);
    return id;
  };

  const range = (sheet: MemorySheet, area: Rectangle): RichObject => {
    let reference: string | undefined;
    const object: RichObject = {
      type: 'Range',
      // Only a kept range has an identity; without one, using it after a sync is an error.
      get identity() {
        return reference === undefined ? undefined : (['_ReferenceId', reference] as const);
      },
      scalars: {
        RowIndex: () => area.row,
        ColumnIndex: () => area.column,
        RowCount: () => area.rows,
        ColumnCount: () => area.columns,
        Values: () => sheet.block(area, false).values.map((line) => line.map(excelValue)),
        Formulas: () => excelFormulas(sheet, area),
      },
      methods: {
        _KeepReference: () => {
          reference = `ref${++references}`;
          kept.set(reference, object);
        },
      },
    };
    return object;
  };

  const worksheet = (sheet: MemorySheet): RichObject => ({
    type: 'Worksheet',
    identity: ['Id', idOf(sheet)],
    scalars: {
      Id: () => idOf(sheet),
      Name: () => sheet.name,
      Visibility: () => (sheet.visible ? 'Visible' : 'Hidden'),
    },
    methods: {
      GetUsedRangeOrNullObject: (valuesOnly) => {
        // With formats it would be larger, and A1 for an empty sheet: not simulated.
        if (valuesOnly !== true) throw apiNotFound('used range with formats');
        const used = sheet.used();
        return used && range(sheet, used);
      },
      GetRangeByIndexes: (row, column, rows, columns) => {
        const area = { row, column, rows, columns } as Rectangle;
        if (!isInsideSheet(area)) throw new RichError('InvalidArgument', 400, 'outside the sheet');
        return range(sheet, area);
      },
    },
  });

  const worksheets: RichObject = {
    type: 'WorksheetCollection',
    items: () => book.sheets.map(worksheet),
    item: (key) => {
      const named = (sheet: MemorySheet) => idOf(sheet) === key;
      const sheet = book.sheets.find(named) ?? book.sheet(String(key));
      if (!sheet) throw new RichError('ItemNotFound', 404, `no sheet ${String(key)}`);
      return worksheet(sheet);
    },
  };

  const workbook: RichObject = {
    type: 'Workbook',
    scalars: { Name: () => book.name, ReadOnly: () => book.readOnly },
    properties: { Worksheets: () => worksheets },
    methods: { _RemoveReference: (reference) => void kept.delete(String(reference)) },
  };

  const internal: RichObject = {
    type: 'AddinInternalService',
    methods: { NotifyActionHandlerReady: () => null },
  };
  const services = { 'Microsoft.InternalService.AddinInternalService': internal };
  return { workbook, services, kept };
}

/** A blank is an empty text in Excel, an error its own text. */
function excelValue(value: CellValue | null): string | number | boolean {
  return isCellError(value) ? value.error : (value ?? '');
}

/** The value stands in the place of a cell without a formula. */
function excelFormulas(sheet: MemorySheet, area: Rectangle) {
  const { values, formulas } = sheet.block(area, true);
  return values.map((line, r) => line.map((value, c) => formulas?.[r]?.[c] ?? excelValue(value)));
}
