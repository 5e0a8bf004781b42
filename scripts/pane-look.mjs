/* global atob, window -- inside the page */
/**
 * Shows the pane over a workbook, without Excel, and takes a picture of it:
 *
 *   node scripts/pane-look.mjs FILE.xlsx OUT.png [--tab 汇总] [--width 380] [--height 900] [--dark]
 *       [--contrast] [--pick FILE]… [--click TEXT]… [--full]
 *
 * Clicks what is named, in order, by its visible text or its label; the n-th click picks the n-th file,
 * where it picks one. Builds nothing: run
 * `npx webpack --config-name pages` first.
 */
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tab: { type: 'string' },
    width: { type: 'string', default: '380' },
    height: { type: 'string', default: '900' },
    dark: { type: 'boolean' },
    contrast: { type: 'boolean' },
    full: { type: 'boolean' },
    pick: { type: 'string', multiple: true, default: [] },
    click: { type: 'string', multiple: true, default: [] },
  },
});
const [file, out] = positionals;
if (!file || !out) throw new Error('pane-look FILE.xlsx OUT.png');

const ORIGIN = 'https://pane.test';
const PAGES = join(import.meta.dirname, '../dist/pages');
const PAGE =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>html,body,#pane{height:100%;margin:0}</style><body><script src="memory-pane.js"></script>';

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    colorScheme: values.dark ? 'dark' : 'light',
    forcedColors: values.contrast ? 'active' : 'none',
    locale: 'zh-CN',
  });
  page.on('pageerror', (error) => console.error(String(error).slice(0, 500)));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(message.text().slice(0, 500));
  });
  await page.route(`${ORIGIN}/**`, async (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    if (name === '' || name === 'pane.html')
      return route.fulfill({ body: PAGE, contentType: 'text/html' });
    const type = extname(name) === '.js' ? 'text/javascript' : 'application/octet-stream';
    return route.fulfill({ body: await readFile(join(PAGES, name)), contentType: type });
  });
  await page.goto(`${ORIGIN}/pane.html`);
  const bytes = (await readFile(file)).toString('base64');
  await page.evaluate(([data, name]) => window.openPane(data, name), [bytes, basename(file)]);
  await page.waitForTimeout(300);
  if (values.tab) await page.getByRole('tab', { name: values.tab }).click();
  for (const [n, text] of values.click.entries()) {
    const path = values.pick[n];
    if (path !== undefined) {
      const data = (await readFile(path)).toString('base64');
      await page.evaluate(
        ([picked, base64]) => {
          const content = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
          window.memoryPane.host.files.unshift({ name: picked, bytes: content });
        },
        [basename(path), data],
      );
    }
    await page.getByText(text).or(page.getByLabel(text)).first().click();
    await page.waitForTimeout(300);
  }
  await page.waitForTimeout(200);
  await page.screenshot({ path: out, fullPage: values.full ?? false });
} finally {
  await browser.close();
}
