/** The page 自检 as it ships, opened by its button in the simulated WPS, and where there is no WPS. */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { ledger } from '../contract/ledger';
import { PROFILES } from '../simulators/wps/et-profile';
import type { ProfileName } from '../simulators/wps/et-profile';
import { oldEngine } from '../simulators/wps/old-engine';
import { openWps } from '../simulators/wps/open-wps';
import type { OpenWps } from '../simulators/wps/open-wps';
import { builtPart } from '../support/built-site';
import { ownBrowser } from './own-browser';

const BUILT = resolve(builtPart('wps'));
const browser = ownBrowser();

const state = (page: Page | Frame) => page.getByRole('status');
const report = (page: Page | Frame): Promise<string> => page.getByLabel('自检报告').inputValue();

/** The page that the button of the ribbon opens. */
async function opened(wps: OpenWps): Promise<Frame> {
  await wps.press('goujiSelfCheck');
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const frame = wps.page.frames().find((one) => one.url().endsWith('/self-check.html'));
    if (frame) return frame;
    await wps.page.waitForTimeout(20);
  }
  throw new Error('自检 does not open');
}

it.each(Object.keys(PROFILES) as ProfileName[])(
  'in %s it runs when asked, gives its report, and leaves the workbook alone',
  async (profile) => {
    const wps = await openWps(browser(), ledger, { profile });
    const page = await opened(wps);
    await state(page).getByText('点“开始自检”').waitFor();
    expect(await report(page)).toBe('');
    await page.getByRole('button', { name: '开始自检' }).click();
    await state(page).getByText('自检做完了').waitFor({ timeout: 60_000 });
    const text = await report(page);
    expect(text).toMatch(/^结论：可以使用/m);
    expect(text).toMatch(/^正常\u3000关闭试验用的工作簿/m);
    expect(text).toContain('"format":"gouji-self-check"');
    expect(text).not.toContain(ledger.name.replace(/\..*$/, ''));
    const left = await wps.page.evaluate(() => {
      const { program } = window.simulatedWps.et;
      const { books, front, unknown } = program;
      return { open: books.length, name: front?.book.name, dirty: front?.book.dirty, unknown };
    });
    // The button asks for a window first, which the simulated WPS does not have.
    const unknown = left.unknown.filter((member) => !member.endsWith('.ShowDialog'));
    const expected = { open: 1, name: ledger.name, dirty: false, unknown: [] };
    expect({ ...left, unknown }).toEqual(expected);
    await page.getByRole('button', { name: '复制报告' }).click();
    await state(page).getByText('复制').waitFor();
  },
);

it('is stopped in the middle: what is done is in the report, and nothing stays open', async () => {
  const wps = await openWps(browser(), ledger, { profile: 'uos-12.8' });
  const page = await opened(wps);
  await page.getByRole('button', { name: '开始自检' }).click();
  await page.getByRole('button', { name: '停止' }).click();
  await state(page).getByText('已停止').waitFor();
  expect(await report(page)).toContain('已停止');
  expect(await wps.page.evaluate(() => window.simulatedWps.et.program.books.length)).toBe(1);
});

it('says in one sentence that there is no WPS', async () => {
  const page = await browser().newPage();
  await page.goto(pathToFileURL(join(BUILT, 'self-check.html')).href);
  await state(page).getByText('这里没有 WPS 表格').waitFor();
  expect(await page.getByRole('button', { name: '开始自检' }).isDisabled()).toBe(true);
});

it('in an engine where the pane cannot run it says so itself', async () => {
  const page = await browser().newPage();
  const without = 'delete Promise.allSettled; delete Array.prototype.flatMap;';
  await page.addInitScript({ content: `${oldEngine()}${without} window.wps = { Workbooks: {} };` });
  await page.goto(pathToFileURL(join(BUILT, 'self-check.html')).href);
  await page.getByRole('button', { name: '开始自检' }).click();
  await state(page).getByText('自检做完了').waitFor();
  const text = await report(page);
  expect(text).toMatch(/结论：不能使用.*\n.*内核太旧/);
  expect(text).toContain('Promise.allSettled 76');
});
