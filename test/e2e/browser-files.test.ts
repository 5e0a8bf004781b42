/** Real files through the grid of the workbench: read, changed, saved, as the command line reads them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readWorkbook } from '../../src/formats/read-workbook';
import { readKeptParts } from '../../src/formats/xlsx/kept-parts';
import { patchXlsx } from '../../src/formats/xlsx/patch';
import { writeXlsx } from '../../src/formats/xlsx/write';
import type { NewCell } from '../../src/model/new-workbook';
import type { Snapshot } from '../../src/model/snapshot';
import { cellsOf } from '../formats/edited-cells';
import { gridBench, openGrid, type OpenGrid } from '../simulators/browser/grid-bench';
import { launchChromium } from './chromium';

const SHARED = join(process.env['GOUJI_SHARED'] ?? '../shared', 'workbooks');
const BESIDE = existsSync(SHARED) ? SHARED : null;
if (!BESIDE) process.stdout.write('shared workbooks are not here: opening them was left out\n');
const FILES = ['samples', ...(BESIDE ? [BESIDE] : [])].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(folder, name)),
);

let browser: Browser;
let grid: OpenGrid;
beforeAll(async () => {
  browser = await launchChromium();
  grid = await openGrid(browser);
}, 600_000);
afterAll(() => browser?.close());
afterEach(() => expect(grid.trouble).toEqual([]));

const shown = async (): Promise<Snapshot> => {
  const { clipped, ...snapshot } = await grid.page.evaluate(() => window.gridPage.snapshot());
  expect(clipped).toEqual([]);
  return snapshot;
};
/** Every 40th number of a workbook, and every 50th text, changed; as one does who corrects. */
function corrections({ grids }: Snapshot) {
  const edits: { sheet: string; row: number; column: number; value: number | string }[] = [];
  let [numbers, texts] = [0, 0];
  for (const { name: sheet, rows } of grids) {
    for (const { index: row, cells } of rows) {
      for (const { column, value, formula } of cells) {
        if (formula !== undefined) continue;
        if (typeof value === 'number' && (numbers += 1) % 40 === 7) {
          edits.push({ sheet, row, column, value: Math.round(value * 100 + 133) / 100 });
        } else if (typeof value === 'string' && (texts += 1) % 50 === 31) {
          edits.push({ sheet, row, column, value: `${value}改` });
        }
      }
    }
  }
  return edits;
}

test.each(FILES)('%s', async (path) => {
  const file = new Uint8Array(readFileSync(path));
  const read = await readWorkbook(file, '某.xlsx');
  expect(await grid.open('某.xlsx', file)).toEqual({});
  const opened = await shown();
  expect(opened).toEqual(read);
  expect(Buffer.from(await grid.save()).equals(file)).toBe(true);

  const edits = corrections(read);
  expect(edits.length).toBeGreaterThan(1);
  const bench = gridBench(grid, '某.xlsx');
  for (const { sheet, row, column, value } of edits) await bench.type(sheet, row, column, value);
  const saved = await grid.save();
  const now = await shown();
  const after = await readWorkbook(saved, '某.xlsx');
  expect(now).toEqual(after);
  const patched = cellsOf(await readWorkbook((await patchXlsx(file, edits)).bytes, ''));
  const formulas = new Set(Object.keys(patched).filter((key) => patched[key]?.[1] !== null));
  const constants = (cells: typeof patched) =>
    Object.entries(cells).filter(([key]) => !formulas.has(key));
  expect(constants(cellsOf(after))).toEqual(constants(patched));
});

test('an .xls is shown, and saved as a new .xlsx with all that its cells hold', async () => {
  const file = new Uint8Array(readFileSync('test/corpus/formulas.xls'));
  expect(await grid.open('旧.xls', file)).toEqual({});
  const about = await grid.page.evaluate(() => window.gridPage.about());
  expect(about).toEqual({ name: '旧.xlsx', savesBack: false });
  const [sheet] = (await shown()).grids;
  expect(sheet?.rows.length).toBeGreaterThan(0);
  const bench = gridBench(grid, '旧.xls');
  await bench.host.mark([{ sheet: sheet?.name ?? '', row: 0, column: 0, fill: '#FFC7CE' }]);
  await bench.host.kept.set('profile', { 名称: '某局' });
  const saved = await grid.save();
  expect({ ...(await readWorkbook(saved, '旧.xls')) }).toEqual(await shown());
  expect(readKeptParts(saved).get('profile')).toEqual({ 名称: '某局' });
  expect(await grid.open('新.xlsx', saved)).toEqual({});
  expect(await bench.fill(sheet?.name ?? '', 0, 0)).toBe('#FFC7CE');
});

test('fifteen sheets of three hundred rows open; how long it took is told', async () => {
  const line = (row: number): NewCell[] => [
    { value: String(2010101 + row), style: 'code' },
    ...Array.from({ length: 8 }, (_, i) => ({ value: row + i / 100, style: 'amount' as const })),
    { value: 0, formula: `SUM(B${row + 1}:I${row + 1})`, style: 'amount' },
  ];
  const sheets = Array.from({ length: 15 }, (_, i) => ({
    name: `表${i + 1}`,
    rows: Array.from({ length: 300 }, (_, row) => line(row)),
  }));
  const file = await writeXlsx({ sheets });
  const took = await grid.page.evaluate(
    async (bytes) => {
      const start = performance.now();
      await window.gridPage.open('大.xlsx', bytes);
      const open = performance.now() - start;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const drawn = performance.now() - start;
      const before = performance.now();
      await window.gridPage.snapshot();
      return { open, drawn, snapshot: performance.now() - before };
    },
    [...file],
  );
  const keystroke = await grid.page.evaluate(async () => {
    const told = new Promise<number>((resolve) => {
      window.gridPage.memory.on('changed', () => resolve(performance.now()));
    });
    const worked = new Promise<number>((resolve) => {
      window.gridPage.memory.on('calculated', () => resolve(performance.now()));
    });
    const start = performance.now();
    window.gridPage.grid.getActiveWorkbook()?.getSheetByName('表3')?.getRange(5, 2).setValue(1);
    return { told: (await told) - start, calculated: (await worked) - start };
  });
  const save = await grid.page.evaluate(async () => {
    const start = performance.now();
    await window.gridPage.save();
    return performance.now() - start;
  });
  const words = Object.entries({ ...took, ...keystroke, save });
  process.stdout.write(
    `15 × 300 (ms): ${words.map(([k, v]) => `${k} ${Math.round(v)}`).join(', ')}\n`,
  );
  expect(took.open).toBeGreaterThan(0);
}, 60_000);
