import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { AddinSession } from './addin-session';
import { WORKBOOK_TARGET } from './excel-events';
import type { ExcelProgram } from './excel-program';
import { invalidArgument, itemNotFound, RichError } from './rich-object';
import type { RichObject } from './rich-object';
import { worksheetObject } from './worksheet-object';

/** `workbook.worksheets`; sheets are asked for by name or by id. */
export function worksheetsObject(session: AddinSession): RichObject {
  const { program } = session;
  const all = () => program.book.sheets.map((sheet) => worksheetObject(session, sheet));
  const known = (key: unknown): RichObject | null => {
    const sheet = program.sheet(String(key));
    return sheet ? worksheetObject(session, sheet) : null;
  };
  return {
    type: 'WorksheetCollection',
    items: all,
    item: (key) => {
      const sheet = known(key);
      if (!sheet) throw itemNotFound(`sheet ${String(key)}`);
      return sheet;
    },
    methods: {
      ...session.registrations.methodsOf('WorksheetCollection', WORKBOOK_TARGET),
      GetItemOrNullObject: known,
      GetActiveWorksheet: () => worksheetObject(session, program.activeSheet),
      GetCount: (visibleOnly) =>
        program.book.sheets.filter(({ visible }) => visible || visibleOnly !== true).length,
      Add: (name) => {
        session.requireStructure();
        const chosen = typeof name === 'string' && name !== '' ? name : freeName(program);
        requireSheetName(program, chosen);
        return worksheetObject(session, program.addSheet(chosen, 'addin'));
      },
    },
  };
}

const SHEET_NAME = /^(?!')[^:\\/?*[\]]{1,31}(?<!')$/;

/** @param own the sheet that is to bear the name, whose old name is no obstacle */
export function requireSheetName(program: ExcelProgram, name: string, own?: MemorySheet): void {
  if (!SHEET_NAME.test(name)) throw invalidArgument(`no sheet name: ${name}`);
  const other = program.book.sheet(name);
  if (other && other !== own) throw new RichError('ItemAlreadyExists', 409, name);
}

function freeName(program: ExcelProgram): string {
  let number = program.book.sheets.length + 1;
  while (program.book.sheet(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
