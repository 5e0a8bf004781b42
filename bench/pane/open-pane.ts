import type { Browser } from 'playwright-core';
import type { Snapshot } from '../../src/model/snapshot';
import { PANE } from '../../src/wording/pane/frame-labels';
import { openExcel, PRODUCTION_PANE, type OpenExcel } from '../../test/simulators/excel/open-excel';
import type { ExcelPages } from '../../test/simulators/excel/serve-excel';

declare global {
  interface Window {
    /** Milliseconds from the start of the pane's page until it says what the check came to. */
    firstVerdict?: number;
  }
}

/** The pane over a workbook, when it has said what the check came to and is quiet. */
export interface OpenedPane {
  readonly excel: OpenExcel;
  readonly verdictMs: number;
  /** Files of the add-in that its page has asked for so far, without those of office.js. */
  readonly files: readonly string[];
  /** Used by all scripts of the tab, after collecting garbage. */
  heapBytes(): Promise<number>;
  close(): Promise<void>;
}

export interface PaneOptions {
  /** Before each answer of Excel, in ms. */
  readonly latency: number;
  /** Where the built add-in lies; `dist/site/excel` when absent. */
  readonly folder?: string;
}

/** Events are registered a little later, and what is kept is read. */
const SETTLE_MS = 1_000;

export async function openPane(
  browser: Browser,
  pages: ExcelPages,
  snapshot: Snapshot,
  { latency, ...where }: PaneOptions,
): Promise<OpenedPane> {
  const context = await browser.newContext();
  await context.addInitScript((empty) => {
    if (!location.pathname.endsWith('/taskpane.html')) return;
    const observer = new MutationObserver(() => {
      const headline = document.querySelector('#pane h1')?.textContent ?? empty;
      if (headline === empty) return;
      observer.disconnect();
      window.firstVerdict = performance.now();
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  }, PANE.main);
  const pane = PRODUCTION_PANE;
  const switches = { latency };
  const excel = await openExcel(browser, pages, snapshot, { context, pane, switches, ...where });
  const shown = await excel.addin.waitForFunction(() => window.firstVerdict, undefined, {
    timeout: 60_000,
  });
  await excel.page.waitForTimeout(SETTLE_MS);
  const addresses = await excel.addin.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  const cdp = await context.newCDPSession(excel.page);
  await cdp.send('Performance.enable');
  return {
    excel,
    verdictMs: (await shown.jsonValue()) ?? NaN,
    files: addresses.flatMap((address) => /\/excel\/([^/?]+)$/.exec(address)?.[1] ?? []),
    async heapBytes() {
      // What an observer or a cache lets go of in the first round is collected in the second.
      for (let round = 0; round < 2; round += 1) await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
    },
    close: () => context.close(),
  };
}
