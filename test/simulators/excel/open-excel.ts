import type { Browser, Frame, Page } from 'playwright-core';
import type { HostSnapshot } from '../../../src/hosts/snapshot-of';
import type { Snapshot } from '../../../src/model/snapshot';
import type {} from './addin-page';
import type { WireCount } from './host-page';
import { ORIGIN, serveExcel } from './serve-excel';
import type { ExcelPages } from './serve-excel';

/** A workbook open in the simulated Excel, with the add-in loaded. */
export interface OpenExcel {
  /** The add-in's page, in which `window.spike` is ready. */
  readonly addin: Frame;
  readonly page: Page;
  /** Addresses that the pages asked for in vain; empty when nothing leaves the machine. */
  readonly refused: readonly string[];
  /** The workbook as the add-in reads it. */
  snapshot(): Promise<HostSnapshot>;
  count(): Promise<WireCount>;
  close(): Promise<void>;
}

/** A fresh context each time: office.js remembers its host in the session's storage. */
export async function openExcel(
  browser: Browser,
  pages: ExcelPages,
  snapshot: Snapshot,
): Promise<OpenExcel> {
  const context = await browser.newContext();
  const refused = await serveExcel(context, pages);
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/host.html`);
  // As text: Playwright takes a minute over the objects of a large workbook.
  await page.evaluate(
    (book) => window.simulatedExcel.open(JSON.parse(book) as Snapshot, 'addin.html'),
    JSON.stringify(snapshot),
  );
  const handle = await page.waitForSelector('iframe', { state: 'attached' });
  const addin = await handle.contentFrame();
  if (!addin) throw new Error('the add-in has no frame');
  await addin.waitForFunction(() => 'spike' in window, undefined, { timeout: 30_000 });
  return {
    addin,
    page,
    refused,
    async snapshot() {
      const text = await addin.evaluate(async () => JSON.stringify(await window.spike.snapshot()));
      return JSON.parse(text) as HostSnapshot;
    },
    count: () => page.evaluate(() => ({ ...window.simulatedExcel.count })),
    close: () => context.close(),
  };
}
