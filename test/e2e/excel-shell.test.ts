/** The pages of the built add-in under their own policy, where there is no workbook to show. */
import { readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path/posix';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { builtPart } from '../support/built-site';
import { launchChromium } from './chromium';

const ORIGIN = 'https://addin.test';
const BUILT = builtPart('excel');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Office that answers as a test wants, for what the real one cannot be brought to here. */
const officeThat = (ready: string, supports: string): string =>
  `window.Office = {
    HostType: { Excel: 'Excel' }, onReady: () => ${ready}, EventType: {},
    context: { requirements: { isSetSupported: (name) => ${supports} } },
  };`;
const IN_EXCEL = "Promise.resolve({ host: 'Excel' })";

let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What the policy refused, and addresses outside of ours. */
let violations: string[];
let strangers: string[];

beforeAll(async () => (browser = await launchChromium()), 600_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 340, height: 640 } });
  page = await context.newPage();
  [violations, strangers] = [[], []];
  await page.exposeFunction('refusedByPolicy', (text: string) => void violations.push(text));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      (window as unknown as { refusedByPolicy(text: string): void }).refusedByPolicy(
        `${event.effectiveDirective} ${event.blockedURI}`,
      ),
    ),
  );
});
afterEach(() => context.close());

/** Opens a page of the build; `instead` answers for single files, `null` with 404. */
async function open(address: string, instead: Readonly<Record<string, string | null>> = {}) {
  await context.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== ORIGIN) {
      strangers.push(route.request().url());
      return route.abort();
    }
    const file = relative('/excel', pathname);
    const key = Object.keys(instead).find((name) => file.startsWith(name));
    const body =
      key === undefined
        ? await readFile(join(BUILT, file)).catch(() => null)
        : (instead[key] ?? null);
    if (body === null) return route.fulfill({ status: 404 });
    return route.fulfill({ body, contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
  });
  await page.goto(`${ORIGIN}/excel/${address}`);
}

/** Waits for a heading, and sees that it is the only section of the start. */
async function says(heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading }).waitFor({ timeout: 20_000 });
  expect(await page.locator('#start > section:visible').count()).toBe(1);
}

test('outside of Excel the pane says where to open it, under its policy, with the real office.js', async () => {
  await open('taskpane.html');
  await says('请在 Excel 里打开');
  expect(violations).toEqual([]);
  expect(strangers).toEqual([]);
});

test('the policy is in force: it refuses code from text and another origin', async () => {
  await open('taskpane.html');
  await says('请在 Excel 里打开');
  // From a timer: what a test evaluates itself may make code from text.
  const made = await page.evaluate(
    () =>
      new Promise((resolve) =>
        setTimeout(() => {
          try {
            resolve((Reflect.construct(Function, ['return 1']) as () => unknown)());
          } catch {
            resolve('refused');
          }
        }),
      ),
  );
  const asked = await page.evaluate(() => fetch('/excel/help.html').then(String, () => 'refused'));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.src = 'https://elsewhere.test/x.js';
    document.head.append(script);
    const inline = document.createElement('script');
    inline.textContent = 'window.inlined = true';
    document.head.append(inline);
  });
  expect([made, asked]).toEqual(['refused', 'refused']);
  expect(await page.evaluate(() => 'inlined' in window)).toBe(false);
  expect(violations.join('\n')).toContain('https://elsewhere.test/x.js');
  expect(strangers).toEqual([]);
});

test('an engine that is too old is told so, whatever loads after', async () => {
  await page.addInitScript(() => void Reflect.deleteProperty(Promise, 'allSettled'));
  await open('taskpane.html');
  await says('这台电脑上的 Excel 版本太旧');
});

test('syntax that an engine cannot read is an old engine, too', async () => {
  await open('taskpane.html', { 'main.': 'const = 1;' });
  await says('这台电脑上的 Excel 版本太旧');
});

test('an Excel without ExcelApi 1.14 is told so', async () => {
  await open('taskpane.html', { 'office/office.js': officeThat(IN_EXCEL, "name !== 'ExcelApi'") });
  await says('这台电脑上的 Excel 版本太旧');
});

test.each(['office/office.js', 'main.', 'fluent.'])('%s does not come', async (file) => {
  await open('taskpane.html', { [file]: null });
  await says('勾稽没有装全');
  await page.getByRole('button', { name: '再试一次' }).waitFor();
});

test('what checks does not come', async () => {
  await open('taskpane.html', {
    'office/office.js': officeThat(IN_EXCEL, "name === 'ExcelApi'"),
    'engine.': null,
  });
  await says('勾稽没有装全');
});

test('an Excel that does not answer is waited for, with a word', async () => {
  await page.clock.install();
  await open('taskpane.html', {
    'office/office.js': officeThat('new Promise(() => {})', 'true'),
  });
  expect(await page.locator('#opening').isVisible()).toBe(true);
  await page.clock.runFor(10_000);
  await says('Excel 还没有应答');
});

test('the help page stands alone', async () => {
  await open('help.html');
  await page.getByRole('heading', { name: '勾稽：部门预算公开核对' }).waitFor();
  expect(violations).toEqual([]);
});
