/** A cell that is still open when the user goes on to something else. */
import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { readXlsx } from '../../../src/formats/xlsx/read';
import { ownBrowser } from '../own-browser';
import { openBench, typeInto, verdict, type OpenedBench } from './open-bench';

const browser = ownBrowser();

const unsaved = ({ page }: OpenedBench) => page.locator('[data-part=bar]').getByText('未保存');
/** What C6 of the first sheet holds in a file that was saved. */
async function savedC6(file: Download): Promise<unknown> {
  const { grids } = await readXlsx(new Uint8Array(readFileSync(await file.path())), 'saved.xlsx');
  const row = grids[0]?.rows.find(({ index }) => index === 5);
  return row?.cells.find(({ column }) => column === 2)?.value;
}

let bench: OpenedBench;
beforeEach(async () => {
  bench = await openBench(browser());
  await verdict(bench);
  await typeInto(bench, 'C6', '7654.32');
});

it('is entered when she follows a finding in the pane', async () => {
  expect(await unsaved(bench).count()).toBe(0);
  await bench.pane
    .getByRole('button', { name: /先改/ })
    .or(bench.pane.getByRole('link', { name: /先改/ }))
    .first()
    .click();
  await unsaved(bench).waitFor();
  await bench.pane
    .getByText(/7654\.32/)
    .first()
    .waitFor();
  const download = bench.page.waitForEvent('download');
  await bench.page.keyboard.press('Control+s');
  expect(await savedC6(await download)).toBe(7654.32);
});

it('is part of what is saved', async () => {
  const download = bench.page.waitForEvent('download');
  await bench.page.keyboard.press('Control+s');
  expect(await savedC6(await download)).toBe(7654.32);
  await unsaved(bench).waitFor({ state: 'detached' });
});

it('is asked about before another file is opened', async () => {
  const guard = bench.page.getByRole('alertdialog', { name: '改动还没有保存' });
  await bench.page.getByRole('button', { name: '样例', exact: true }).click();
  await bench.page.getByRole('menuitem', { name: /改好/ }).click();
  await guard.getByRole('button', { name: '取消' }).click();
  await unsaved(bench).waitFor();
});

it('is asked about before the page is left', async () => {
  const asked = bench.page.waitForEvent('dialog');
  const left = bench.page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe('beforeunload');
  await (await asked).accept();
  await left;
});
