import type { Browser } from 'playwright-core';
import type { Grid, GridRow } from '../../src/model/grid';
import type { Snapshot } from '../../src/model/snapshot';
import { ledger } from '../contract/ledger';
import { openExcel } from '../simulators/excel/open-excel';
import type { OpenExcel } from '../simulators/excel/open-excel';
import { spikeSnapshot } from '../simulators/excel/spike-snapshot';
import type { ExcelPages } from '../simulators/excel/serve-excel';
import { launchChromium } from './chromium';
import { excelPages } from './excel-pages';

let browser: Browser;
let pages: ExcelPages;

beforeAll(async () => {
  [pages, browser] = await Promise.all([excelPages(), launchChromium()]);
}, 600_000);
afterAll(() => browser?.close());

describe('round trips', () => {
  let excel: OpenExcel;
  beforeEach(async () => (excel = await openExcel(browser, pages, ledger)));
  afterEach(() => excel.close());

  test('opening a workbook takes three', async () => {
    await spikeSnapshot(excel.addin);
    // Three and not one more in the background: the start of office.js is the one piece of housekeeping.
    expect(await excel.count()).toMatchObject({ syncs: 3, housekeeping: 1 });
  });

  test('reading cell by cell would not', async () => {
    await excel.addin.evaluate(() => window.spike.readCellByCell('收支总表', 4, 4));
    expect((await excel.count()).syncs).toBeGreaterThan(3);
  });

  test('nothing is asked of any other address', async () => {
    await spikeSnapshot(excel.addin);
    expect(excel.refused).toEqual([]);
  });

  test('what the simulator lacks is refused aloud', async () => {
    expect(await excel.addin.evaluate(() => window.spike.askForUnknown())).toBe('ApiNotFound');
  });
});

/** Sheets full of numbers and of labels as long as they are in official forms. */
function bigWorkbook(sheets: number, rows: number, columns: number): Snapshot {
  const label = '一般公共服务支出——行政运行';
  const row = (index: number): GridRow => ({
    index,
    cells: Array.from({ length: columns }, (_, column) => ({
      column,
      value: column % 3 === 0 ? label : index * 1.07 + column,
    })),
  });
  const grid = (name: string): Grid => ({
    name,
    visible: true,
    rows: Array.from({ length: rows }, (_, index) => row(index)),
  });
  return { name: '大.xlsx', grids: Array.from({ length: sheets }, (_, i) => grid(`表${i + 1}`)) };
}

describe('large workbooks', () => {
  test.each([
    ['an ordinary one stays within three round trips', bigWorkbook(15, 60, 15), 3],
    ['324,000 cells take nine, none of them above 5 MB', bigWorkbook(15, 1440, 15), 9],
  ])('%s', async (_, book, syncs) => {
    const excel = await openExcel(browser, pages, book);
    try {
      expect(await spikeSnapshot(excel.addin)).toEqual({
        ...book,
        clipped: [],
      });
      const count = await excel.count();
      expect(count.syncs).toBeLessThanOrEqual(syncs);
      expect(count.largestAnswer).toBeLessThan(5_000_000);
    } finally {
      await excel.close();
    }
  });
});
