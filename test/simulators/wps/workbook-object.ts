import type { EtBook, EtProgram } from './et-program';
import { namesObject } from './names-object';
import { worksheetObject } from './worksheet-object';
import { worksheetsObject } from './worksheets-object';
import { wrapped } from './wrapped';
import { xmlPartsObject } from './xml-parts-object';

export function workbooksObject(program: EtProgram): object {
  return wrapped(program, 'Workbooks', {
    Count: { get: () => program.books.length },
    Item: {
      call: (index: number | string) => {
        const found = program.books.find(
          ({ book }, i) => i + 1 === index || book.name === String(index),
        );
        if (!found) throw new Error('下标越界');
        return workbookObject(program, found);
      },
    },
  });
}

export function workbookObject(program: EtProgram, open: EtBook): object {
  const { book } = open;
  return wrapped(
    program,
    'Workbook',
    {
      Name: { get: () => book.name },
      FullName: { get: () => open.path },
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
