/** 情况说明 as it is used: written from the template, filled in, read, and taken away as a file. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { narrateOpened } from '../../../src/session/narrate';
import { narrativeFile } from '../../../src/session/narrative-file';
import { openWorkbook, readContent } from '../../../src/session/open';
import { ownBrowser } from '../own-browser';
import { offerFile, offerPath, saved, selected, sheetNames } from './files';
import { objections, openPane, settled, stickingOut, type OpenedPane } from './open-pane';

const CLEAN = 'samples/clean.xlsx';
const LAST_YEAR = 'samples/last-year.xlsx';

const browser = ownBrowser();

type Options = NonNullable<Parameters<typeof openPane>[2]>;

async function write(options: Options & { prior?: boolean } = {}): Promise<OpenedPane> {
  const { prior = true, ...rest } = options;
  const pane = await openPane(browser(), CLEAN, rest);
  const { page } = pane;
  if (prior) {
    await offerPath(page, LAST_YEAR);
    await page.evaluate(() => window.memoryPane.workspace.actions.choosePrior());
  }
  await page.getByRole('tab', { name: '情况说明' }).click();
  await page.getByRole('button', { name: '按模板生成' }).click();
  await page.getByText('正文预览').waitFor();
  return pane;
}

const preview = (page: Page) => page.getByRole('region', { name: '正文预览' });

const stillOpen = async ({ state }: OpenedPane): Promise<number> =>
  (await state()).narrative!.gaps.filter(({ value }) => value === '').length;

const openForm = (page: Page) => page.getByRole('heading', { name: /^要填写的内容/ }).click();

test('an answer is kept when its field is left: preview and count follow, and it is said', async () => {
  const pane = await write();
  const { page, complaints } = pane;
  const before = await stillOpen(pane);
  expect(await page.locator('main').innerText()).toContain(`还差 ${String(before)} 处`);
  const gap = (await pane.state()).narrative!.gaps.find(({ path }) => path === 'goals.overall')!;
  await openForm(page);
  const field = page.getByRole('textbox', { name: gap.asked, exact: true });
  await field.fill('全年办好三件实事。');
  await field.blur();
  await settled(page);
  const text = await page.locator('main').innerText();
  expect(text).toContain(`还差 ${String(before - 1)} 处`);
  expect(await page.locator('main p', { hasText: '全年办好三件实事。' }).count()).toBe(1);
  expect(await page.getByRole('status').allInnerTexts()).toContain(`已保存：${gap.asked}`);
  // It stays where it is, to be read again and changed with the keyboard.
  const same = page.getByLabel(gap.asked);
  expect(await same.inputValue()).toBe('全年办好三件实事。');
  await same.fill('全年办好四件实事。');
  await same.press('Control+Enter');
  await settled(page);
  expect(await page.locator('main p', { hasText: '四件实事' }).count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('a proposal is adopted with one click', async () => {
  const pane = await write();
  const { page } = pane;
  const gap = (await pane.state()).narrative!.gaps.find(({ proposal }) => proposal !== null)!;
  await openForm(page);
  await page.getByRole('button', { name: `采用这一句：${gap.asked}` }).click();
  await settled(page);
  const { gaps } = (await pane.state()).narrative!;
  expect(gaps.find(({ path }) => path === gap.path)?.value).toBe(gap.proposal);
  expect(await page.getByLabel(gap.asked).inputValue()).toBe(gap.proposal);
});

test('a gap in the text leads to its field, a number to its cell, a question to its section', async () => {
  const pane = await write();
  const { page } = pane;
  const { gaps, questions, document } = (await pane.state()).narrative!;
  await page.getByTitle('去填写').first().click();
  const focus = () => page.evaluate(() => window.document.activeElement?.getAttribute('data-goal'));
  expect(await focus()).toBe(`gap ${gaps[0]!.path}`);

  const runs = document.blocks.flatMap((one) => (one.kind === 'paragraph' ? one.runs : []));
  const number = runs.find(({ fact, figure }) => fact === 'income.total' && figure === undefined)!;
  await preview(page).locator('p').getByRole('button', { name: number.text }).first().click();
  await settled(page);
  expect(await selected(page)).not.toBe('');

  const { section } = questions.find((one) => one.section !== '')!;
  await page
    .getByRole('button', { name: `看正文：${section}` })
    .first()
    .click();
  expect(await focus()).toBe(`section ${section}`);
});

test('without last year’s figures there is one invitation, and what is chosen fills the gaps', async () => {
  const pane = await write({ prior: false });
  const { page } = pane;
  expect(await preview(page).innerText()).toContain('【请填写：基本支出比上年增减情况');
  await offerPath(page, LAST_YEAR);
  await page.getByRole('button', { name: '选择上年工作簿' }).click();
  await page.getByText('【请填写：基本支出比上年增减情况').first().waitFor({ state: 'detached' });
  expect(await preview(page).innerText()).not.toContain('【请填写：基本支出比上年增减情况');
  expect(await page.getByRole('button', { name: '选择上年工作簿' }).count()).toBe(0);
});

test('as Word, as text, on the clipboard, as a sheet', async () => {
  const pane = await write();
  const { page } = pane;
  await page.getByRole('button', { name: '保存 Word' }).click();
  await settled(page);
  await page.getByText('文本、复制、附表和模板').click();
  await page.getByRole('button', { name: '保存文本' }).click();
  await settled(page);
  const files = await saved(page);
  expect(files.map(({ name }) => name.replace(/^.*\./, ''))).toEqual(['docx', 'txt']);
  const word = await readContent(files[0]!.bytes, files[0]!.name);
  expect(word.kind).toBe('document');
  const title = '预算信息公开情况说明';
  expect(new TextDecoder().decode(files[1]!.bytes)).toContain(title);

  await page.getByRole('button', { name: '复制全文' }).click();
  await settled(page);
  const copied = await page.evaluate(() => window.memoryPane.host.copied.map(({ plain }) => plain));
  expect(copied.join('')).toContain(title);

  await page.getByRole('button', { name: '插入工作表' }).click();
  await settled(page);
  expect(await sheetNames(page)).toContain('情况说明');
});

test('last year’s text is the first start: what was changed, what to look at, and the file', async () => {
  const open = async (path: string) =>
    openWorkbook(new Uint8Array(await readFile(path)), path.replace(/^.*\//, ''));
  const last = narrateOpened(await open(LAST_YEAR), {});
  const pane = await openPane(browser(), CLEAN, { width: 320 });
  const { page, complaints } = pane;
  await page.getByRole('tab', { name: '情况说明' }).click();
  await offerFile(page, 'last.docx', await narrativeFile(last.document, 'docx'));
  await page.getByRole('button', { name: '选择上年稿' }).click();
  await page.getByRole('heading', { name: '沿用“last.docx”' }).waitFor();
  expect(await page.getByText(/^已改：数 \d+ 处/).count()).toBe(1);
  expect(await page.getByRole('heading', { name: /^改了，请看一眼/ }).count()).toBe(1);
  expect(await objections(page)).toEqual([]);
  expect(await stickingOut(page)).toEqual([]);
  await page.getByRole('button', { name: '保存（带修订）' }).click();
  await page
    .getByText(/已保存“.*情况说明.docx”/)
    .first()
    .waitFor();
  const [file] = await saved(page);
  expect((await readContent(file!.bytes, file!.name)).kind).toBe('document');
  await page.getByRole('button', { name: '不沿用了' }).click();
  await page.getByRole('button', { name: '按模板生成' }).waitFor();
  expect(complaints).toEqual([]);
});

test('the official tables come in front when asked for', async () => {
  const pane = await write();
  const { page } = pane;
  const tables = () => preview(page).locator('table').count();
  const before = await tables();
  await page.getByText('文本、复制、附表和模板').click();
  await page.getByRole('checkbox', { name: '正文前附公开表' }).check();
  await settled(page);
  expect(await tables()).toBeGreaterThanOrEqual(before + 9);
  expect(await stickingOut(page)).toEqual([]);
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('nothing to object to, and nothing sticks out at 320 px', async () => {
    const { page, complaints } = await write({ width: 320, colorScheme, prior: false });
    await page.$$eval('main details', (all) => all.forEach((one) => one.setAttribute('open', '')));
    expect(await objections(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
