/** The built workbench in a browser, as a server would give it, under its own policy. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { typeOf } from '../../../src/hosting/site-rules';
import { builtPart, SITE } from '../../support/built-site';

const AT = 'https://bench.test/gouji/';

export interface OpenedBench {
  readonly page: Page;
  readonly pane: Locator;
  /** What the page complained of: errors, and whatever its policy stopped. */
  readonly complaints: readonly string[];
  /** Addresses that it asked for besides those of its site. */
  readonly elsewhere: readonly string[];
  /** Files of its site that it asked for, by path. */
  readonly asked: readonly string[];
}

export interface BenchOptions extends BrowserContextOptions {
  /** Which sample it starts with; `''`: none. Absent: as people open it. */
  readonly sample?: string;
  /** Chromium's own way to the disk; without it files are picked and saved as in any browser. */
  readonly disk?: boolean;
  /** Where the built site lies; the one that is tested when absent. */
  readonly site?: string;
}

export async function openBench(
  browser: Browser,
  { sample, disk = false, site = SITE, ...options }: BenchOptions = {},
): Promise<OpenedBench> {
  if (site === SITE) builtPart('app/workbench');
  const context = await browser.newContext({
    ...{ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', reducedMotion: 'reduce' },
    ...options,
  });
  const page = await context.newPage();
  const [complaints, elsewhere, asked]: [string[], string[], string[]] = [[], [], []];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (said) => {
    if (said.type() === 'error' || /policy/i.test(said.text())) complaints.push(said.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(AT) && /^\w+:\/\//.test(url) && !url.startsWith('blob:'))
      elsewhere.push(url);
  });
  await page.route('**/*', (route) => {
    const { href, pathname } = new URL(route.request().url());
    const path = pathname.replace('/gouji/', '');
    if (!href.startsWith(AT) || !existsSync(join(site, path)))
      return route.fulfill({ status: 404 });
    asked.push(path);
    return route.fulfill({ body: readFileSync(join(site, path)), contentType: typeOf(path) });
  });
  if (!disk) {
    await page.addInitScript(() => {
      for (const name of ['showOpenFilePicker', 'showSaveFilePicker'])
        Reflect.deleteProperty(window, name);
    });
  }
  const query = sample === undefined ? '' : `?sample=${sample}`;
  await page.goto(`${AT}app/workbench/index.html${query}`);
  return { page, pane: page.locator('#pane'), complaints, elsewhere, asked };
}

/** The verdict of what is open, once there is one. */
export async function verdict({ pane }: Pick<OpenedBench, 'pane'>): Promise<string> {
  const headline = pane.getByRole('heading', { level: 1, name: /类|通过|未能|还不能/ });
  await headline.waitFor({ timeout: 30_000 });
  return headline.innerText();
}

/** Picks a file as the user does. */
export async function pick({ page }: OpenedBench, file: string | FileToPick): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开…' }).first().click();
  await (await chooser).setFiles(file);
}

interface FileToPick {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Drops a file of these bytes on the grid. */
export async function drop({ page }: OpenedBench, name: string, bytes: Buffer): Promise<void> {
  const dropped = await page.evaluateHandle(
    ([name, base64]) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64!), (char) => char.charCodeAt(0));
      data.items.add(new File([bytes], name!));
      return data;
    },
    [name, bytes.toString('base64')],
  );
  for (const type of ['dragover', 'drop']) {
    await page.dispatchEvent('#grid', type, { dataTransfer: dropped });
  }
}

/** The box of the grid that has the address of the cell that is selected, and goes to another. */
export const addressBox = ({ page }: OpenedBench): Locator =>
  page.locator('#grid [data-u-comp=defined-name] input');

/** Begins to type over a cell, in the grid, as the user does. */
export async function typeInto(bench: OpenedBench, address: string, text: string): Promise<void> {
  const box = addressBox(bench);
  await box.fill(address);
  await box.press('Enter');
  await bench.page.keyboard.type(text);
}

/** Types over a cell, and enters it. */
export async function typeOver(bench: OpenedBench, address: string, text: string): Promise<void> {
  await typeInto(bench, address, text);
  await bench.page.keyboard.press('Enter');
}
