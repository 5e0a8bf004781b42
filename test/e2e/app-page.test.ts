/** The built page of states in a browser, under its own policy; the server and WPS's local service are pretended. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import manifest from '../../package.json';
import { excelManifest } from '../../scripts/release/excel-manifest';
import { listRelease } from '../../src/hosting/list-release';
import type { ReleaseList } from '../../src/hosting/release-list';
import { oldEngine } from '../simulators/wps/old-engine';
import { builtPart, SITE } from '../support/built-site';
import { ownBrowser } from './own-browser';

const AT = 'https://budget.example/gouji/';
const SERVICE = 'http://127.0.0.1:58890';
const browser = ownBrowser();

let list: ReleaseList;
beforeAll(() => {
  builtPart('app');
  const { version } = manifest;
  list = listRelease(SITE, { version, baseUrl: AT, office: 'local' });
});

interface Server {
  /** What is said in place of a file of the site; a number: only that status. */
  readonly instead?: Readonly<Record<string, string | number>>;
  readonly list?: Partial<ReleaseList> | null;
  /** Types that are not as listed, by path. */
  readonly types?: Readonly<Record<string, string>>;
  /** What the service of WPS lists; `null`: there is no service. */
  readonly entries?: object[] | null;
  readonly at?: string;
}

/** The page, once it has asked for all. */
async function opened(
  { instead = {}, list: changed = {}, types = {}, entries = null, at = AT }: Server = {},
  options: BrowserContextOptions = {},
): Promise<{ page: Page; failures: string[] }> {
  const context = await browser().newContext({ locale: 'zh-CN', ...options });
  const page = await context.newPage();
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  page.on('console', (said) => {
    if (/policy/i.test(said.text())) failures.push(said.text());
  });
  await page.addInitScript({ content: oldEngine() });
  const texts: Record<string, string | number> = {
    'excel/manifest.xml': excelManifest(readFileSync('manifest.xml', 'utf8'), {
      ...{ url: `${at}excel/`, version: manifest.version, sharedRuntime: false },
    }),
    'data/gouji-data.js': 'window.goujiData = null;',
    'release.json': changed === null ? 404 : JSON.stringify({ ...list, ...changed }),
    ...instead,
  };
  await page.route(`${at}**`, (route) => {
    const path = new URL(route.request().url()).pathname
      .replace(new URL(at).pathname, '')
      .replace(/^app\/$/, 'app/index.html');
    const said = texts[path];
    if (typeof said === 'number') return route.fulfill({ status: said });
    const type = types[path] ?? list.files.find((file) => file.path === path)?.type;
    const isHead = route.request().method() === 'HEAD';
    const body = isHead ? '' : (said ?? readFileSync(join(SITE, path)));
    return route.fulfill({ body, contentType: type ?? 'application/json' });
  });
  await page.route('**://127.0.0.1:*/**', (route) =>
    service(entries)(route.request()).then((body) =>
      body === null
        ? route.abort('connectionrefused')
        : route.fulfill({ body, headers: { 'access-control-allow-origin': '*' } }),
    ),
  );
  await page.goto(`${at}app/`);
  await page.locator('#server [data-state=asking]').waitFor({ state: 'hidden' });
  return { page, failures };
}

/** The service of WPS. @returns what it answers; `null`: nobody is there */
const service =
  (entries: object[] | null) =>
  async (request: { url(): string; postData(): string | null }): Promise<string | null> => {
    const path = request.url().replace(SERVICE, '');
    if (entries === null || path.includes(':')) return null;
    if (path.endsWith('runParams')) {
      const order = JSON.parse(
        Buffer.from(request.postData() ?? '', 'base64').toString('utf8'),
      ) as { cmd: string };
      if (order.cmd === 'enable') entries.push(order);
      else entries.length = 0;
    }
    return path === '/version' ? '1.0.2' : JSON.stringify(entries);
  };

const part = (page: Page, name: RegExp): Locator => page.getByRole('region', { name });
const buttons = (page: Page): Promise<readonly string[]> =>
  part(page, /^WPS/).getByRole('button').allInnerTexts();
/** The words of a row, with its state. */
const piece = async (page: Page, name: string): Promise<string> =>
  (await page.getByRole('row', { name }).innerText()).replace(/\s+/g, ' ');

it('says of each piece that all is well', async () => {
  const { page, failures } = await opened();
  await part(page, /服务器/)
    .getByText('该有的文件都取得到')
    .waitFor();
  for (const name of ['Excel 加载项', 'WPS 加载项', '这一页']) {
    expect(await piece(page, name)).toMatch(/ 正常 (\d+) \/ \1$/);
  }
  expect(await piece(page, '数据包')).toContain('用程序自带的');
  await part(page, /^Excel/)
    .getByText(`版本 ${manifest.version}.0`)
    .waitFor();
  for (const id of ['faults', 'misplaced', 'other-version']) {
    expect(await page.locator(`#${id}`).isVisible()).toBe(false);
  }
  expect(
    await part(page, /^Excel/)
      .getByRole('link', { name: /manifest/ })
      .getAttribute('href'),
  ).toBe('../excel/manifest.xml');
  expect(await page.locator('#manifest-url').innerText()).toBe(`${AT}excel/manifest.xml`);
  expect(failures).toEqual([]);
});

it('names each file that is not as listed, and why', async () => {
  const { page } = await opened({
    instead: { 'excel/taskpane.html': 404, 'wps/ribbon.xml': 500 },
    types: { 'excel/manifest.xml': 'text/html', 'wps/manifest.xml': 'TEXT/XML;charset=UTF-8' },
  });
  await part(page, /服务器/)
    .getByText('有问题：下面这些文件不对')
    .waitFor();
  expect(await page.locator('#faults li').allInnerTexts()).toEqual([
    'excel/manifest.xml：类型应为 text/xml; charset=utf-8，现在是 text/html',
    'excel/taskpane.html：没有这个文件',
    'wps/ribbon.xml：服务器答 500',
  ]);
  expect(await piece(page, 'Excel 加载项')).toContain('有问题');
  expect(await piece(page, 'WPS 加载项')).toContain('有问题');
  expect(await piece(page, '这一页')).toContain('正常');
});

it('shows a few of many faults, and says how many more', async () => {
  const all = list.files.filter(({ path }) => path.startsWith('excel/'));
  const { page } = await opened({
    instead: Object.fromEntries(all.map(({ path }) => [path, 404])),
  });
  await page.locator('#faults-more').waitFor();
  expect(await page.locator('#faults li').count()).toBe(12);
  expect(await page.locator('#faults-more').innerText()).toContain(`另有 ${all.length - 12} 个`);
});

it.each([
  ['is not there', { list: null }],
  ['is a page in its place', { instead: { 'release.json': '<!doctype html>' } }],
  ['is no list', { instead: { 'release.json': '{"schema":2,"files":[]}' } }],
])('says that the list of files %s', async (_what, server) => {
  const { page, failures } = await opened(server);
  await part(page, /服务器/)
    .getByText('没有取到 release.json')
    .waitFor();
  expect(await piece(page, 'Excel 加载项')).toContain('还不知道');
  expect(failures).toEqual([]);
});

it.each([
  [
    'window.goujiData = { pack: { name: "某市 2026", version: "3" }, files: {} };',
    /放了：某市 2026 3；用上没有/,
  ],
  ['window.goujiData = null;', /没有放/],
  ['<!doctype html>', /有问题/],
  ['window.goujiData = 7;', /有问题/],
])('tells which data are in use: %s', async (script, state) => {
  const { page } = await opened({ instead: { 'data/gouji-data.js': script } });
  await page.getByRole('row', { name: '数据包' }).getByText(state).waitFor();
});

it('warns at another address than the release was written for, and of another version', async () => {
  const { page } = await opened({ list: { baseUrl: 'https://other.example/', version: '9.9.9' } });
  await page.getByText('地址不同').waitFor();
  expect(await page.getByRole('link', { name: 'https://other.example/app/' }).isVisible()).toBe(
    true,
  );
  expect(await page.locator('#other-version').innerText()).toContain('文件单是 9.9.9');
});

it('tells a manifest of another place, one that is not there, and a release without Excel', async () => {
  const elsewhere = excelManifest(readFileSync('manifest.xml', 'utf8'), {
    ...{ url: 'https://other.example/excel/', version: '1.0.0', sharedRuntime: false },
  });
  const first = await opened({ instead: { 'excel/manifest.xml': elsewhere } });
  await part(first.page, /^Excel/)
    .getByText('指着别处：https://other.example/excel/taskpane.html')
    .waitFor();
  const second = await opened({ instead: { 'excel/manifest.xml': '<!doctype html>' } });
  await part(second.page, /^Excel/)
    .getByText('Excel 现在装不了')
    .waitFor();
  const files = list.files.filter(({ path }) => !path.startsWith('excel/'));
  const third = await opened({ list: { files } });
  await part(third.page, /^Excel/)
    .getByText('只给 WPS 表格')
    .waitFor();
  expect(
    await part(third.page, /^Excel/)
      .getByRole('link')
      .count(),
  ).toBe(0);
  expect(await piece(third.page, 'Excel 加载项')).toContain('这份发布包里没有');
});

describe('WPS on this computer', () => {
  it('gets and loses the add-in, the page showing only what can be done', async () => {
    const { page, failures } = await opened({ entries: [] });
    await page.getByRole('heading', { name: '未安装' }).waitFor();
    expect(await buttons(page)).toEqual(['安装', '再看一次']);
    await page.getByRole('button', { name: '安装' }).click();
    await page.getByRole('heading', { name: '已安装' }).waitFor();
    expect(await buttons(page)).toEqual(['卸载', '再看一次']);
    await page.getByRole('button', { name: '卸载' }).click();
    await page.getByRole('heading', { name: '未安装' }).waitFor();
    expect(failures).toEqual([]);
  });

  it('does not answer, and the page says what to do', async () => {
    const { page, failures } = await opened();
    await page.getByRole('heading', { name: 'WPS 没有应答' }).waitFor();
    expect(await buttons(page)).toEqual(['唤醒 WPS', '再看一次']);
    expect(await page.locator('#not-served').isVisible()).toBe(false);
    expect(failures).toEqual([]);
  });
});

it('leads to the page for the accountant, which can be read by everyone', async () => {
  const { page, failures } = await opened({}, { viewport: { width: 360, height: 640 } });
  await page.getByRole('link', { name: '给会计的一页纸' }).click();
  await page.getByRole('heading', { level: 1, name: '给会计的一页纸' }).waitFor();
  expect(await page.getByRole('row').count()).toBeGreaterThan(3);
  expect(await page.locator('main').innerText()).not.toMatch(/\*\*|^[#|-] /m);
  const loaded = 'document.images[0].naturalWidth > 0';
  expect(await page.evaluate(loaded)).toBe(true);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(failures).toEqual([]);
  const shots = process.env['GOUJI_SHOTS'];
  if (shots) await page.screenshot({ path: join(shots, 'card.png'), fullPage: true });
});

it.each([
  ['wide, all well', { entries: [] }, { viewport: { width: 1366, height: 768 } }],
  [
    'narrow and dark, with faults',
    { instead: { 'excel/taskpane.html': 404 }, list: { baseUrl: 'https://other.example/' } },
    { viewport: { width: 360, height: 640 }, colorScheme: 'dark' as const },
  ],
])('can be read by everyone: %s', async (_what, server, options) => {
  const { page } = await opened(server, options);
  await page.locator('#asking').waitFor({ state: 'hidden' });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  const shots = process.env['GOUJI_SHOTS'];
  if (shots)
    await page.screenshot({ path: join(shots, `${options.viewport.width}.png`), fullPage: true });
});
