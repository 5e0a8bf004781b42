/** What a user does in the grid of the workbench, by keyboard, clipboard and commands. */
import type { Browser } from 'playwright-core';
import { readWorkbook } from '../../src/formats/read-workbook';
import { writeXlsx } from '../../src/formats/xlsx/write';
import type { CellContent } from '../../src/hosts/edit';
import type { HostEvent } from '../../src/hosts/host-events';
import { cellsOf } from '../formats/edited-cells';
import { eventually, openGrid, untilSteady, type OpenGrid } from '../simulators/browser/grid-bench';
import { launchChromium } from './chromium';

const SHEET = '收支总表';
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
        rows: [
          [{ value: '科目' }, { value: 1.5 }, { value: 3, formula: 'SUM(B1:B2)' }],
          [{ value: '2010101', style: 'code' }, { value: 1.5 }],
          [null, { value: 7, formula: "'说明 表'!A1*2" }],
        ],
      },
      { name: '说明 表', rows: [[{ value: 3.5 }]] },
    ],
  });
}, 600_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  await grid.open('预算.xlsx', file);
  await untilSteady(grid);
});
afterEach(() => expect(grid.trouble).toEqual([]));

const holds = (row: number, column: number): Promise<CellContent> =>
  grid.page.evaluate(
    ([sheet, r, c]) => window.gridPage.memory.sheet(sheet)?.content(r, c) ?? null,
    [SHEET, row, column] as const,
  );
const becomes = async (row: number, column: number, expected: unknown): Promise<void> => {
  const text = JSON.stringify(expected);
  const found = await eventually(
    () => holds(row, column),
    (now) => JSON.stringify(now) === text,
  );
  expect(found).toEqual(expected);
};
const select = (row: number, column: number, rows = 1, columns = 1): Promise<unknown> =>
  grid.page.evaluate(
    ([sheet, rectangle]) => window.gridPage.call('select', [{ sheet, rectangle }]),
    [SHEET, { row, column, rows, columns }] as const,
  );
const type = async (row: number, column: number, keys: string): Promise<void> => {
  await select(row, column);
  await grid.page.waitForTimeout(50);
  await grid.page.keyboard.type(keys);
  await grid.page.keyboard.press('Enter');
};
const dirty = (): Promise<boolean> => grid.page.evaluate(() => window.gridPage.dirty());
const run = (id: string, params: object = {}): Promise<unknown> =>
  grid.page.evaluate(([name, given]) => window.gridPage.grid.executeCommand(name, given), [
    id,
    params,
  ] as const);

test.each([
  ['2010101', 2010101],
  ['12.5%', 0.125],
  ['1,234.56', 1234.56],
  ['2025-01-02', 45659],
  ['甲乙', '甲乙'],
  ["'00123", '00123'],
  ['TRUE', true],
  ['#N/A', { error: '#N/A' }],
  ['=SUM(B1:B2)', { formula: 'SUM(B1:B2)', result: 3 }],
  ['=1/0', { formula: '1/0', result: { error: '#DIV/0!' } }],
])('%s, typed, is %j', async (keys, content) => {
  await type(5, 1, keys);
  await becomes(5, 1, content);
});

test('a code typed over a code in a text cell stays a text', async () => {
  await type(1, 0, '2010102');
  await becomes(1, 0, '2010102');
});

test('two lines in a cell', async () => {
  await select(5, 1);
  await grid.page.keyboard.type('上');
  await grid.page.keyboard.press('Alt+Enter');
  await grid.page.keyboard.type('下');
  await grid.page.keyboard.press('Enter');
  await becomes(5, 1, '上\n下');
});

test('formulas follow what is typed; undone, nothing is to be saved', async () => {
  const told = () => grid.page.evaluate(() => window.gridPage.toldDirty());
  const tells = async (expected: boolean): Promise<void> =>
    expect(await eventually(told, (list) => list.length > 0)).toEqual([expected]);
  await told();
  await grid.page.evaluate(() =>
    ['changed', 'calculated'].map((kind) => window.gridPage.listen(kind as HostEvent['kind'])),
  );
  await type(0, 1, '10');
  await becomes(0, 2, { formula: 'SUM(B1:B2)', result: 11.5 });
  const heard = await grid.page.evaluate(() => window.gridPage.heard().map(([, event]) => event));
  expect(heard.map(({ kind, own }) => [kind, own])).toEqual([
    ['changed', undefined],
    ['calculated', undefined],
  ]);
  await tells(true);
  expect(await dirty()).toBe(true);
  await grid.page.keyboard.press('Control+z');
  await becomes(0, 2, { formula: 'SUM(B1:B2)', result: 3 });
  await tells(false);
  expect(await dirty()).toBe(false);
  expect(Buffer.from(await grid.save()).equals(file)).toBe(true);
  await grid.page.keyboard.press('Control+y');
  await becomes(0, 1, 10);
  await tells(true);
  expect(await dirty()).toBe(true);
});

test('what we write is worked out, and can be undone in the grid', async () => {
  await grid.page.evaluate(
    (sheet) =>
      window.gridPage.call('write', [
        [
          { kind: 'cells', sheet, row: 0, column: 1, contents: [[20], [{ formula: 'B1/8' }]] },
          { kind: 'cells', sheet: '说明 表', row: 0, column: 0, contents: [[4]] },
        ],
        '试改',
      ]),
    SHEET,
  );
  await becomes(1, 1, { formula: 'B1/8', result: 2.5 });
  await becomes(0, 2, { formula: 'SUM(B1:B2)', result: 22.5 });
  await becomes(2, 1, { formula: "'说明 表'!A1*2", result: 8 });
  await grid.page.keyboard.press('Control+z');
  await grid.page.keyboard.press('Control+z');
  await becomes(0, 2, { formula: 'SUM(B1:B2)', result: 3 });
});

test('a block is pasted, filled down and cleared', async () => {
  await grid.page.evaluate(async (sheet) => {
    const book = window.gridPage.grid.getActiveWorkbook();
    const range = book?.getSheetByName(sheet)?.getRange(10, 1, 2, 2);
    range?.setValues([
      ['甲', 1],
      ['乙', 2],
    ]);
  }, SHEET);
  await select(10, 1, 2, 2);
  await grid.page.keyboard.press('Control+c');
  await grid.page.waitForTimeout(200);
  await select(20, 1);
  await grid.page.keyboard.press('Control+v');
  await becomes(21, 2, 2);
  await becomes(20, 1, '甲');
  await select(20, 1, 3, 1);
  await run('sheet.command.copy-down');
  await becomes(22, 1, '甲');
  await select(20, 1, 3, 2);
  await grid.page.keyboard.press('Delete');
  await becomes(22, 1, null);
  await becomes(20, 2, null);
  await becomes(10, 1, '甲');
});

test('a fill is taken over, and saved', async () => {
  await select(0, 1);
  await run('sheet.command.set-background-color', { value: '#ff0000' });
  expect(await dirty()).toBe(true);
  const saved = await grid.save();
  await grid.open('预算.xlsx', saved);
  const fill = await grid.page.evaluate(
    (sheet) => window.gridPage.memory.sheet(sheet)?.fill(0, 1),
    SHEET,
  );
  expect(fill).toBe('#FF0000');
});

test.each([
  ['structure', 'sheet.command.insert-col-before', { value: 1 }],
  ['structure', 'sheet.command.remove-col', {}],
  ['structure', 'sheet.command.insert-range-move-down-confirm', {}],
  ['structure', 'sheet.command.insert-sheet', {}],
  ['structure', 'sheet.command.remove-sheet', {}],
  ['structure', 'sheet.command.copy-sheet', {}],
  ['structure', 'sheet.command.set-worksheet-name', { name: '改名' }],
  ['structure', 'sheet.command.set-worksheet-order', { order: 2 }],
  ['structure', 'sheet.command.set-worksheet-hidden', {}],
  ['look', 'sheet.command.add-worksheet-merge-all', {}],
  ['look', 'sheet.command.set-range-bold', {}],
  ['look', 'sheet.command.numfmt.set.percent', {}],
  ['look', 'sheet.command.clear-selection-format', {}],
])('refused, because no file would keep it (%s): %s', async (deed, id, params) => {
  await select(0, 1, 2, 1);
  await grid.page.evaluate(() => window.gridPage.refused());
  const before = await grid.page.evaluate(() => window.gridPage.snapshot());
  await run(id, params);
  expect(await grid.page.evaluate(() => window.gridPage.refused())).toContain(deed);
  const shown = await grid.page.evaluate(() => {
    const book = window.gridPage.grid.getActiveWorkbook();
    return book?.getSheets().map((one) => [one.getSheetName(), one.getRange('C1').getFormula()]);
  });
  expect(shown).toEqual([
    [SHEET, '=SUM(B1:B2)'],
    ['说明 表', ''],
  ]);
  expect(await grid.page.evaluate(() => window.gridPage.snapshot())).toEqual(before);
  expect(await dirty()).toBe(false);
});

test('a sheet of ours comes, is shown, is saved, and goes', async () => {
  const add = {
    kind: 'add-sheet',
    sheet: '汇总',
    contents: [['三公经费', 4.25]],
    look: { columns: [20, 12], cells: [[{ style: 'title' }, { style: 'amount' }]] },
  };
  const write = (edits: readonly object[]): Promise<unknown> =>
    grid.page.evaluate((list) => window.gridPage.call('write', [list, '插入']), edits);
  await write([add]);
  const shown = await grid.page.evaluate(() => {
    const range = window.gridPage.grid.getActiveWorkbook()?.getSheetByName('汇总')?.getRange('B1');
    return [range?.getDisplayValue(), range?.getCellStyleData()?.n?.pattern];
  });
  expect(shown).toEqual(['4.25', '#,##0.00']);
  const { own } = await readWorkbook(await grid.save(), '');
  expect(own?.map(({ name }) => name)).toEqual(['汇总']);
  await grid.page.evaluate(() =>
    window.gridPage.call('select', [
      { sheet: '汇总', rectangle: { row: 0, column: 0, rows: 1, columns: 1 } },
    ]),
  );
  await write([{ kind: 'remove-sheet', sheet: '汇总', contents: add.contents }]);
  expect(await dirty()).toBe(false);
  expect(Buffer.from(await grid.save()).equals(file)).toBe(true);
});

test('only the cell that was typed differs, and what rests on it; saved again, nothing does', async () => {
  await type(1, 1, '2.5');
  await becomes(0, 2, { formula: 'SUM(B1:B2)', result: 4 });
  const saved = await grid.save();
  const before = cellsOf(await readWorkbook(file, ''));
  expect(cellsOf(await readWorkbook(saved, ''))).toEqual({
    ...before,
    [`${SHEET}!B2`]: [2.5, null],
    [`${SHEET}!C1`]: [4, 'SUM(B1:B2)'],
  });
  expect(await dirty()).toBe(true);
  await grid.page.evaluate(() => window.gridPage.saved());
  expect(await dirty()).toBe(false);
  expect(Buffer.from(await grid.save()).equals(saved)).toBe(true);
});

test('while a cell is open for typing nothing is written', async () => {
  await select(0, 1);
  await grid.page.keyboard.type('9');
  const edit = { kind: 'cells', sheet: SHEET, row: 0, column: 1, contents: [[1]] };
  const answer = await grid.page.evaluate(
    (one) => window.gridPage.call('write', [[one], '试改']),
    edit,
  );
  expect(answer).toMatchObject({ code: 'editing' });
  await grid.page.keyboard.press('Escape');
  await becomes(0, 1, 1.5);
});

test('a file that is refused leaves what is open as it was', async () => {
  await type(0, 1, '10');
  await becomes(0, 1, 10);
  const answer = await grid.open('坏.xlsx', file.slice(0, 100));
  expect(answer).toMatchObject({ code: 'truncated' });
  await becomes(0, 1, 10);
  await type(0, 1, '11');
  await becomes(0, 1, 11);
});

test('the sheet fills its place', async () => {
  const width = await grid.page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('canvas')].map((one) => one.clientWidth)),
  );
  expect(width).toBeGreaterThan(1300);
});
