/** Opens the page `memory-pane` (built by `npm run build`) over a workbook and looks at it as a browser does. */
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { WorkspaceState } from '../../../src/session/workspace/state';
import type {} from './memory-pane';

const ORIGIN = 'https://pane.test';
const BUILT = 'dist/pages';
/** @param data what the site's data file brings, as JSON; `''`: it does not come */
const pageWith = (data: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>pane</title><style>html,body,#pane{height:100%;margin:0}</style><body>${data && `<script>window.goujiData = ${data};</script>`}<script src="memory-pane.js"></script>`;

export interface OpenedPane {
  readonly page: Page;
  /** What the page complained of. */
  readonly complaints: readonly string[];
  state(): Promise<WorkspaceState>;
}

/** A pane as wide as asked for, over the workbook of that path. */
export async function openPane(
  browser: Browser,
  path: string,
  { width = 380, height = 600, data = 'null', ...options }: PaneOptions = {},
): Promise<OpenedPane> {
  const context = await browser.newContext({
    ...{ viewport: { width, height }, locale: 'zh-CN', reducedMotion: 'reduce' },
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (problem) => complaints.push(problem.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.route(`${ORIGIN}/**`, async (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    if (extname(name) !== '.js')
      return route.fulfill({ body: pageWith(data), contentType: 'text/html' });
    const body = await readFile(join(BUILT, name));
    return route.fulfill({ body, contentType: 'text/javascript' });
  });
  await page.goto(`${ORIGIN}/`);
  const bytes = (await readFile(path)).toString('base64');
  await page.evaluate(([data, name]) => window.openPane(data!, name!), [bytes, basename(path)]);
  await settled(page);
  return {
    page,
    complaints,
    state: () => page.evaluate(() => window.memoryPane.workspace.state()),
  };
}

interface PaneOptions extends BrowserContextOptions, Partial<Size> {
  /** What the site's data file brings, as JSON; `''`: it does not come. */
  readonly data?: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Longer than it takes to hear of an edit, to check, and to say which cells are likely wrong. */
export async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(500);
}

/** What the rules of accessibility object to, as `rule: element`. */
export async function objections(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** Elements that stick out to the right of the page, as their text. */
export async function stickingOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = document.scrollingElement!.scrollWidth > width ? ['page scrolls'] : [];
    const out = [...document.querySelectorAll('#pane *')].filter(
      (one) =>
        // A table that is wider than the pane is scrolled within its own frame.
        one.parentElement?.closest('[role=group][tabindex="0"]') === null &&
        one.checkVisibility() &&
        one.getBoundingClientRect().right > width + 0.5,
    );
    return [...scrolls, ...out.map((one) => `${one.tagName} ${one.textContent.slice(0, 40)}`)];
  });
}

/** What a screen reader is told next to what it reads by itself. */
export async function spoken(page: Page): Promise<string> {
  return page
    .locator('[aria-live]')
    .allInnerTexts()
    .then((all) => all.join(''));
}
