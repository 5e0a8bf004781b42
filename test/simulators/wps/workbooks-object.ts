import { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { EtBook } from './et-program';
import type { EtProgram } from './et-program';
import { workbookObject } from './workbook-object';
import { wrapped } from './wrapped';

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
    Add: {
      call: () => {
        program.requireWritable();
        const open = newBook(program);
        program.books.push(open);
        program.front = open;
        program.toldInFront('in-front');
        return workbookObject(program, open);
      },
    },
  });
}

/** One empty sheet, never saved: no folder, and a name without an ending. */
function newBook(program: EtProgram): EtBook {
  let number = 1;
  while (program.books.some(({ book }) => book.name === `工作簿${number}`)) number += 1;
  const book = new MemoryWorkbook(`工作簿${number}`);
  book.sheets.push(new MemorySheet('Sheet1'));
  return new EtBook(book, '');
}
