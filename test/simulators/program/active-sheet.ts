import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';

/** The sheet in front: where something is selected, else the first that can be seen. */
export function activeSheetOf(book: MemoryWorkbook): MemorySheet {
  const { selection, sheets } = book;
  const active = selection && book.sheet(selection.sheet);
  const sheet = active ?? sheets.find(({ visible }) => visible) ?? sheets[0];
  if (!sheet) throw new Error('a workbook has a sheet');
  return sheet;
}
