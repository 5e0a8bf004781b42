import type { EtBook, EtProgram } from './et-program';
import { wrapped } from './wrapped';

/** The window of the workbook: splits and freezes the sheet that it shows. */
export function windowObject(program: EtProgram, open: EtBook): object {
  const shown = () => open.formats(open.activeSheet);
  return wrapped(program, 'Window', {
    SplitRow: {
      get: () => open.splitRow,
      set: (rows: number) => void (open.splitRow = rows),
    },
    FreezePanes: {
      get: () => shown().frozenRows > 0,
      set: (frozen: boolean) => {
        program.requireWritable();
        shown().frozenRows = frozen ? open.splitRow : 0;
        open.book.dirty = true;
      },
    },
  });
}
