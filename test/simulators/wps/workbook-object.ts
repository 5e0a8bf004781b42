import type { EtBook, EtProgram } from './et-program';
import { namesObject } from './names-object';
import { worksheetObject } from './worksheet-object';
import { worksheetsObject } from './worksheets-object';
import { wrapped } from './wrapped';
import { xmlPartsObject } from './xml-parts-object';

export function workbookObject(program: EtProgram, open: EtBook): object {
  const { book } = open;
  return wrapped(
    program,
    'Workbook',
    {
      Name: { get: () => book.name },
      FullName: { get: () => open.path },
      // Without the separator at its end.
      Path: { get: () => open.folder.replace(/[\\/]$/, '') },
      Activate: { call: () => bringForward(program, open) },
      Close: { call: (saveChanges: unknown) => close(program, open, saveChanges) },
      ReadOnly: { get: () => book.readOnly },
      ProtectStructure: { get: () => book.structureProtected },
      Worksheets: { get: () => worksheetsObject(program, open) },
      ActiveSheet: { get: () => worksheetObject(program, open, open.activeSheet) },
      CustomXMLParts: { get: () => xmlPartsObject(program, open) },
      SaveCopyAs: {
        call: (path: string) => {
          program.requireWritable();
          if (program.disk.has(path)) throw new Error('0x800A03EC');
          program.disk.put(path, open.copy(open));
        },
      },
      Names: { get: () => namesObject(program, open) },
      Saved: {
        get: () => !book.dirty,
        set: (saved: boolean) => void (book.dirty = !saved),
      },
    },
    open,
  );
}

function bringForward(program: EtProgram, open: EtBook): void {
  if (program.front === open) return;
  program.bring(open.book);
  program.toldInFront('in-front');
}

/** Asks about changes unless it is told what to do with them; the one opened before comes to the front. */
function close(program: EtProgram, open: EtBook, saveChanges: unknown): void {
  program.requireWritable();
  if (open.book.dirty && saveChanges === undefined && program.asks('save')) return;
  if (saveChanges === true) throw new Error('0x800A03EC');
  program.books.splice(program.books.indexOf(open), 1);
  if (program.front !== open) return;
  program.front = program.books.at(-1) ?? null;
  if (program.front) program.toldInFront('in-front');
}
