/** Opens the simulated WPS 表格 in Chromium with the add-in as it ships (built by `npm run build`). */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { Snapshot } from '../../../src/model/snapshot';
import type { ProfileName } from './et-profile';
import { SITE } from '../../support/built-site';
import type { EtUser } from './et-user';
import type {} from './window-page';

const ORIGIN = 'https://wps.test';
const ADDIN = `${ORIGIN}/gouji/wps/`;
const WINDOW =
  '<!doctype html><meta charset="utf-8"><title>opening</title><style>body{margin:0}</style><body><script src="wps-window.js"></script>';

/** WPS puts the program into each page of an add-in before its scripts run. */
const INJECT = `if (window !== window.top && window.top.simulatedWps) {
  const { application, wps } = window.top.simulatedWps.et;
  Object.assign(window, { Application: application, wps });
}`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

export interface OpenWpsOptions {
  readonly profile?: ProfileName;
  /** CSS pixels. */
  readonly paneWidth?: number;
  /** Scripts that run in the pages of the add-in before theirs. */
  readonly scripts?: readonly string[];
  /** The data file of the site; `null`: there is none; absent: the one that ships. */
  readonly data?: string | null;
}

export interface OpenWps {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly user: WpsUser;
  /** What the pages complained of, and what they asked of other origins. */
  readonly complaints: readonly string[];
  /** Presses a button of the ribbon. */
  press(button: string): Promise<void>;
  /** The pane with this number, once it is loaded. */
  pane(number?: number): Promise<Frame>;
  /** Members that were asked for and do not exist. */
  unknown(): Promise<readonly string[]>;
}

/** What somebody in front of the program does, from outside the page. */
export type WpsUser = {
  readonly [Action in keyof EtUser]: EtUser[Action] extends (...args: infer Given) => unknown
    ? (...args: Given) => Promise<void>
    : never;
};

export async function openWps(
  browser: Browser,
  snapshot: Snapshot | null,
  { profile = 'win-12.1', paneWidth = 380, scripts = [], data }: OpenWpsOptions = {},
): Promise<OpenWps> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 700 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  const complaints: string[] = [];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) {
      complaints.push(`asked for ${url.href}`);
      return route.abort();
    }
    if (url.pathname === '/') return route.fulfill({ body: WINDOW, contentType: 'text/html' });
    const name = decodeURIComponent(url.pathname.slice(1));
    const file = name.startsWith('gouji/')
      ? join(SITE, name.slice('gouji/'.length))
      : join('dist/pages', name);
    const body =
      data !== undefined && name === 'gouji/data/gouji-data.js'
        ? data
        : await readFile(file).catch(() => null);
    if (body === null) {
      complaints.push(`no ${name}`);
      return route.fulfill({ status: 404, body: '' });
    }
    return route.fulfill({ body, contentType: TYPES[extname(name)] ?? 'application/octet-stream' });
  });
  await context.addInitScript(INJECT);
  for (const script of scripts) {
    await context.addInitScript(`if (window !== window.top) { ${script} }`);
  }
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${ORIGIN}/`);
  await page.evaluate((settings) => window.openWps(settings), {
    ...{ snapshot, profile, paneWidth, addin: ADDIN },
  });
  await page.waitForFunction(() => document.title === 'loaded');
  return {
    page,
    context,
    complaints,
    user: new Proxy({} as WpsUser, {
      get: (_, action: keyof EtUser) =>
        (action as string) === 'then'
          ? undefined
          : (...args: unknown[]) =>
              page.evaluate(
                ([name, given]) =>
                  void (window.simulatedWps.user[name] as (...all: unknown[]) => unknown).apply(
                    window.simulatedWps.user,
                    given,
                  ),
                [action, args] as const,
              ),
    }),
    press: (button) => page.evaluate((name) => void window.simulatedWps.press(name), button),
    async pane(number = 1) {
      const frame = page.locator(`iframe[name="pane${number}"]`);
      await frame.waitFor({ state: 'attached' });
      const found = await (await frame.elementHandle())?.contentFrame();
      if (!found) throw new Error(`no pane ${number}`);
      await found.waitForLoadState('load');
      return found;
    },
    unknown: () => page.evaluate(() => window.simulatedWps.et.program.unknown),
  };
}
