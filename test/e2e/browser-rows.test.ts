/** Whole rows come and go in the grid of the workbench, and in the file that is saved. */
import type { Browser } from 'playwright-core';
import { readLook } from '../../src/formats/xlsx/look/read-look';
import { readWorkbook } from '../../src/formats/read-workbook';
import { writeXlsx } from '../../src/formats/xlsx/write';
import type { Cells } from '../formats/edited-cells';
import { cellsOf } from '../formats/edited-cells';
import { eventually, openGrid, untilSteady, type OpenGrid } from '../simulators/browser/grid-bench';
import { launchChromium } from './chromium';

const SHEET = '收支 总表';
let browser: Browser;
let grid: OpenGrid;
let file: Uint8Array;

beforeAll(async () => {
  browser = await launchChromium();
  grid = await openGrid(browser);
  file = await writeXlsx({
    sheets: [
      {
        name: SHEET,
        merges: ['A1:C1', 'A3:A4'],
        rows: [
          [{ value: '标题', style: 'title' }],
          [
            { value: '科目', style: 'header' },
            { value: '金额', style: 'header' },
          ],
          [
            { value: '201', style: 'code' },
            { value: 1.5, style: 'amount' },
            { value: 3, formula: 'B3*2' },
          ],
          [null, { value: 2.5, style: 'amount' }, { value: 5, formula: 'B4*2' }],
          [
            { value: '202', style: 'code' },
            { value: 4, style: 'amount' },
            { value: 8, formula: 'SUM(B3:B5)' },
          ],
          [
            { value: '合计' },
            { value: 8, formula: "SUM(B3:B5)+'说明'!A1" },
            { value: 4, formula: '$B$5' },
          ],
        ],
      },
      {
        name: '说明',
        rows: [
          [{ value: 0 }, { value: 4, formula: `'${SHEET}'!B5` }],
          [{ value: 8, formula: `SUM('${SHEET}'!B3:B5)` }],
        ],
      },
    ],
  });
}, 600_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  expect(await grid.open('预算.xlsx', file)).toEqual({});
  await untilSteady(grid);
});
afterEach(() => expect(grid.trouble).toEqual([]));

const select = (row: number, rows = 1): Promise<unknown> =>
  grid.page.evaluate(
    ([sheet, rectangle]) => window.gridPage.call('select', [{ sheet, rectangle }]),
    [SHEET, { row, column: 0, rows, columns: 1 }] as const,
  );
const run = (id: string, params: object = {}): Promise<unknown> =>
  grid.page.evaluate(([name, given]) => window.gridPage.grid.executeCommand(name, given), [
    `sheet.command.${id}`,
    params,
  ] as const);
const undo = (): Promise<unknown> => grid.page.evaluate(() => window.gridPage.grid.undo());
const redo = (): Promise<unknown> => grid.page.evaluate(() => window.gridPage.grid.redo());
const dirty = (): Promise<boolean> => grid.page.evaluate(() => window.gridPage.dirty());
const held = async (): Promise<Cells> =>
  cellsOf(await grid.page.evaluate(() => window.gridPage.snapshot()));
const merges = (): Promise<unknown> =>
  grid.page.evaluate(
    (sheet) =>
      window.gridPage.grid
        .getActiveWorkbook()
        ?.getSheetByName(sheet)
        ?.getMergeData()
        .map((range) => range.getA1Notation())
        .sort(),
    SHEET,
  );
const same = async (): Promise<boolean> => Buffer.from(await grid.save()).equals(file);

/** The file that is saved holds what memory holds, which holds what the grid shows. */
async function agrees(): Promise<Uint8Array> {
  const shown = await grid.page.evaluate(() => {
    const book = window.gridPage.grid.getActiveWorkbook();
    return book?.getSheets().map((sheet) => [
      sheet.getSheetName(),
      sheet
        .getRange(0, 0, 20, 5)
        .getFormulas()
        .map((line) => line.map((formula) => formula.replace(/^=/, ''))),
      sheet
        .getRange(0, 0, 20, 5)
        .getCellDatas()
        .map((line) => line.map((cell) => cell?.v ?? null)),
    ]);
  });
  const saved = await grid.save();
  const cells = cellsOf(await readWorkbook(saved, ''));
  expect(await held()).toEqual(cells);
  for (const [name, formulas, values] of shown as [string, string[][], unknown[][]][]) {
    const letters = 'ABCDE';
    for (const [key, [value, formula]] of Object.entries(cells)) {
      if (!key.startsWith(`${name}!`)) continue;
      const address = key.slice(name.length + 1);
      const [row, column] = [Number(address.slice(1)) - 1, letters.indexOf(address.charAt(0))];
      expect([key, formulas[row]?.[column] || null]).toEqual([key, formula]);
      if (typeof value !== 'object') expect([key, values[row]?.[column]]).toEqual([key, value]);
    }
  }
  return saved;
}

test('a row comes in; all follows it, in the grid as in the file', async () => {
  await select(3);
  await run('insert-row-before', { value: 2 });
  expect(await grid.page.evaluate(() => window.gridPage.refused())).toEqual([]);
  expect(await dirty()).toBe(true);
  const saved = await agrees();
  expect(await held()).toMatchObject({
    [`${SHEET}!A7`]: ['202', null],
    [`${SHEET}!C6`]: [5, 'B6*2'],
    [`${SHEET}!C7`]: [8, 'SUM(B3:B7)'],
    [`${SHEET}!C8`]: [4, '$B$7'],
    '说明!B1': [4, `'${SHEET}'!B7`],
    '说明!A2': [8, `SUM('${SHEET}'!B3:B7)`],
  });
  const look = readLook(saved).sheets.get(SHEET);
  expect(await merges()).toEqual(['A1:C1', 'A3:A6']);
  expect(look?.merges.map(({ row, rows }) => [row, rows])).toEqual([
    [0, 1],
    [2, 4],
  ]);
  const lookAt = (row: number): unknown =>
    look?.cells.find((cell) => cell.row === row && cell.column === 1)?.look;
  expect([lookAt(3), lookAt(4)]).toEqual([lookAt(2), lookAt(2)]);
  await undo();
  expect(await dirty()).toBe(false);
  expect(await same()).toBe(true);
  await redo();
  expect(await dirty()).toBe(true);
  await agrees();
});

test('rows go, and come back as they were', async () => {
  const before = await held();
  await select(2, 2);
  await run('remove-row');
  await eventually(held, (now) => now['说明!A2']?.[0] === 4);
  await agrees();
  expect(await held()).toMatchObject({
    [`${SHEET}!A3`]: ['202', null],
    [`${SHEET}!C3`]: [4, 'SUM(B3)'],
    '说明!B1': [4, `'${SHEET}'!B3`],
  });
  expect(await merges()).toEqual(['A1:C1']);
  await undo();
  await eventually(held, (now) => JSON.stringify(now) === JSON.stringify(before));
  expect(await held()).toEqual(before);
  expect(await dirty()).toBe(false);
  expect(await same()).toBe(true);
});
