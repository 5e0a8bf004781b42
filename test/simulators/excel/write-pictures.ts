/**
 * Pictures of the add-in for the README, of the pane as it is built: beside the workbook in the simulated
 * Excel, and each of its tabs in light and dark; and of the workbench. `node scripts/pane-pictures.mjs`, or
 * with `workbench` that one alone.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { launchChromium } from '../../e2e/chromium';
import { readWorkbook } from '../../../src/formats/read-workbook';
import { excelPages } from '../../e2e/excel-pages';
import { openBench, verdict } from '../../e2e/workbench/open-bench';
import { openWps } from '../wps/open-wps';
import { openExcel, PRODUCTION_PANE } from './open-excel';
import type { OpenExcel } from './open-excel';
import type { ExcelPages } from './serve-excel';

const OUT = 'docs/images';
const TABS = ['校验', '汇总', '情况说明', '校对', '设置'];
const GAP = 24;

async function main(): Promise<void> {
  if (process.argv[2] !== 'workbench') await pictures();
  const browser = await launchChromium();
  try {
    await workbench(browser);
  } finally {
    await browser.close();
  }
}

/** The grid with the cell of a finding selected, the finding opened beside it. */
async function workbench(browser: Browser): Promise<void> {
  const bench = await openBench(browser);
  await verdict(bench);
  const group = bench.pane.locator('[data-group^="T3"]').first();
  await group.locator('h3 button').click();
  await group
    .getByRole('button', { name: /表3 D26/ })
    .first()
    .click();
  await bench.page.waitForTimeout(1_500);
  await bench.page.screenshot({ path: `${OUT}/workbench.png` });
}

async function pictures(): Promise<void> {
  const [pages, browser] = await Promise.all([excelPages(), launchChromium()]);
  try {
    await wholeWindow(browser, pages);
    for (const scheme of ['light', 'dark'] as const) await tabs(browser, pages, scheme);
    await paneInWps(browser);
  } finally {
    await browser.close();
  }
}

async function opened(
  browser: Browser,
  pages: ExcelPages,
  file: string,
  colorScheme: 'light' | 'dark',
): Promise<OpenExcel> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1366, height: 768 }, colorScheme, locale: 'zh-CN' },
    reducedMotion: 'reduce',
  });
  const workbook = { name: basename(file), bytes: new Uint8Array(readFileSync(file)) };
  const excel = await openExcel(browser, pages, workbook, { pane: PRODUCTION_PANE, context });
  await excel.addin.locator('[data-group], [role=tabpanel] h2').first().waitFor();
  return excel;
}

/** The workbook with a finding opened and its cell selected. */
async function wholeWindow(browser: Browser, pages: ExcelPages): Promise<void> {
  const excel = await opened(browser, pages, 'samples/spoiled.xlsx', 'light');
  const { addin, page } = excel;
  const group = addin.locator('[data-group^="T3"]').first();
  await group.locator('h3 button').click();
  await group
    .getByRole('button', { name: /表3 D26/ })
    .first()
    .click();
  await settled(addin);
  await page.screenshot({ path: `${OUT}/excel.png` });
  await excel.context.close();
}

/** The pane as it stands in WPS. */
async function paneInWps(browser: Browser): Promise<void> {
  const [width, height] = [380, 640];
  const file = 'samples/spoiled.xlsx';
  const snapshot = await readWorkbook(new Uint8Array(readFileSync(file)), basename(file));
  const wps = await openWps(browser, snapshot, { paneWidth: width });
  await wps.press('goujiCheck');
  const pane = await wps.pane();
  await pane.locator('[data-group]').first().waitFor();
  await settled(pane);
  const { width: whole } = wps.page.viewportSize() ?? { width };
  const clip = { x: whole - width, y: 0, width, height };
  await wps.page.setViewportSize({ width: whole, height });
  await wps.page.screenshot({ path: `${OUT}/wps.png`, clip });
  await wps.context.close();
}

/** The pane's tabs side by side: findings of a spoiled workbook, the rest of a correct one. */
async function tabs(browser: Browser, pages: ExcelPages, scheme: 'light' | 'dark'): Promise<void> {
  const shots: Buffer[] = [];
  const shoot = async ({ page }: OpenExcel): Promise<void> => {
    shots.push(await page.locator('iframe.pane').screenshot());
  };
  const spoiled = await opened(browser, pages, 'samples/spoiled.xlsx', scheme);
  await settled(spoiled.addin);
  await shoot(spoiled);
  await spoiled.context.close();

  const excel = await opened(browser, pages, 'samples/clean.xlsx', scheme);
  const { addin, page } = excel;
  const tab = (name: string) => addin.getByRole('tab', { name }).click();
  await tab('汇总');
  const chooser = page.waitForEvent('filechooser');
  await addin.getByRole('button', { name: '选择上年工作簿' }).first().click();
  await (await chooser).setFiles('samples/last-year.xlsx');
  await addin
    .getByText(/增加|减少/)
    .first()
    .waitFor();
  await addin.getByRole('button', { name: '关闭提示' }).click();
  await settled(addin);
  await shoot(excel);
  await tab('情况说明');
  await addin.getByRole('button', { name: '按模板生成' }).click();
  await addin.getByText('正文预览').waitFor();
  await settled(addin);
  await shoot(excel);
  await tab('校对');
  const text = page.waitForEvent('filechooser');
  await addin.getByRole('button', { name: '选择情况说明' }).first().click();
  await (await text).setFiles('samples/narrative.docx');
  await addin.locator('[data-group]').first().waitFor();
  await settled(addin);
  await shoot(excel);
  await tab('设置');
  await settled(addin);
  await shoot(excel);
  await sideBySide(browser, shots, scheme);
  await excel.context.close();
}

async function sideBySide(
  browser: Browser,
  shots: readonly Buffer[],
  scheme: 'light' | 'dark',
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 2000, height: 800 } });
  const images = shots.map(
    (shot, i) =>
      `<img alt="${TABS[i] ?? ''}" src="data:image/png;base64,${shot.toString('base64')}">`,
  );
  const ground = scheme === 'light' ? '#e6e6e6' : '#3a3a3a';
  await page.setContent(
    `<body style="margin:0"><div id="all" style="display:inline-flex;gap:${GAP}px;padding:${GAP}px;background:${ground}">${images.join('')}</div>`,
  );
  await page.locator('#all').screenshot({ path: `${OUT}/pane-${scheme}.png` });
  await page.close();
}

/** Longer than it takes to check, and to say which cells are likely wrong. */
async function settled(addin: Frame): Promise<void> {
  await addin.waitForTimeout(800);
}

void main();
