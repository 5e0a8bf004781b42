/** The grid of the built workbench, for whoever does not see it or has no pointer. */
import type { Locator, Page } from 'playwright-core';
import { GRID_NAMES } from '../../../src/wording/grid-names';
import { WORKBENCH } from '../../../src/wording/workbench-labels';
import { eventually } from '../../simulators/browser/grid-bench';
import { ownBrowser } from '../own-browser';
import { objections } from './objections';
import { addressBox, openBench, pick, verdict, type OpenedBench } from './open-bench';

const browser = ownBrowser();

const grid = ({ page }: OpenedBench): Locator =>
  page.getByRole('region', { name: WORKBENCH.grid, exact: true });
const told = ({ page }: OpenedBench): Locator => page.locator('#grid + [aria-live=polite]');
/** What has the keyboard: the text of a page that nobody has entered is its body's. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.tagName ?? '';
  });
const untilFocused = (page: Page, name: string) =>
  page.waitForFunction(
    (wanted) => document.activeElement?.getAttribute('aria-label') === wanted,
    name,
  );

/** Everything of this part of the page that is operated, as a screen reader sees it. */
async function controls(part: Locator): Promise<readonly string[]> {
  const tree = await part.ariaSnapshot();
  return tree
    .split('\n')
    .map((line) => line.trim())
    .filter((line) =>
      /^- (?:button|combobox|menuitem\w*|textbox|toolbar|tablist|tab|slider|link)\b/.test(line),
    );
}

const unnamed = (list: readonly string[]): readonly string[] =>
  // Functions are called by their own names; what a tab is called is the workbook's affair.
  list.filter(
    (line) => !/"[^"]*[\u4e00-\u9fff][^"]*"/.test(line) && !/^- menuitem "[A-Z]+"$/.test(line),
  );

it('calls each of its controls by a Chinese name, in menus as well', async () => {
  const bench = await openBench(browser());
  await verdict(bench);
  const { page } = bench;
  const list = await controls(grid(bench));
  for (const name of [
    ...(['undo', 'redo', 'fill', 'fillColours', 'addressBox', 'insertFunction'] as const),
    ...(['cancelEntry', 'enter', 'expandFormulaBar', 'sheetList', 'zoomOut', 'zoomIn'] as const),
    ...(['tabsBefore', 'tabsAfter', 'toolbar', 'sheets', 'cell'] as const),
  ]) {
    expect(list.join('\n')).toContain(`"${GRID_NAMES[name]}"`);
  }
  expect(list.join('\n')).toContain(`"${GRID_NAMES.zoom} 100%"`);
  expect(unnamed(list)).toEqual([]);
  for (const name of [GRID_NAMES.fillColours, GRID_NAMES.sheetList, '常用函数']) {
    await grid(bench).getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('menu');
    await menu.waitFor();
    await page.waitForTimeout(100);
    const items = await controls(menu);
    expect(items.length).toBeGreaterThan(1);
    expect(unnamed(items)).toEqual([]);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
  }
  expect(bench.complaints).toEqual([]);
});

it('leaves the keyboard with whoever has it when a workbook comes', async () => {
  const bench = await openBench(browser());
  await verdict(bench);
  await bench.page.waitForTimeout(500);
  expect(await focused(bench.page)).toBe('BODY');
  await pick(bench, 'samples/clean.xlsx');
  await bench.page.locator('[data-part=bar]').getByTitle('clean.xlsx').waitFor();
  await verdict(bench);
  await bench.page.waitForTimeout(500);
  expect(
    await bench.page.evaluate(() => document.activeElement?.closest('[data-part=grid]')),
  ).toBeNull();
  // It takes it once it is given.
  await bench.page.locator('canvas[id^=univer-sheet-main]').click({ position: { x: 100, y: 120 } });
  await untilFocused(bench.page, GRID_NAMES.cell);
});

it('is walked through with Tab, and its buttons are pressed by keys', async () => {
  const bench = await openBench(browser());
  await verdict(bench);
  const { page } = bench;
  await page.getByRole('button', { name: WORKBENCH.collapse }).focus();
  const walked: string[] = [];
  for (let i = 0; i < 16 && walked[walked.length - 1] !== GRID_NAMES.cell; i += 1) {
    await page.keyboard.press('Tab');
    walked.push(await focused(page));
  }
  for (const name of ['fill', 'addressBox', 'sheetList', 'zoomIn', 'cell'] as const)
    expect(walked).toContain(GRID_NAMES[name]);
  expect(walked).not.toContain('CANVAS');

  const zoom = grid(bench).getByRole('button', { name: GRID_NAMES.zoomIn });
  await zoom.focus();
  await page.keyboard.press('Enter');
  await grid(bench)
    .getByRole('button', { name: `${GRID_NAMES.zoom} 110%` })
    .waitFor();
  expect(await focused(page)).toBe(GRID_NAMES.zoomIn);
});

it('says which cell is selected, and how to leave', async () => {
  const bench = await openBench(browser(), { sample: 'clean' });
  await verdict(bench);
  const { page } = bench;
  const said = () => told(bench).textContent();
  const says = async (pattern: RegExp) =>
    expect(await eventually(said, (now) => pattern.test(now ?? ''))).toMatch(pattern);
  expect(await said()).toBe('');
  const box = addressBox(bench);
  await box.fill('C6');
  await box.press('Enter');
  await untilFocused(page, GRID_NAMES.cell);
  // The first time with the name of the sheet.
  await says(/^[^，]*表，C6，[\d,.]+$/);
  await page.keyboard.press('ArrowDown');
  await says(/^C7，[\d,.]+$/);
  await page.keyboard.press('ArrowRight');
  await says(/^D7，\S*[\u4e00-\u9fff]/);
  await page.keyboard.press('Shift+ArrowDown');
  await says(/^D7:D8，/);
  const describedBy = await page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-describedby') ?? '';
    return document.getElementById(id)?.textContent;
  });
  expect(describedBy).toBe(WORKBENCH.leaveGrid);
  await page.keyboard.press('F6');
  expect(
    await page.evaluate(() => document.activeElement?.closest('[data-part=pane]') !== null),
  ).toBe(true);
});

it('is no obstacle while its menus are open', async () => {
  const bench = await openBench(browser());
  await verdict(bench);
  await grid(bench).getByRole('button', { name: GRID_NAMES.fillColours, exact: true }).click();
  await bench.page.getByRole('menu').waitFor();
  await bench.page.waitForTimeout(300);
  expect(await objections(bench.page, { menu: true })).toEqual([]);
});
