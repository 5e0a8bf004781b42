/** 设置 and what the pane asks: last year's workbook, 接续, rule packs, the public copy, the self-check. */
import type { Page } from 'playwright-core';
import { packOf, RULE_PACK } from '../../support/data-pack';
import { ownBrowser } from '../own-browser';
import { offerFile, offerPath, saved } from './files';
import { objections, openPane, settled, stickingOut, type OpenedPane } from './open-pane';

const CLEAN = 'samples/clean.xlsx';
const LAST_YEAR = 'samples/last-year.xlsx';
const DUTIES = '负责全县的三件事。';

const browser = ownBrowser();

type Options = NonNullable<Parameters<typeof openPane>[2]>;

async function openSettings(options: Options = {}): Promise<OpenedPane> {
  const pane = await openPane(browser(), CLEAN, options);
  await pane.page.getByRole('tab', { name: '设置' }).click();
  return pane;
}

/** What was kept of a workbook in which one thing was filled in. */
async function keptAside(): Promise<{ name: string; bytes: Uint8Array }> {
  const { page } = await openSettings();
  await page.evaluate((text) => window.memoryPane.workspace.actions.answer('duties', text), DUTIES);
  await page.getByRole('button', { name: '另存 .gouji.json' }).click();
  await settled(page);
  const files = await saved(page);
  expect(files).toHaveLength(1);
  return files[0]!;
}

async function offerEarlier(page: Page): Promise<void> {
  const { name, bytes } = await keptAside();
  await offerFile(page, name, bytes);
}

test('last year’s workbook is chosen, named, and put away again', async () => {
  const { page, complaints } = await openSettings();
  await offerPath(page, LAST_YEAR);
  await page.getByRole('button', { name: '选择上年工作簿' }).click();
  const part = page.getByRole('region', { name: '上年数' });
  await part.getByText('last-year.xlsx').waitFor();
  await part.getByRole('button', { name: '不再使用' }).click();
  await part.getByRole('button', { name: '选择上年工作簿' }).waitFor();
  expect(await part.innerText()).not.toContain('last-year.xlsx');
  expect(complaints).toEqual([]);
});

test('接续: what an earlier version brings is shown, chosen from, and taken over', async () => {
  const pane = await openSettings();
  const { page } = pane;
  await offerEarlier(page);
  // A fresh workbook offers it of itself, above every tab.
  await page.getByRole('button', { name: '从上一版接续' }).first().click();
  const question = page.getByRole('region', { name: /接续$/ }).filter({ hasText: '选出' });
  await question.waitFor();
  expect(await question.evaluate((one) => one === document.activeElement)).toBe(true);
  expect((await pane.state()).profile.duties ?? '').toBe('');
  const profile = question.getByRole('checkbox', { name: /单位资料/ });
  await profile.uncheck();
  await profile.check();
  await question.getByRole('button', { name: '接续所选' }).click();
  await question.waitFor({ state: 'detached' });
  expect((await pane.state()).profile.duties).toBe(DUTIES);
  expect((await pane.state()).fresh).toBe(false);
});

test('接续 can be declined: nothing is taken over', async () => {
  const pane = await openSettings();
  const { page } = pane;
  await offerEarlier(page);
  await page.getByRole('button', { name: '从上一版接续' }).first().click();
  await page.getByRole('button', { name: '取消' }).click();
  expect(await page.getByRole('button', { name: '接续所选' }).count()).toBe(0);
  expect((await pane.state()).profile.duties ?? '').toBe('');
});

describe('program and data', () => {
  const pack = JSON.stringify(packOf({ 'rules/a.json': RULE_PACK }));
  const refused = JSON.stringify(packOf({ 'x/y': 1 }));
  test.each([
    ['in use', pack, ['“某市财政局”（3）', '某市规则'], ''],
    ['none', 'null', ['没有另放'], ''],
    ['refused', refused, ['服务器上的不能用', 'x/y：不认得这个文件'], '数据包不能用，没有用它'],
    ['not come', '', ['没有取到'], '数据包没有取到'],
  ])('%s: named, and no rule of the site can be put away', async (_, data, told, warned) => {
    const { page, complaints } = await openSettings({ data, width: 320 });
    const part = page.getByRole('region', { name: '程序与数据' });
    const text = await part.innerText();
    for (const words of [...told, '1.2.3', '河北 2025 年']) expect(text).toContain(words);
    expect(await part.getByRole('button').count()).toBe(0);
    const header = await page.locator('header').innerText();
    if (warned === '') expect(header).not.toMatch(/数据包(?:不能用|没有取到)/);
    else expect(header).toContain(warned);
    expect(await objections(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

test('a clean copy is saved; the pane says first what it does', async () => {
  const { page } = await openSettings();
  const part = page.getByRole('region', { name: '公开稿' });
  expect(await part.innerText()).toContain('你的工作簿不动');
  await part.getByRole('button', { name: '生成公开稿' }).click();
  await page
    .getByText(/^已保存/)
    .first()
    .waitFor();
  expect((await saved(page)).map(({ name }) => name)).toEqual([
    expect.stringMatching(/公开稿.*\.xlsx$/),
  ]);
});

test('the self-check names the tables and leads to them', async () => {
  const pane = await openSettings();
  const { page } = pane;
  const part = page.getByRole('region', { name: '自检' });
  const { forms } = (await pane.state()).check!;
  expect(await part.getByRole('listitem').count()).toBe(forms.length);
  const { where } = forms.find((form) => form.where !== null)!;
  await part.getByRole('button', { name: where!.text }).first().click();
  await settled(page);
  const sheet = await page.evaluate(async () => (await window.memoryPane.host.selection())?.sheet);
  expect('sheet' in where!.place && where!.place.sheet).toBe(sheet);
});

test('a sheet of ours that was changed is asked about before it is replaced', async () => {
  const { page } = await openSettings();
  await page.getByRole('tab', { name: '汇总' }).click();
  const insert = page.getByRole('button', { name: '插入工作表' });
  await insert.click();
  await settled(page);
  await page.evaluate(() =>
    window.memoryPane.workbook.type('三公与机关运行经费汇总', 40, 0, '改过'),
  );
  await settled(page);
  await insert.click();
  const question = page.getByRole('region', { name: '插入的工作表已有改动' });
  await question.waitFor();
  expect(await objections(page)).toEqual([]);
  await question.getByRole('button', { name: '不动' }).click();
  await question.waitFor({ state: 'detached' });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('nothing to object to, and nothing sticks out at 320 px', async () => {
    const { page, complaints } = await openSettings({ width: 320, colorScheme });
    await offerEarlier(page);
    await page.getByRole('button', { name: '从上一版接续' }).first().click();
    await page.getByRole('button', { name: '接续所选' }).waitFor();
    expect(await objections(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
