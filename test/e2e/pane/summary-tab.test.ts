/** 汇总 as it is used: this year's numbers lead to their cells, last year's come from a file. */
import type { Page } from 'playwright-core';
import { parseAddress } from '../../../src/model/place';
import type { FactView } from '../../../src/session/workspace/year-state';
import { ownBrowser } from '../own-browser';
import { offerPath, saved, selected, sheetNames } from './files';
import { objections, openPane, settled, stickingOut, type OpenedPane } from './open-pane';

const CLEAN = 'samples/clean.xlsx';
const SPOILED = 'samples/spoiled.xlsx';
const LAST_YEAR = 'samples/last-year.xlsx';

const browser = ownBrowser();

type Options = NonNullable<Parameters<typeof openPane>[2]>;

async function openSummary(path: string, options: Options = {}): Promise<OpenedPane> {
  const pane = await openPane(browser(), path, options);
  await pane.page.getByRole('tab', { name: '汇总' }).click();
  await pane.page.getByRole('table').first().waitFor();
  return pane;
}

async function choosePrior(page: Page): Promise<void> {
  await offerPath(page, LAST_YEAR);
  await page.getByRole('button', { name: '选择上年工作簿' }).first().click();
  await page.getByRole('columnheader', { name: '上年' }).first().waitFor();
}

async function facts({ state }: OpenedPane): Promise<readonly FactView[]> {
  return (await state()).summary!.groups.flatMap(({ lines }) => lines);
}

/** The row of a fact, its cells in order. */
const rowOf = (page: Page, label: string) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: label, exact: true }) });

test('三公 and 机关运行 come first and are open; the rest is folded', async () => {
  const { page, complaints } = await openSummary(CLEAN);
  const folds = await page.$$eval('main details', (all) =>
    all.map((one) => [one.querySelector('h3')?.textContent ?? '', one.hasAttribute('open')]),
  );
  const groups = folds.filter(([title]) => title !== '');
  expect(groups.slice(0, 2)).toEqual([
    ['“三公”经费', true],
    ['机关运行经费', true],
  ]);
  expect(groups.length).toBeGreaterThan(3);
  expect(groups.slice(2).every(([, open]) => open === false)).toBe(true);
  expect(complaints).toEqual([]);
});

test('a number shows its cells one after another; unfolded, its row says what it is added up from', async () => {
  const pane = await openSummary(CLEAN);
  const { page } = pane;
  const fact = (await facts(pane)).find(({ places }) => places.length > 1)!;
  const number = rowOf(page, fact.label).first().getByRole('button', { name: fact.now });
  for (const { place } of fact.places) {
    await number.click();
    await settled(page);
    const at = parseAddress('address' in place ? place.address : '')!;
    const sheet = 'sheet' in place ? place.sheet : '';
    expect(await selected(page)).toBe(`${sheet}!${String(at.row)},${String(at.column)}`);
  }
  const toggle = rowOf(page, fact.label).first().getByRole('button', { name: fact.label });
  await toggle.press('Enter');
  expect(await toggle.getAttribute('aria-expanded')).toBe('true');
  expect(await page.locator('main').innerText()).toContain(fact.derivation);
});

test('last year brings its column, the change in words, and what made it up', async () => {
  const pane = await openSummary(CLEAN);
  const { page } = pane;
  expect(await page.getByRole('columnheader', { name: '上年' }).count()).toBe(0);
  await choosePrior(page);
  await page.$$eval('main details', (all) => all.forEach((one) => one.setAttribute('open', '')));
  const all = await facts(pane);
  for (const direction of ['增加', '减少', '持平'] as const) {
    const fact = all.find((one) => one.direction === direction)!;
    const cells = await rowOf(page, fact.label).first().locator('td').allTextContents();
    const size = direction === '持平' ? '' : ` ${fact.change!.replace(/^[-+]/, '')}`;
    expect(cells).toEqual([fact.now, fact.prior, direction + size]);
  }
  const { groups } = (await pane.state()).summary!;
  const { label, items } = groups.flatMap(({ changes }) => changes)[0]!;
  const list = page.locator('#panel-summary li', { hasText: label }).first();
  expect(await list.innerText()).toContain(items[0]!.label);
  expect(await page.getByRole('button', { name: '选择上年工作簿' }).count()).toBe(0);
});

test('the figures follow the workbook while the tab is open', async () => {
  const pane = await openSummary(CLEAN);
  const { page } = pane;
  const fact = (await facts(pane)).find(({ id }) => id === 'sangong.reception')!;
  const { place } = fact.places[0]!;
  const at = parseAddress('address' in place ? place.address : '')!;
  await page.evaluate(
    ([sheet, row, column]) => window.memoryPane.workbook.type(sheet, row, column, 98.76),
    ['sheet' in place ? place.sheet : '', at.row, at.column] as const,
  );
  await settled(page);
  const row = rowOf(page, fact.label).first();
  expect(await row.locator('td').first().textContent()).toBe('98.76');
});

test('as sheets and as a workbook of its own', async () => {
  const { page } = await openSummary(CLEAN);
  const before = await sheetNames(page);
  await page.getByRole('button', { name: '插入工作表' }).click();
  await settled(page);
  const added = (await sheetNames(page)).filter((name) => !before.includes(name));
  expect(added).toContain('三公与机关运行经费汇总');
  await page.getByRole('button', { name: '另存为工作簿' }).click();
  await settled(page);
  const [file] = await saved(page);
  expect(file!.name).toMatch(/\.xlsx$/);
  expect(String.fromCharCode(...file!.bytes.slice(0, 2))).toBe('PK');
});

test('where the check is not passed the figures are said to be the table’s', async () => {
  const { page } = await openSummary(SPOILED);
  expect(await page.locator('main').innerText()).toContain('核对结论：不通过');
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('nothing to object to, and nothing sticks out at 320 px', async () => {
    const { page, complaints } = await openSummary(CLEAN, { width: 320, colorScheme });
    await choosePrior(page);
    await page.$$eval('main details', (all) => all.forEach((one) => one.setAttribute('open', '')));
    await page.locator('th button').first().click();
    await settled(page);
    expect(await objections(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
