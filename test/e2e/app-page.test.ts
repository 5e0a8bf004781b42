/** The built install page in a browser, under its own policy, with WPS's local service pretended. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { oldEngine } from '../simulators/wps/old-engine';
import { builtPart } from '../support/built-site';
import { ownBrowser } from './own-browser';

const BUILT = builtPart('wps');
const AT = 'http://budget.example/gouji/';
const SERVICE = 'http://127.0.0.1:58890';
const browser = ownBrowser();

beforeAll(() => {
  if (!existsSync(join(BUILT, 'install.html'))) throw new Error('run npm run build first');
});

/** What the service lists; `null`: there is no service. */
async function opened(entries: object[] | null): Promise<{ page: Page; failures: string[] }> {
  const page = await browser().newPage();
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  page.on('console', (said) => {
    if (/policy/i.test(said.text())) failures.push(said.text());
  });
  await page.addInitScript({ content: oldEngine() });
  await page.route(`${AT}*`, (route) =>
    route.fulfill({
      path: join(BUILT, new URL(route.request().url()).pathname.replace('/gouji/', '')),
    }),
  );
  await page.route('**://127.0.0.1:*/**', (route) => {
    const path = route.request().url().replace(SERVICE, '');
    if (entries === null || path.includes(':')) return route.abort('connectionrefused');
    if (path.endsWith('runParams')) {
      const order = JSON.parse(
        Buffer.from(route.request().postData() ?? '', 'base64').toString('utf8'),
      ) as { cmd: string };
      if (order.cmd === 'enable') entries.push(order);
      else entries.length = 0;
    }
    const body = path === '/version' ? '1.0.2' : JSON.stringify(entries);
    return route.fulfill({ body, headers: { 'access-control-allow-origin': '*' } });
  });
  await page.goto(`${AT}install.html`);
  return { page, failures };
}

const buttons = (page: Page): Promise<readonly string[]> =>
  page.getByRole('button').allInnerTexts();

it('installs and removes, showing only what can be done', async () => {
  const { page, failures } = await opened([]);
  await page.getByRole('heading', { name: '未安装' }).waitFor();
  expect(await buttons(page)).toEqual(['安装', '再看一次']);
  await page.getByRole('button', { name: '安装' }).click();
  await page.getByRole('heading', { name: '已安装' }).waitFor();
  expect(await buttons(page)).toEqual(['卸载', '再看一次']);
  await page.getByRole('button', { name: '卸载' }).click();
  await page.getByRole('heading', { name: '未安装' }).waitFor();
  expect(failures).toEqual([]);
});

it('says what to do where WPS does not answer', async () => {
  const { page, failures } = await opened(null);
  await page.getByRole('heading', { name: 'WPS 没有应答' }).waitFor();
  expect(await buttons(page)).toEqual(['唤醒 WPS', '再看一次']);
  expect(await page.locator('#not-served').isVisible()).toBe(false);
  expect(failures).toEqual([]);
});
