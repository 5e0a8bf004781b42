import type { GridBook } from '../../../src/hosts/browser/grid-book';
import type { GridListener } from '../../../src/hosts/browser/grid-listener';
import { OpenWorkbook, readShown } from '../../../src/hosts/browser/open-workbook';
import type { UniverGrid } from '../../../src/hosts/browser/univer-grid';
import { readXlsx } from '../../../src/formats/xlsx/read';
import type { CellContent } from '../../../src/hosts/edit';
import { cellsOf } from '../../formats/edited-cells';
import { workbookBytes } from '../../formats/sheet-bytes';

beforeAll(() => Object.assign(globalThis, { window: {} }));
afterAll(() => Reflect.deleteProperty(globalThis, 'window'));

/** A workbook of one cell in a grid of one cell; what is drawn is tested in the browser. */
async function opened() {
  const listeners: GridListener[] = [];
  let held: CellContent = 1;
  const book: Partial<GridBook> = {
    listen: (listener) => void listeners.push(listener),
    settled: () => Promise.resolve(),
    selection: () => null,
    content: () => held,
    fill: () => null,
  };
  const grid: Partial<UniverGrid> = { show: () => book as GridBook };
  const bytes = workbookBytes({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>'] });
  const shown = await readShown('册.xlsx', bytes);
  const file = new OpenWorkbook(grid as UniverGrid, shown, () => undefined);
  const type = (content: CellContent): void => {
    held = content;
    const cells = [{ row: 0, column: 0 }];
    for (const { changed } of listeners) changed({ sheet: '表1', cells, calculated: false });
  };
  return { file, type, bytes };
}

test('a copy that the pane asks for while a file is on its way to the disk is not what was saved', async () => {
  const { file, type, bytes } = await opened();
  type(2);
  expect(cellsOf(await readXlsx(await file.toFile(), ''))).toEqual({ '表1!A1': [2, null] });
  type(3);
  const copy = await file.host.copyOfWorkbook();
  expect(cellsOf(await readXlsx(copy, ''))).toEqual({ '表1!A1': [3, null] });
  file.saved();
  expect(file.dirty).toBe(true);
  type(2);
  expect(file.dirty).toBe(false);
  type(1);
  expect(await file.toFile()).not.toBe(bytes);
});

test('what was saved once is not saved again by being told so twice', async () => {
  const { file, type } = await opened();
  file.saved();
  type(2);
  await file.toFile();
  file.saved();
  type(3);
  file.saved();
  expect(file.dirty).toBe(true);
});
