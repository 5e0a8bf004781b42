/** The report on the spoiled sample as its reader opens it: from disk, without a network, and on paper. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openFile } from '../../src/hosts/file/open-file';
import { reason } from '../../src/model/reason';
import { checkHtml } from '../../src/reports/check-html';
import type { CheckReport } from '../../src/reports/check-report';
import { indexHtml } from '../../src/reports/index-html';
import { checkedRow, refusedRow } from '../../src/reports/index-row';
import { reportFileName } from '../../src/reports/report-file-name';
import { checkOpened } from '../../src/session/check';
import { openWorkbook } from '../../src/session/open';
import { launchChromium } from './chromium';

const DATE = '2026年1月12日';
const FILE = '核对 (样例)+1.xlsx';

let browser: Browser;
let folder: string;
let report: CheckReport;
let page: string;
let index: string;

beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'gouji-report-'));
  const { bytes, name } = await openFile('samples/spoiled.xlsx');
  report = checkOpened(await openWorkbook(bytes, name));
  const own = reportFileName(FILE, []);
  page = join(folder, own);
  index = join(folder, 'index.html');
  const rows = [checkedRow(FILE, own, report), refusedRow('加密.xlsx', reason('format.encrypted'))];
  await writeFile(page, checkHtml({ file: FILE, report }, { date: DATE, index: 'index.html' }));
  await writeFile(index, indexHtml(rows, { date: DATE }));
}, 600_000);

afterAll(async () => {
  await browser?.close();
  if (folder) await rm(folder, { recursive: true });
});

interface Opened {
  readonly tab: Page;
  /** What the page complained of, and what it asked for besides files. */
  readonly complaints: readonly string[];
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ offline: true, ...options });
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (problem) => complaints.push(problem.message));
  tab.on('request', (request) => {
    if (!request.isNavigationRequest()) complaints.push(request.url());
  });
  await tab.goto(pathToFileURL(path).href);
  return { tab, complaints };
}

const visible = (tab: Page, selector: string): Promise<number> =>
  tab.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).length);

test('the page opens without a complaint and without a request', async () => {
  const { tab, complaints } = await open(page);
  expect(await tab.title()).toContain(report.book.entity.name);
  expect(await tab.locator('h1').innerText()).toBe(report.book.entity.name);
  expect(await tab.locator('.verdict h2').innerText()).toContain('不通过');
  expect(complaints).toEqual([]);
});

test('headings go down one step at a time; every table has labels; landmarks are there', async () => {
  const { tab } = await open(page);
  const levels = await tab.$$eval('h1,h2,h3,h4', (all) => all.map((one) => Number(one.tagName[1])));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  const unlabelled = await tab.$$eval('table', (all) =>
    all.filter((one) => !one.querySelector('th[scope=col]')).map((one) => one.className),
  );
  expect(unlabelled).toEqual([]);
  for (const landmark of ['header', 'main', 'nav'])
    expect(await tab.locator(landmark).count()).toBe(1);
  expect(await tab.getAttribute('html', 'lang')).toBe('zh-CN');
});

test('each cell in question is marked by outline and number, where the sheet has it', async () => {
  const { tab } = await open(page);
  const marked = await tab.$$eval('.pic td.w', (all) =>
    all.map((one) => {
      const style = getComputedStyle(one);
      return {
        sign: one.querySelector('b')?.textContent ?? '',
        width: style.outlineWidth,
        shown: one.getClientRects().length > 0,
      };
    }),
  );
  const roots = report.groups.flatMap((group) => group.findings);
  expect(marked.length).toBeGreaterThanOrEqual(roots.length);
  for (const one of marked)
    expect(one).toEqual({ sign: expect.stringMatching(/^[①-⑳]+？?$/), width: '2px', shown: true });

  const finding = roots.find((one) => one.check === 'T3-01')!;
  const [cell] = finding.cells;
  const address = cell && 'address' in cell.place ? cell.place.address : '';
  const found = await tab.$eval('.pic td.w:has-text("120.00")', (td) => {
    const row = td.parentElement!;
    const at = [...row.children].indexOf(td);
    const letters = td.closest('table')!.querySelector('.abc')!.children;
    return `${letters[at]!.textContent}${row.children[0]!.textContent}`;
  });
  expect(found).toBe(address);
});

test('folding and choosing work; a link opens what it leads to', async () => {
  const { tab } = await open(page);
  expect(await visible(tab, '.terms table')).toBe(0);
  await tab.click('[data-all=open]');
  expect(await visible(tab, '.terms table')).toBeGreaterThan(5);
  await tab.click('[data-show=warning]');
  expect(await visible(tab, '.group.error')).toBe(0);
  expect(await visible(tab, '.group.warning')).toBe(
    report.groups.filter((one) => one.severity === 'warning').length,
  );
  await tab.click('.overview a >> nth=0');
  expect(await visible(tab, '#g1')).toBe(1);
});

test('without script everything is open and no dead button is shown', async () => {
  const { tab, complaints } = await open(page, { javaScriptEnabled: false });
  expect(await tab.locator('.tools >> visible=true').count()).toBe(0);
  const folded = await tab.locator('details:not([open])').count();
  expect(folded).toBe(0);
  for (const { sentence } of report.findings) {
    expect(
      await tab.locator(`text=${JSON.stringify(sentence)} >> visible=true`).count(),
    ).toBeGreaterThan(0);
  }
  expect(complaints).toEqual([]);
});

test('on paper everything is open, in order, within the page, and marked without colour', async () => {
  const { tab } = await open(page);
  await tab.emulateMedia({ media: 'print' });
  await tab.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await visible(tab, '.terms table')).toBe(await tab.locator('.terms').count());
  expect(await visible(tab, 'button')).toBe(0);
  const [marked, plain] = await tab.$$eval('.pic td.w, .pic td:not([class])', (all) =>
    [true, false].map((wanted) => {
      const cell = all.find((one) => one.classList.contains('w') === wanted)!;
      return parseFloat(getComputedStyle(cell).borderBottomWidth);
    }),
  );
  expect(marked).toBeGreaterThan(plain ?? 0);
  await tab.setViewportSize({ width: 688, height: 1000 }); // 182 mm of A4
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(688);
  await tab.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await tab.locator('.terms[open]').count()).toBe(0);
  const pdf = await tab.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox ?\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
});

test.each([1366, 420])('nothing runs out of a window %d wide', async (width) => {
  const { tab } = await open(page, { viewport: { width, height: 768 } });
  await tab.click('[data-all=open]');
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test('the index leads to the report and back', async () => {
  const { tab, complaints } = await open(index);
  expect(await visible(tab, '.files tbody tr')).toBe(2);
  await tab.click('[data-show=fail]');
  expect(await visible(tab, '.files tbody tr')).toBe(1);
  await tab.click('.files a');
  expect(await tab.locator('h1').innerText()).toBe(report.book.entity.name);
  await tab.click('.back a');
  expect(await tab.title()).toContain('总表');
  expect(complaints).toEqual([]);
});
