import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { cellCount } from '../../../src/hosts/rectangle';
import type { Rectangle } from '../../../src/hosts/rectangle';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/model/place';
import type { AddinSession } from './addin-session';
import { areaOf, around, fullAddress, intersection, requireArea } from './areas';
import { excelFormulas, excelValues } from './cell-values';
import { valueType } from './excel-program';
import {
  clearRange,
  deleteCells,
  insertCells,
  mergeRange,
  setCells,
  setNumberFormat,
} from './range-changes';
import { rangeFormat } from './range-format-object';
import { apiNotFound, invalidArgument, RichError } from './rich-object';
import type { RichObject } from './rich-object';
import { worksheetObject } from './worksheet-object';

/** A range as an object of the interpreter that knows where it is. */
export interface RichRange extends RichObject {
  readonly sheet: MemorySheet;
  readonly area: Rectangle;
}

export function isRichRange(value: unknown): value is RichRange {
  return typeof value === 'object' && value !== null && 'area' in value;
}

/** `Excel.Range`: one area of one sheet. */
export function rangeObject(session: AddinSession, sheet: MemorySheet, area: Rectangle): RichRange {
  const { program } = session;
  const formats = program.formats(sheet);
  const other = (to: Rectangle) => rangeObject(session, sheet, requireArea(to));
  const { row, column, rows, columns } = area;
  const bounded = <T>(read: () => T): T => {
    session.requireThere(sheet);
    // Excel gives no cells of unbounded ranges either.
    if (cellCount(area) > MOST_READ) throw new RichError('InvalidArgument', 400, 'unbounded range');
    return read();
  };
  const used = () => {
    const all = sheet.used();
    return all && intersection(all, area);
  };
  let reference: string | undefined;
  const object: RichRange = {
    type: 'Range',
    sheet,
    area,
    // Only a kept range has an identity; without one, using it after a sync is an error.
    get identity() {
      return reference === undefined ? undefined : (['_ReferenceId', reference] as const);
    },
    scalars: {
      Address: () => fullAddress(sheet, area),
      RowIndex: () => row,
      ColumnIndex: () => column,
      RowCount: () => rows,
      ColumnCount: () => columns,
      CellCount: () => cellCount(area),
      Values: () => bounded(() => excelValues(sheet, area)),
      Formulas: () => bounded(() => excelFormulas(sheet, area)),
      ValueTypes: () => bounded(() => excelValues(sheet, area).map((line) => line.map(valueType))),
      NumberFormat: () =>
        bounded(() => dense(area, (r, c) => formats.get(r, c, 'NumberFormat') ?? 'General')),
    },
    setters: {
      Values: (value) => setCells(session, object, value),
      Formulas: (value) => setCells(session, object, value),
      NumberFormat: (value) => setNumberFormat(session, object, value),
    },
    properties: {
      Format: () => rangeFormat(session, sheet, [area]),
      Worksheet: () => worksheetObject(session, sheet),
    },
    methods: {
      _KeepReference: () => void (reference = session.keep(object)),
      _ValidateArraySize: (height, width) => {
        if (height !== rows || width !== columns) throw invalidArgument('another size');
      },
      GetCell: (r, c) =>
        other({ row: row + Number(r), column: column + Number(c), rows: 1, columns: 1 }),
      GetRow: (r) => other({ ...area, row: row + Number(r), rows: 1 }),
      GetColumn: (c) => other({ ...area, column: column + Number(c), columns: 1 }),
      GetLastCell: () =>
        other({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 }),
      GetEntireRow: () => other({ row, rows, column: 0, columns: MAX_COLUMNS }),
      GetEntireColumn: () => other({ column, columns, row: 0, rows: MAX_ROWS }),
      GetOffsetRange: (r, c) =>
        other({ ...area, row: row + Number(r), column: column + Number(c) }),
      GetResizedRange: (r, c) =>
        other({ ...area, rows: rows + Number(r), columns: columns + Number(c) }),
      GetAbsoluteResizedRange: (r, c) => other({ ...area, rows: Number(r), columns: Number(c) }),
      GetBoundingRect: (to) => other(around(area, isRichRange(to) ? to.area : areaOf(to))),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        requireValuesOnly(valuesOnly);
        const found = used();
        return found && other(found);
      },
      GetIntersectionOrNullObject: (to) => {
        const common = intersection(area, isRichRange(to) ? to.area : areaOf(to));
        return common && other(common);
      },
      Select: () => {
        session.requireThere(sheet);
        if (!sheet.visible) throw new RichError('InvalidSelection', 400, 'the sheet is hidden');
        program.select(sheet, area, 'addin');
      },
      Merge: (across) => mergeRange(session, object, across === true),
      Unmerge: () => mergeRange(session, object, null),
      Clear: (applyTo) => clearRange(session, object, applyTo),
      Insert: (shift) => other(insertCells(session, object, shift)),
      Delete: (shift) => deleteCells(session, object, shift),
    },
  };
  return object;
}

/** With formats it would be larger, and A1 for an empty sheet: not simulated. */
export function requireValuesOnly(valuesOnly: unknown): void {
  if (valuesOnly !== true) throw apiNotFound('The simulator has no used range with formats');
}

const MOST_READ = 5_000_000;

function dense(area: Rectangle, at: (row: number, column: number) => unknown): unknown[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => at(area.row + r, area.column + c)),
  );
}
