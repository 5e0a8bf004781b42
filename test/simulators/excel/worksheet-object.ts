import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { Rectangle } from '../../../src/hosts/rectangle';
import type { AddinSession } from './addin-session';
import { areaOf, intersection, requireArea } from './areas';
import { namesObject } from './names-object';
import { rangeAreasObject } from './range-areas-object';
import { isRichRange, rangeObject, requireValuesOnly } from './range-object';
import { apiNotFound, invalidArgument, RichError } from './rich-object';
import type { RichObject } from './rich-object';
import { requireSheetName } from './worksheets-object';

/** `Excel.Worksheet`. */
export function worksheetObject(session: AddinSession, sheet: MemorySheet): RichObject {
  const { program } = session;
  const { book } = program;
  const formats = program.formats(sheet);
  const id = program.idOf(sheet);
  const range = (area: Rectangle) => {
    session.requireThere(sheet);
    return rangeObject(session, sheet, requireArea(area));
  };
  return {
    type: 'Worksheet',
    identity: ['Id', id],
    scalars: {
      Id: () => id,
      Name: () => sheet.name,
      Position: () => book.sheets.indexOf(sheet),
      Visibility: () => (sheet.visible ? 'Visible' : 'Hidden'),
      ShowGridlines: () => formats.gridlines,
    },
    setters: {
      Name: (value) => {
        session.requireStructure();
        requireSheetName(program, String(value), sheet);
        program.rename(sheet, String(value));
      },
      Position: (value) => {
        session.requireStructure();
        if (typeof value !== 'number' || !book.sheets[value]) throw invalidArgument('position');
        program.move(sheet, value);
      },
      Visibility: (value) => {
        session.requireStructure();
        const others = book.sheets.some((other) => other !== sheet && other.visible);
        if (value !== 'Visible' && !others) throw new RichError('InvalidOperation', 400, 'last');
        program.show(sheet, value === 'Visible');
      },
      ShowGridlines: (value) => {
        session.requireCells(sheet);
        formats.gridlines = value === true;
      },
    },
    properties: {
      Protection: () => ({
        type: 'WorksheetProtection',
        scalars: { Protected: () => sheet.protected },
      }),
      Names: () => namesObject(session, sheet),
      FreezePanes: () => freezePanes(session, sheet),
    },
    methods: {
      ...session.registrations.methodsOf('Worksheet', id),
      GetRange: (address) => range(areaOf(address)),
      GetRangeByIndexes: (row, column, rows, columns) =>
        range({ row, column, rows, columns } as Rectangle),
      GetRanges: (address) =>
        rangeAreasObject(session, sheet, String(address).split(/[,;]/).map(areaOf)),
      GetCell: (row, column) => range({ row, column, rows: 1, columns: 1 } as Rectangle),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        requireValuesOnly(valuesOnly);
        const used = sheet.used();
        return used && range(used);
      },
      Activate: () => {
        session.requireThere(sheet);
        if (!sheet.visible) throw new RichError('InvalidSelection', 400, 'the sheet is hidden');
        if (program.activeSheet !== sheet) program.select(sheet, FIRST_CELL, 'addin');
      },
      Delete: () => {
        session.requireStructure();
        session.requireThere(sheet);
        const others = book.sheets.some((other) => other !== sheet && other.visible);
        if (!others) throw new RichError('InvalidOperation', 400, 'the last sheet');
        program.deleteSheet(sheet, 'addin');
      },
    },
  };
}

const FIRST_CELL: Rectangle = { row: 0, column: 0, rows: 1, columns: 1 };

function freezePanes(session: AddinSession, sheet: MemorySheet): RichObject {
  const formats = session.program.formats(sheet);
  const freeze = (rows: number) => {
    session.requireCells(sheet);
    formats.frozenRows = rows;
    session.program.book.dirty = true;
  };
  return {
    type: 'WorksheetFreezePanes',
    methods: {
      FreezeRows: (count) => freeze(Number(count ?? 1)),
      FreezeAt: (at) => {
        const area = isRichRange(at) ? at.area : areaOf(at);
        if (!intersection(area, FIRST_CELL)) throw apiNotFound('frozen columns');
        freeze(area.rows);
      },
      Unfreeze: () => freeze(0),
    },
  };
}
