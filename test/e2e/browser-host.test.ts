import { MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { memoryFile } from '../../src/hosts/memory/memory-file';
import { describeHost } from '../contract/workbook-host';
import { gridBench, openGrid, type OpenGrid } from '../simulators/browser/grid-bench';
import { launchChromium } from './chromium';
import type { Browser } from 'playwright-core';

let browser: Browser;
let grid: OpenGrid;
beforeAll(async () => {
  browser = await launchChromium();
  grid = await openGrid(browser);
}, 600_000);
afterAll(() => browser?.close());

describeHost('the grid in the browser', async (snapshot) => {
  const file = await memoryFile(MemoryWorkbook.fromSnapshot(snapshot));
  const answer = await grid.open(snapshot.name, file);
  if ('code' in answer) throw new Error(answer.code);
  return gridBench(grid, snapshot.name);
});

test('no request elsewhere, no error, nothing that the policy refuses', () => {
  expect(grid.trouble).toEqual([]);
});
