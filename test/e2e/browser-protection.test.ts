/** A protected sheet in the grid of the workbench: what is locked stays, what is not may be edited. */
import type { Browser } from 'playwright-core';
import type { CellContent } from '../../src/hosts/edit';
import { lookBytes } from '../formats/look-bytes';
import { eventually, openGrid, untilSteady, type OpenGrid } from '../simulators/browser/grid-bench';
import { launchChromium } from './chromium';

const SHEET = '表1';
let browser: Browser;
let grid: OpenGrid;

/** A1 and B1 are locked; C1, and D1 without anything in it, are not. */
const FILE = lookBytes({
  sheet:
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+C1</f><v>4</v></c><c r="C1" s="1"><v>3</v></c><c r="D1" s="1"/></row></sheetData><sheetProtection sheet="1"/>',
  styles: '<cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs>',
});

beforeAll(async () => {
  browser = await launchChromium();
  grid = await openGrid(browser);
  await grid.open('受保护.xlsx', FILE);
  await untilSteady(grid);
}, 600_000);
afterAll(() => browser?.close());
afterEach(() => expect(grid.trouble).toEqual([]));

const line = (): Promise<CellContent[]> =>
  grid.page.evaluate((sheet) => {
    const area = { row: 0, column: 0, rows: 1, columns: 5 };
    return [...(window.gridPage.memory.sheet(sheet)?.contents(area)[0] ?? [])];
  }, SHEET);
const becomes = async (expected: readonly CellContent[]): Promise<void> => {
  const text = JSON.stringify(expected);
  expect(await eventually(line, (now) => JSON.stringify(now) === text)).toEqual(expected);
};
const select = async (column: number, columns = 1): Promise<void> => {
  await grid.page.evaluate(
    ([sheet, rectangle]) => window.gridPage.call('select', [{ sheet, rectangle }]),
    [SHEET, { row: 0, column, rows: 1, columns }] as const,
  );
  await grid.page.waitForTimeout(100);
};
const refused = (): Promise<readonly string[]> =>
  grid.page.evaluate(() => window.gridPage.refused());
const HELD = [1, { formula: 'A1+C1', result: 4 }, 3, null, null];

test.each<[string, () => Promise<unknown>]>([
  ['typing over it', () => grid.page.keyboard.type('9')],
  ['opening it', () => grid.page.keyboard.press('F2')],
  ['emptying it', () => grid.page.keyboard.press('Delete')],
  [
    'pasting over it, beside what is not locked',
    () =>
      grid.page.evaluate(() =>
        window.gridPage.grid.executeCommand('sheet.command.paste-by-short-key', {
          htmlContent: '<table><tr><td>7</td><td>8</td></tr></table>',
        }),
      ),
  ],
  [
    'a colour',
    () =>
      grid.page.evaluate(() =>
        window.gridPage.grid.executeCommand('sheet.command.set-background-color', {
          value: '#ff0000',
        }),
      ),
  ],
])('a locked cell refuses %s', async (_, work) => {
  await refused();
  await select(1);
  await work();
  await grid.page.waitForTimeout(200);
  expect(await refused()).toEqual(['protected']);
  await grid.page.keyboard.press('Enter');
  await becomes(HELD);
  expect(await grid.page.evaluate(() => window.gridPage.dirty())).toBe(false);
});

test('others are edited, what is locked is worked out anew, and writing by us is refused', async () => {
  await select(2);
  await grid.page.keyboard.type('5');
  await grid.page.keyboard.press('Tab');
  await grid.page.keyboard.type('甲');
  await grid.page.keyboard.press('Enter');
  await becomes([1, { formula: 'A1+C1', result: 6 }, 5, '甲', null]);
  const edit = { kind: 'cells', sheet: SHEET, row: 0, column: 0, contents: [[2]] };
  const answer = await grid.page.evaluate(
    (one) => window.gridPage.call('write', [[one], '试改']),
    edit,
  );
  expect(answer).toMatchObject({ code: 'protected' });
});
