import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import * as changes from '../../../src/hosts/memory/user-changes';

/** Formulas of another sheet and of its own, a fill, and a blank line between. */
function workbook(): MemoryWorkbook {
  const book = new MemoryWorkbook('账.xlsx');
  const sheet = changes.addSheet(book, '明细');
  sheet.set(0, 0, '项目');
  sheet.set(2, 1, 10);
  sheet.set(3, 1, 20);
  sheet.set(4, 1, { formula: 'SUM(B3:B4)', result: 30 });
  sheet.setFill(3, 1, '#FFC7CE');
  const other = changes.addSheet(book, '总 表');
  other.set(0, 0, { formula: '明细!B5+$B$2', result: 30 });
  book.dirty = false;
  return book;
}

const formulaAt = (book: MemoryWorkbook, sheet: string, row: number, column: number) =>
  book.sheet(sheet)?.content(row, column);

test('rows that come in move what stands below, and every reference to it', () => {
  const book = workbook();
  const heard: unknown[] = [];
  book.on('changed', (event) => heard.push(event));
  const sheet = book.sheet('明细')!;
  changes.insertRows(book, sheet, 3, 2);
  expect(sheet.content(5, 1)).toBe(20);
  expect(sheet.fill(5, 1)).toBe('#FFC7CE');
  expect(sheet.fill(3, 1)).toBeNull();
  expect(formulaAt(book, '明细', 6, 1)).toEqual({ formula: 'SUM(B3:B6)', result: 30 });
  expect(formulaAt(book, '总 表', 0, 0)).toMatchObject({ formula: '明细!B7+$B$2' });
  expect(heard).toEqual([{ kind: 'changed', sheet: '明细' }]);
  expect(book.dirty).toBe(true);
});

test('rows that go away take their cells along', () => {
  const book = workbook();
  const sheet = book.sheet('明细')!;
  changes.deleteRows(book, sheet, 3, 1);
  expect(formulaAt(book, '明细', 3, 1)).toMatchObject({ formula: 'SUM(B3:B3)' });
  changes.deleteRows(book, sheet, 3, 1);
  expect(formulaAt(book, '总 表', 0, 0)).toMatchObject({ formula: '明细!#REF!+$B$2' });
  expect(sheet.used()).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
});

test('a sheet renamed, moved, hidden and removed', () => {
  const book = workbook();
  const heard: unknown[] = [];
  book.on('sheets', ({ sheet }) => heard.push(sheet));
  const sheet = book.sheet('明细')!;
  book.selection = { sheet: '明细', rectangle: { row: 0, column: 0, rows: 1, columns: 1 } };
  changes.renameSheetTo(book, sheet, "明 细's");
  expect(formulaAt(book, '总 表', 0, 0)).toMatchObject({ formula: "'明 细''s'!B5+$B$2" });
  expect(book.selection.sheet).toBe("明 细's");
  changes.moveSheetTo(book, sheet, 1);
  expect(book.sheets.map(({ name }) => name)).toEqual(['总 表', "明 细's"]);
  changes.showSheet(book, sheet, false);
  expect(sheet.visible).toBe(false);
  changes.removeSheet(book, sheet);
  expect(formulaAt(book, '总 表', 0, 0)).toMatchObject({ formula: '#REF!+$B$2' });
  expect(book.selection).toBeNull();
  expect(heard).toEqual(Array(4).fill("明 细's"));
});

test('a block pasted at once is one event', () => {
  const book = workbook();
  const heard: unknown[] = [];
  book.on('changed', (event) => heard.push(event));
  const rectangle = { row: 6, column: 0, rows: 2, columns: 2 };
  changes.pasteBlock(book, book.sheet('明细')!, 6, 0, [
    ['甲', 1],
    ['乙', null],
  ]);
  expect(heard).toEqual([{ kind: 'changed', sheet: '明细', rectangle }]);
  expect(book.sheet('明细')?.grid().rows.at(-1)).toEqual({
    index: 7,
    cells: [{ column: 0, value: '乙' }],
  });
});
