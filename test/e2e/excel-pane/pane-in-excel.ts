import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser, Frame, Locator } from 'playwright-core';
import type { CellContent } from '../../../src/hosts/edit';
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
  /** Waits until the pane says it anywhere. */
  said(words: string | RegExp): Promise<void>;
  /** Waits for the headline. */
  until(headline: RegExp): Promise<void>;
  /** The line of the first group of a table. */
  group(form: string): Locator;
  /** Shows the lines that are folded away at first. */
  unfold(): Promise<void>;
  /** Keys of the groups that are listed, in order. */
  groups(): Promise<readonly string[]>;
  /** A cell of the workbook as it is; row and column 0-based. */
  held(sheet: string, row: number, column: number): Promise<CellContent>;
  sheets(): Promise<readonly string[]>;
}

/** Tries until the expectation holds; its own complaint after fifteen seconds. */
export async function eventually(expectation: () => Promise<void>): Promise<void> {
  const end = Date.now() + 15_000;
  for (;;) {
    try {
      return await expectation();
    } catch (problem) {
      if (Date.now() > end) throw problem;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
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
      await pane.getByRole('button', { name: /^更多/ }).click();
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
    until: (headline) =>
      pane.getByRole('heading', { level: 1, name: headline }).waitFor({ timeout: 20_000 }),
    group: (form) => pane.locator('[data-group] h3 button', { hasText: form }).first(),
    async unfold() {
      const more = pane.getByRole('button', { name: /^另有 \d+/ });
      while ((await more.count()) > 0) await more.first().click();
    },
    groups: () =>
      pane
        .locator('[data-group]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-group') ?? '')),
    held: (...at) =>
      excel.page.evaluate(
        ([name, row, column]) =>
          window.simulatedExcel.program.sheet(name)?.content(row, column) ?? null,
        at,
      ),
    sheets: () =>
      excel.page.evaluate(() => window.simulatedExcel.program.book.sheets.map(({ name }) => name)),
    said: (words) => pane.getByText(words).first().waitFor({ timeout: 20_000 }),
  };
}
