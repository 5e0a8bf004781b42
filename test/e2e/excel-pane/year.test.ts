/** From last year's file to the published text, in the simulated Excel. */
import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright-core';
import { readContent } from '../../../src/session/open';
import { textOfBlocks } from '../../../src/model/document';
import type { OpenOptions } from '../../simulators/excel/open-excel';
import { ownBrowser, ownExcelPages } from '../own-browser';
import { eventually } from '../pane-driver';
import { paneInExcel, type PaneInExcel } from './pane-in-excel';

const CLEAN = 'samples/clean.xlsx';
const LAST_YEAR = 'samples/last-year.xlsx';

const browser = ownBrowser();
const pages = ownExcelPages();

async function open(options?: OpenOptions): Promise<PaneInExcel> {
  const at = await paneInExcel(browser(), pages(), CLEAN, options);
  await at.until(/^通过/);
  return at;
}

async function withLastYear(options?: OpenOptions): Promise<PaneInExcel> {
  const at = await open(options);
  await at.tab('汇总');
  await at.pick(LAST_YEAR, () => at.button('选择上年工作簿').first().click());
  await at.said(/已用“last-year.xlsx”作上年数据/);
  return at;
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}

test("last year's file → summary with its changes → a sheet of our own → taken back", async () => {
  const at = await withLastYear();
  const before = await at.sheets();
  await at.pane
    .getByText(/增加|减少|持平/)
    .first()
    .waitFor();
  await at.button('插入工作表').click();
  await at.said(/已插入工作表/);
  const after = await at.sheets();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.length).toBeGreaterThan(before.length);
  const sheet = after[before.length]!;
  expect(String(await at.held(sheet, 0, 0))).toContain('三公');
  // Checked as before: what we made is no part of the workbook.
  await at.tab('校验');
  await at.until(/^通过/);
  await at.button(/^撤销/).click();
  await at.said(/已撤销/);
  expect(await at.sheets()).toEqual(before);
});

test('reasons → preview → a sheet → Word, read back', async () => {
  const at = await withLastYear();
  await at.tab('情况说明');
  await at.button('按模板生成').click();
  await at.said('正文预览');
  await at.pane.getByText(/^要填写的内容/).click();
  const reason = '新增病虫害统防统治任务';
  const field = at.pane.getByRole('textbox', { name: /项目支出/ }).first();
  await field.fill(reason);
  await field.press('Control+Enter');
  await eventually(async () =>
    expect(await at.pane.getByRole('region', { name: '正文预览' }).innerText()).toContain(reason),
  );
  const waiting = at.excel.page.waitForEvent('download');
  await at.button('保存 Word').click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/情况说明.*\.docx$/);
  const content = await readContent(await bytesOf(download), download.suggestedFilename());
  if (content.kind !== 'document') throw new Error('no document');
  const text = textOfBlocks(content.document.blocks);
  expect(text).toContain(reason);
  expect(text).toMatch(/收入总计|预算收入/);

  const before = await at.sheets();
  await at.button('插入工作表').click();
  await at.said(/已插入工作表/);
  expect((await at.sheets()).length).toBe(before.length + 1);
});

test('where downloads do nothing the text arrives all the same', async () => {
  const at = await withLastYear({ downloads: false });
  await at.tab('情况说明');
  await at.button('按模板生成').click();
  await at.said('正文预览');
  await at.button('保存 Word').click();
  await at.said(/如果没有见到文件/);
  const window = at.excel.context.waitForEvent('page');
  await at.button('用窗口保存').click();
  const page = await window;
  const waiting = page.waitForEvent('download');
  await page.getByRole('link').first().click();
  const content = await readContent(await bytesOf(await waiting), '情况说明.docx');
  expect(content.kind).toBe('document');
});

test('what is kept comes back after closing; a fresh export takes it over with 接续', async () => {
  const at = await withLastYear();
  await at.tab('设置');
  const waiting = at.excel.page.waitForEvent('download');
  await at.button(/gouji\.json/).click();
  const aside = await waiting;
  expect(aside.suggestedFilename()).toMatch(/\.gouji\.json$/);
  const kept = await bytesOf(aside);
  await at.excel.reopen();
  await at.until(/^通过/);
  await at.tab('设置');
  await at.said('last-year.xlsx');

  const fresh = await open();
  await fresh.tab('设置');
  expect(await fresh.pane.getByText('last-year.xlsx').count()).toBe(0);
  await fresh.pick({ name: aside.suggestedFilename(), bytes: Buffer.from(kept) }, () =>
    fresh.pane.getByRole('button', { name: '从上一版接续' }).last().click(),
  );
  await fresh.button('接续所选').click();
  await fresh.said(/已接续/);
  await fresh.said('last-year.xlsx');
});

test('the public copy holds the figures and nothing of ours', async () => {
  const at = await withLastYear();
  await at.button('插入工作表').click();
  await at.said(/已插入工作表/);
  const waiting = at.excel.page.waitForEvent('download');
  await at.choose('生成公开稿');
  const content = await readContent(await bytesOf(await waiting), '公开稿.xlsx');
  if (content.kind !== 'workbook') throw new Error('no workbook');
  const original = await readContent(new Uint8Array(await readFile(CLEAN)), CLEAN);
  if (original.kind !== 'workbook') throw new Error('no workbook');
  expect(content.snapshot.grids.map(({ name }) => name)).toEqual(
    original.snapshot.grids.map(({ name }) => name),
  );
});
