/** Pasting, filling and moving in the grid of the workbench: contents come, looks and merges stay. */
import type { Browser } from 'playwright-core';
import { writeXlsx } from '../../src/formats/xlsx/write';
import type { CellContent } from '../../src/hosts/edit';
import { eventually, openGrid, untilSteady, type OpenGrid } from '../simulators/browser/grid-bench';
import { launchChromium } from './chromium';

const SHEET = '收支总表';
const AREA = { row: 0, column: 0, rows: 14, columns: 6 };
let browser: Browser;
let grid: OpenGrid;
let before: unknown;

beforeAll(async () => {
  browser = await launchChromium();
  grid = await openGrid(browser);
  const file = await writeXlsx({
    sheets: [
      {
        name: SHEET,
        rows: [
          [{ value: '收支情况', style: 'title' }],
          [
            { value: '办公费', style: 'section' },
            { value: 1.5, style: 'amount' },
            { value: 3, formula: 'B2*2', style: 'exact' },
          ],
          [{ value: '印刷费', style: 'text' }, { value: 2 }],
          ...[null, null, null],
          [{ value: '合并', style: 'header' }],
          [null, null, { value: 8, style: 'code' }],
        ],
        merges: ['A1:C1', 'A7:B7'],
      },
    ],
  });
  await grid.open('预算.xlsx', file);
  await untilSteady(grid);
  before = await seen();
}, 600_000);
afterAll(() => browser?.close());
afterEach(() => expect(grid.trouble).toEqual([]));

/** What is to stay: the style of each cell, and what is merged. */
const seen = (): Promise<unknown> =>
  grid.page.evaluate(
    ([sheet, { rows, columns }]) => {
      const book = window.gridPage.grid.getActiveWorkbook();
      const shown = book?.getSheetByName(sheet)?.getSheet();
      const styles = book?.getWorkbook().getStyles();
      const line = (row: number): unknown[] =>
        Array.from({ length: columns }, (_, c) =>
          styles?.getStyleByCell(shown?.getCellRaw(row, c)),
        );
      return {
        merges: shown?.getMergeData().map(({ startRow, endRow }) => [startRow, endRow]),
        styles: Array.from({ length: rows }, (_, row) => line(row)),
      };
    },
    [SHEET, AREA] as const,
  );
const contents = (): Promise<CellContent[][]> =>
  grid.page.evaluate(
    ([sheet, area]) => window.gridPage.memory.sheet(sheet)?.contents(area) as CellContent[][],
    [SHEET, AREA] as const,
  );
const becomes = async (row: number, column: number, expected: unknown): Promise<void> => {
  const text = JSON.stringify(expected);
  const cell = (rows: CellContent[][]): unknown => rows[row]?.[column];
  const now = await eventually(contents, (rows) => JSON.stringify(cell(rows)) === text);
  expect(cell(now)).toEqual(expected);
};
const select = async (row: number, column: number, rows = 1, columns = 1): Promise<void> => {
  await grid.page.evaluate(
    ([sheet, rectangle]) => window.gridPage.call('select', [{ sheet, rectangle }]),
    [SHEET, { row, column, rows, columns }] as const,
  );
  await grid.page.waitForTimeout(100);
};
const run = (id: string, params: object = {}): Promise<unknown> =>
  grid.page.evaluate(([name, given]) => window.gridPage.grid.executeCommand(name, given), [
    id,
    params,
  ] as const);
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await grid.page.keyboard.press(key);
    await grid.page.waitForTimeout(200);
  }
};
const range = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  ...{ startRow, startColumn, endRow, endColumn },
});

const HTML =
  '<table><tr><td colspan="2" style="font-weight:bold;background:#ff0000">外来</td></tr>' +
  '<tr><td style="color:#00ff00">甲</td><td>12.5%</td></tr></table>';

test.each<[string, () => Promise<unknown>, readonly [number, number, unknown][]]>([
  [
    'copied cells, with a fill, a border and a formula',
    async () => {
      await select(1, 0, 1, 3);
      await press('Control+c');
      await select(9, 1);
      await press('Control+v');
    },
    [
      [9, 1, '办公费'],
      [9, 3, { formula: 'C10*2', result: 3 }],
    ],
  ],
  [
    'a merged cell',
    async () => {
      await select(6, 0, 1, 2);
      await press('Control+c');
      await select(9, 3);
      await press('Control+v');
    },
    [[9, 3, '合并']],
  ],
  [
    'a table of another program, over cells with looks',
    () => run('sheet.command.paste-by-short-key', { htmlContent: HTML }),
    [
      [8, 2, '外来'],
      [9, 2, '甲'],
      [9, 3, 0.125],
    ],
  ],
  [
    'a text of another program',
    () => run('sheet.command.paste-by-short-key', { textContent: '12.5%' }),
    [[8, 2, 0.125]],
  ],
  [
    'cells cut and put elsewhere',
    async () => {
      await select(1, 0, 1, 2);
      await press('Control+x');
      await select(8, 2);
      await press('Control+v');
    },
    [
      [8, 2, '办公费'],
      [1, 0, null],
    ],
  ],
  [
    'cells dragged elsewhere',
    () =>
      run('sheet.command.move-range', { fromRange: range(1, 0, 1, 1), toRange: range(7, 2, 7, 3) }),
    [
      [7, 2, '办公费'],
      [7, 3, 1.5],
      [1, 1, null],
    ],
  ],
  [
    'a cell filled down by its corner',
    () =>
      run('sheet.command.auto-fill', {
        sourceRange: range(1, 0, 1, 1),
        targetRange: range(1, 0, 4, 1),
      }),
    [
      [2, 0, '办公费'],
      [4, 0, '办公费'],
    ],
  ],
  [
    'a merged cell filled down',
    async () => {
      await select(6, 0, 4, 2);
      await run('sheet.command.copy-down');
    },
    [[8, 0, '合并']],
  ],
  ...[
    { typed: '50%', value: 0.5 },
    { typed: '2023-1-2', value: 44_928 },
  ].map(({ typed, value }): [string, () => Promise<unknown>, [number, number, unknown][]] => [
    `${typed}, typed`,
    async () => {
      await select(1, 1);
      await grid.page.keyboard.type(typed);
      await press('Enter');
    },
    [[1, 1, value]],
  ]),
])('%s: undone and done again', async (_, work, expected) => {
  const held = await contents();
  await select(8, 2);
  await work();
  for (const [row, column, content] of expected) await becomes(row, column, content);
  expect(await seen()).toEqual(before);
  await press('Control+z');
  expect(await seen()).toEqual(before);
  expect(await contents()).toEqual(held);
  await press('Control+y');
  for (const [row, column, content] of expected) await becomes(row, column, content);
  expect(await seen()).toEqual(before);
  await press('Control+z');
  expect(await contents()).toEqual(held);
  expect(await grid.page.evaluate(() => window.gridPage.dirty())).toBe(false);
});

test('the grid is as dark as the system, at once', async () => {
  const { page } = grid;
  const brightness = async (): Promise<number> => {
    const shot = await page.screenshot({ clip: { x: 700, y: 400, width: 40, height: 40 } });
    return page.evaluate(
      async (bytes) => {
        const picture = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
        const drawn = new OffscreenCanvas(1, 1).getContext('2d');
        drawn?.drawImage(picture, 0, 0, 1, 1);
        return drawn?.getImageData(0, 0, 1, 1).data[0] ?? -1;
      },
      [...shot],
    );
  };
  expect(await brightness()).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await eventually(brightness, (now) => now < 80)).toBeLessThan(80);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await eventually(brightness, (now) => now > 200)).toBeGreaterThan(200);
});
