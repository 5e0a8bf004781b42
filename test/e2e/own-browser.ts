import type { Browser } from 'playwright-core';
import type { ExcelPages } from '../simulators/excel/serve-excel';
import { launchChromium } from './chromium';
import { excelPages } from './excel-pages';

/**
 * One browser for the tests of a file; what a test has opened is closed after it.
 * @returns the browser, once the tests run
 */
export function ownBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => void (browser = await launchChromium()), 600_000);
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });
  return () => {
    if (!browser) throw new Error('the browser is there when tests run');
    return browser;
  };
}

/** The pages of the simulated Excel, bundled once for the tests of a file. */
export function ownExcelPages(): () => ExcelPages {
  let pages: ExcelPages | undefined;
  beforeAll(async () => void (pages = await excelPages()), 600_000);
  return () => {
    if (!pages) throw new Error('the pages are there when tests run');
    return pages;
  };
}
