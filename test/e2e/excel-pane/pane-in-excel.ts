import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import type { CellContent } from '../../../src/hosts/edit';
import { openExcel, PRODUCTION_PANE } from '../../simulators/excel/open-excel';
import type { OpenExcel, OpenOptions } from '../../simulators/excel/open-excel';
import type { ExcelPages } from '../../simulators/excel/serve-excel';
import { paneDriver } from '../pane-driver';
import type { PaneDriver } from '../pane-driver';

/** The pane as it ships, beside a workbook in the simulated Excel. */
export interface PaneInExcel extends PaneDriver {
  readonly excel: OpenExcel;
  readonly pane: Frame;
  /** Chooses a file where the next click asks for one. */
  pick(
    file: string | { readonly name: string; readonly bytes: Buffer },
    click: () => Promise<void>,
  ): Promise<void>;
  /** A cell of the workbook as it is; row and column 0-based. */
  held(sheet: string, row: number, column: number): Promise<CellContent>;
  sheets(): Promise<readonly string[]>;
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
    ...paneDriver(pane),
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
    held: (...at) =>
      excel.page.evaluate(
        ([name, row, column]) =>
          window.simulatedExcel.program.sheet(name)?.content(row, column) ?? null,
        at,
      ),
    sheets: () =>
      excel.page.evaluate(() => window.simulatedExcel.program.book.sheets.map(({ name }) => name)),
  };
}
