/** 校对 as it is used: a finished text is picked, its findings read and followed to their cells, and mended. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Block } from '../../../src/model/document';
import { narrateOpened } from '../../../src/session/narrate';
import { narrativeFile } from '../../../src/session/narrative-file';
import { openWorkbook, readContent } from '../../../src/session/open';
import { ownBrowser } from '../own-browser';
import { offerFile, offerPath, saved, selected } from './files';
import { objections, openPane, settled, spoken, stickingOut, type OpenedPane } from './open-pane';

const CLEAN = 'samples/clean.xlsx';
const LAST_YEAR = 'samples/last-year.xlsx';
const RIGHT = '3、公务接待费2.4万元';
const WRONG = '3、公务接待费2.9万元';

const browser = ownBrowser();

/** Our own text of the workbook, with one figure wrong. */
async function wrongText(): Promise<Uint8Array> {
  const open = async (path: string) =>
    openWorkbook(new Uint8Array(await readFile(path)), path.replace(/^.*\//, ''));
  const { document } = narrateOpened(await open(CLEAN), { prior: await open(LAST_YEAR) });
  const blocks = document.blocks.map((block): Block => {
    if (block.kind === 'table') return block;
    const text = withoutGaps(block.text).replace(RIGHT, WRONG);
    return text === block.text ? block : { ...block, text, runs: [{ text, origin: 'text' }] };
  });
  return narrativeFile({ ...document, blocks }, 'docx');
}

const withoutGaps = (text: string): string =>
  text.replace(/【请填写[^】]*】/g, '全县农业农村工作安排');

type Options = NonNullable<Parameters<typeof openPane>[2]>;

async function opened(options: Options & { prior?: boolean } = {}): Promise<OpenedPane> {
  const { prior = true, ...rest } = options;
  const pane = await openPane(browser(), CLEAN, rest);
  const { page } = pane;
  if (prior) {
    await offerPath(page, LAST_YEAR);
    await page.evaluate(() => window.memoryPane.workspace.actions.choosePrior());
  }
  await page.getByRole('tab', { name: '校对' }).click();
  return pane;
}

async function proofread(options?: Parameters<typeof opened>[0]): Promise<OpenedPane> {
  const pane = await opened(options);
  await offerFile(pane.page, 'text.docx', await wrongText());
  await pane.page.getByRole('button', { name: '选择情况说明' }).click();
  await pane.page.getByRole('heading', { name: '文件 text.docx' }).waitFor();
  return pane;
}

const panel = (page: Page) => page.getByRole('tabpanel', { name: '校对' });

const type = (page: Page, sheet: string, row: number, column: number, content: string | number) =>
  page.evaluate(([name, r, c, value]) => window.memoryPane.workbook.type(name, r, c, value), [
    sheet,
    row,
    column,
    content,
  ] as const);

test('a wrong figure: its words marked in their sentence, both figures, its cell; gone when mended', async () => {
  const { page, complaints } = await proofread();
  expect(await panel(page).locator('mark').first().innerText()).toBe('2.9万元');
  expect(await panel(page).locator('blockquote').first().innerText()).toContain(WRONG);
  const figures = await panel(page).locator('dl').first().innerText();
  expect(figures.replace(/\s+/g, ' ')).toBe('文中 2.90 表中 2.40 差额 0.50');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(
    /^表通过，文字 \d 类必改$/,
  );
  await panel(page).getByRole('button', { name: '表9 C14' }).first().click();
  await settled(page);
  const cell = await selected(page);
  expect(cell).toMatch(/三公.*!13,2$/);

  // The text was right, and the table is not: the finding goes when the table is mended.
  const sheet = cell.replace(/!.*$/, '');
  await type(page, sheet, 13, 2, 2.9);
  await type(page, sheet, 13, 3, 2.9);
  await panel(page).locator('mark', { hasText: '2.9万元' }).first().waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('the sentence is copied, the copy with comments saved, the text dropped', async () => {
  const { page } = await proofread();
  await panel(page).getByRole('button', { name: '复制这一句' }).first().click();
  await settled(page);
  const copied = await page.evaluate(() => window.memoryPane.host.copied.map(({ plain }) => plain));
  expect(copied.join('')).toContain(WRONG);

  await page.getByRole('button', { name: '保存批注稿' }).click();
  await page.getByText('已保存“text-批注.docx”').first().waitFor();
  const [copy] = await saved(page);
  expect((await readContent(copy!.bytes, copy!.name)).kind).toBe('document');

  await page.getByRole('button', { name: '不再校对' }).click();
  await page.getByRole('heading', { name: '文件 text.docx' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('通过');
});

test('a file that is no text is refused in one sentence, where its findings would stand', async () => {
  const { page, complaints } = await opened();
  await offerPath(page, CLEAN);
  await page.evaluate(() => {
    window.memoryPane.host.files[0] = { ...window.memoryPane.host.files[0]!, name: 'clean.docx' };
  });
  await page.getByRole('button', { name: '选择情况说明' }).click();
  await page.getByText('没有校对“clean.docx”').waitFor();
  expect(await page.getByRole('button', { name: '换一份' }).count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('a 情况说明 in a sheet is proofread while it is typed, and what changes is read out', async () => {
  const { page } = await opened();
  await page.evaluate(() => window.memoryPane.workspace.actions.insertNarrative());
  await page.getByRole('heading', { name: '工作表 情况说明' }).waitFor();
  const at = await page.evaluate((words) => {
    const sheet = window.memoryPane.workbook.sheet('情况说明')!;
    for (const { index, cells } of sheet.grid().rows)
      for (const { column, value } of cells)
        if (typeof value === 'string' && value.includes(words)) return { index, column, value };
    return null;
  }, RIGHT);
  await type(page, '情况说明', at!.index, at!.column, at!.value.replace(RIGHT, WRONG));
  await panel(page)
    .getByRole('button', { name: /“公务接待费”是 2.90/ })
    .click();
  await panel(page).locator('mark', { hasText: '2.9万元' }).first().waitFor();
  expect(await spoken(page)).toMatch(/新发现 \d 个问题；现在：表通过，文字 \d 类必改/);
  const quote = panel(page).locator('blockquote', { hasText: '2.9万元' });
  await quote.getByRole('button').first().click();
  await settled(page);
  expect(await selected(page)).toBe(`情况说明!${String(at!.index)},${String(at!.column)}`);
  await type(page, '情况说明', at!.index, at!.column, at!.value);
  await panel(page).locator('mark', { hasText: '2.9万元' }).first().waitFor({ state: 'detached' });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('nothing to object to, and nothing sticks out at 320 px', async () => {
    const { page, complaints } = await proofread({ width: 320, colorScheme, prior: false });
    expect(await page.getByRole('button', { name: '选择上年工作簿' }).count()).toBe(1);
    await page.$$eval('main details', (all) => all.forEach((one) => one.setAttribute('open', '')));
    expect(await objections(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
