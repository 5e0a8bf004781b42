import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser, Frame, Locator } from 'playwright-core';
import { openExcel, PRODUCTION_PANE } from '../../simulators/excel/open-excel';
import type { OpenExcel, OpenOptions } from '../../simulators/excel/open-excel';
import type { ExcelPages } from '../../simulators/excel/serve-excel';

/** The pane as it ships, beside a workbook in the simulated Excel. */
export interface PaneInExcel {
  readonly excel: OpenExcel;
  readonly pane: Frame;
  /** What the headline says: 通过, 3 类必改 … */
  headline(): Promise<string>;
  tab(name: string): Promise<void>;
  button(name: string | RegExp): Locator;
  /** Chooses an entry of the menu behind 更多. */
  choose(entry: string | RegExp): Promise<void>;
  /** Chooses a file where the next click asks for one. */
  pick(
    file: string | { readonly name: string; readonly bytes: Buffer },
    click: () => Promise<void>,
  ): Promise<void>;
  /** Waits until the message line says it. */
  said(words: string | RegExp): Promise<void>;
}

/** @param file path of the workbook */
export async function paneInExcel(
  browser: Browser,
  pages: ExcelPages,
  file: string | { readonly name: string; readonly bytes: Uint8Array },
  options: OpenOptions = {},
): Promise<PaneInExcel> {
  const workbook =
    typeof file === 'string' ? { name: basename(file), bytes: readFileSync(file) } : file;
  const excel = await openExcel(browser, pages, workbook, { pane: PRODUCTION_PANE, ...options });
  const pane = excel.addin;
  await pane.getByRole('button', { name: '一键校验' }).waitFor({ timeout: 60_000 });
  return {
    excel,
    pane,
    headline: async () => (await pane.getByRole('heading', { level: 1 }).innerText()).trim(),
    tab: (name) => pane.getByRole('tab', { name }).click(),
    button: (name) => pane.getByRole('button', { name }),
    async choose(entry) {
      await pane.getByRole('button', { name: '更多' }).click();
      await pane.getByRole('menuitem', { name: entry }).click();
    },
    async pick(chosen, click) {
      const waiting = excel.page.waitForEvent('filechooser');
      await click();
      const chooser = await waiting;
      await chooser.setFiles(
        typeof chosen === 'string'
          ? chosen
          : { name: chosen.name, mimeType: 'application/octet-stream', buffer: chosen.bytes },
      );
    },
    said: (words) => pane.getByText(words).first().waitFor({ timeout: 20_000 }),
  };
}
