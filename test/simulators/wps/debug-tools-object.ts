import { EtBook } from './et-program';
import type { EtProgram } from './et-program';
import { ET_FAILS } from './et-rectangles';
import { unwrapped, wrapped } from './wrapped';

/** `DebugTools`: groups what is done into one step; groups do not lie in one another. */
export function debugToolsObject(program: EtProgram): object {
  const bookOf = (workbook: object): EtBook => {
    const open = unwrapped<unknown>(workbook);
    if (!(open instanceof EtBook)) throw new Error(ET_FAILS);
    return open;
  };
  return wrapped(program, 'DebugTools', {
    UndoTransBegin: {
      call: (workbook: object) => {
        if (bookOf(workbook).undoOpen) throw new Error(ET_FAILS);
        bookOf(workbook).undoOpen = true;
      },
    },
    UndoTransEnd: {
      call: (workbook: object, cancelled: boolean, label: string) => {
        const open = bookOf(workbook);
        if (!open.undoOpen) throw new Error(ET_FAILS);
        open.undoOpen = false;
        open.undoGroups.push({ label, cancelled });
      },
    },
  });
}
