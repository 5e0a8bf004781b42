/** The built workbench as a page: what stands on it at first, what it asks for, who can use it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SITE } from '../../support/built-site';
import { ownBrowser } from '../own-browser';
import { objections } from './objections';
import { openBench, verdict } from './open-bench';

const browser = ownBrowser();
/** Bytes, gzipped, of all that comes until the sample's findings are on the screen. */
const LIMIT = 3.2 * 1024 * 1024;

it('has the sample’s findings on the screen, asks nobody else, and is not too large', async () => {
  const bench = await openBench(browser());
  expect(await verdict(bench)).toMatch(/\d+ 类必改/);
  await bench.pane.locator('[data-group]').first().waitFor();
  expect(await bench.page.locator('#grid canvas').count()).toBeGreaterThan(0);
  expect(bench.elsewhere).toEqual([]);
  expect(bench.complaints).toEqual([]);
  const bytes = [...new Set(bench.asked)].reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(SITE, path)), { level: 9 }).length,
    0,
  );
  process.stdout.write(`workbench: ${(bytes / 1024 / 1024).toFixed(2)} MB, gzipped\n`);
  expect(bytes).toBeLessThan(LIMIT);
});

it('is under a policy that lets no page call anybody', async () => {
  const { page } = await openBench(browser(), { sample: '' });
  const stopped = await page.evaluate(async () => {
    const broken: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      broken.push(effectiveDirective),
    );
    await fetch('https://elsewhere.test/').catch(() => undefined);
    const script = document.createElement('script');
    script.text = 'window.ran = true';
    document.body.append(script);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { broken, ran: 'ran' in window };
  });
  expect(stopped).toEqual({ broken: ['connect-src', 'script-src-elem'], ran: false });
});

it('leads from a finding to its cell', async () => {
  const bench = await openBench(browser());
  await verdict(bench);
  await bench.pane.locator('[data-group^="T3"] h3 button').first().click();
  const place = bench.pane.getByRole('button', { name: /表3 [A-Z]+\d+/ }).first();
  const address = /[A-Z]+\d+/.exec(await place.innerText())![0];
  await place.click();
  await bench.page.waitForFunction(
    (wanted) =>
      document.querySelector<HTMLInputElement>('#grid [data-u-comp=defined-name] input')?.value ===
      wanted,
    address,
  );
});

it('has a pane that is resized by keyboard, put away and brought back', async () => {
  const bench = await openBench(browser());
  await verdict(bench);
  const divider = bench.page.getByRole('separator', { name: '面板宽度' });
  const width = async () => (await bench.pane.boundingBox())!.width;
  await divider.focus();
  await bench.page.keyboard.press('ArrowLeft');
  expect(await divider.getAttribute('aria-valuenow')).toBe('436');
  expect(await width()).toBe(436);
  await bench.page.keyboard.press('Home');
  expect(await width()).toBe(320);
  await bench.page.keyboard.press('End');
  expect(await width()).toBe(720);
  await bench.page.mouse.move((await divider.boundingBox())!.x + 3, 400);
  await bench.page.mouse.down();
  await bench.page.mouse.move(1366 - 500, 400, { steps: 4 });
  await bench.page.mouse.up();
  expect(await width()).toBe(500);
  await bench.page.getByRole('button', { name: '收起面板' }).click();
  expect(await bench.pane.isVisible()).toBe(false);
  await bench.page.getByRole('button', { name: '展开面板' }).click();
  expect(await width()).toBe(500);
});

it('goes between bar, grid and pane with F6', async () => {
  const bench = await openBench(browser());
  await verdict(bench);
  const part = () =>
    bench.page.evaluate(
      () => document.activeElement?.closest('[data-part]')?.getAttribute('data-part') ?? null,
    );
  await bench.page.getByRole('button', { name: '打开…' }).focus();
  const walked: (string | null)[] = [];
  for (const key of ['F6', 'F6', 'F6', 'Shift+F6']) {
    await bench.page.keyboard.press(key);
    walked.push(await part());
  }
  expect(walked).toEqual(['grid', 'pane', 'bar', 'pane']);
});

it('has the pane under a tab where the window is narrow; a cell that is shown is seen', async () => {
  const bench = await openBench(browser(), { viewport: { width: 800, height: 600 } });
  const grid = bench.page.locator('#grid');
  await bench.page.getByRole('tab', { name: '核对', exact: true }).click();
  await verdict(bench);
  expect(await grid.isVisible()).toBe(false);
  await bench.pane
    .getByRole('button', { name: /先改/ })
    .or(bench.pane.getByRole('link', { name: /先改/ }))
    .first()
    .click();
  await grid.waitFor({ state: 'visible' });
  expect(await bench.pane.isVisible()).toBe(false);
  await bench.page.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('#grid [data-u-comp=defined-name] input')?.value !==
      '',
  );
  await bench.page.waitForTimeout(500);
  const shots = process.env['GOUJI_SHOTS'];
  if (shots) await bench.page.screenshot({ path: join(shots, 'workbench-narrow-cell.png') });
});

it.each([
  ['wide', { width: 1366, height: 768 }, 'light' as const],
  ['middling', { width: 1024, height: 768 }, 'dark' as const],
  ['narrow', { width: 640, height: 800 }, 'light' as const],
])('can be used by everyone: %s', async (name, viewport, colorScheme) => {
  const bench = await openBench(browser(), { viewport, colorScheme });
  await bench.page.locator('#pane h1').waitFor({ state: 'attached' });
  if (viewport.width < 900)
    await bench.page.getByRole('tab', { name: '核对', exact: true }).click();
  await verdict(bench);
  expect(await objections(bench.page)).toEqual([]);
  await bench.page.getByRole('button', { name: /文件不离开这台电脑/ }).click();
  await bench.page.getByRole('dialog', { name: '关于' }).waitFor();
  expect(await objections(bench.page)).toEqual([]);
  const overflow = await bench.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  const shots = process.env['GOUJI_SHOTS'];
  if (shots) await bench.page.screenshot({ path: join(shots, `workbench-${name}.png`) });
});

it('can be used by everyone before anything is open', async () => {
  const { page } = await openBench(browser(), { sample: '' });
  await page.getByRole('heading', { name: /打开一个部门预算公开工作簿/ }).waitFor();
  expect(await objections(page)).toEqual([]);
});
