import { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { addSheet } from '../../../src/hosts/memory/user-changes';
import type { EtBook, EtProgram } from './et-program';
import { ET_FAILS } from './et-rectangles';
import { worksheetObject } from './worksheet-object';
import { unwrapped, wrapped } from './wrapped';

export function worksheetsObject(program: EtProgram, open: EtBook): object {
  const { book } = open;
  return wrapped(program, 'Worksheets', {
    Count: { get: () => book.sheets.length },
    Item: {
      call: (index: number | string) => {
        const sheet = typeof index === 'number' ? book.sheets[index - 1] : book.sheet(index);
        if (!sheet) throw new Error('下标越界');
        return worksheetObject(program, open, sheet);
      },
    },
    Add: {
      call: (before: unknown, after: unknown) => {
        program.requireStructure(open);
        // A skipped argument is not null.
        if (before !== undefined && after !== undefined) throw new Error(ET_FAILS);
        const beside = before ?? after;
        const sheet = beside === undefined ? open.activeSheet : unwrapped<unknown>(beside);
        if (!(sheet instanceof MemorySheet)) throw new Error(ET_FAILS);
        const position = book.sheets.indexOf(sheet) + (after === undefined ? 0 : 1);
        const added = addSheet(book, freeName(open), position);
        open.activate(added);
        program.told({ kind: 'added', sheet: added, by: 'addin' });
        return worksheetObject(program, open, added);
      },
    },
  });
}

function freeName({ book }: EtBook): string {
  let number = book.sheets.length + 1;
  while (book.sheet(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
