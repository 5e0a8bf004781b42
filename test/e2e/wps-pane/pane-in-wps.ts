import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import type { CellContent } from '../../../src/hosts/edit';
import { readWorkbook } from '../../../src/formats/read-workbook';
import type { Snapshot } from '../../../src/model/snapshot';
import { openWps } from '../../simulators/wps/open-wps';
import type { OpenWps, OpenWpsOptions } from '../../simulators/wps/open-wps';
import { paneDriver } from '../pane-driver';
import type { PaneDriver } from '../pane-driver';

/** The pane as it ships, beside a workbook in the simulated WPS. */
export interface PaneInWps extends PaneDriver {
  readonly wps: OpenWps;
  readonly pane: Frame;
  /** A cell of the workbook in front as it is; row and column 0-based. */
  held(sheet: string, row: number, column: number): Promise<CellContent>;
  /** Every cell of the workbook in front, as one text. */
  cells(): Promise<string>;
  isDirty(): Promise<boolean>;
}

export async function fileSnapshot(path: string): Promise<Snapshot> {
  return readWorkbook(new Uint8Array(await readFile(path)), basename(path));
}

/** @param file path of the workbook, or what is in it */
export async function paneInWps(
  browser: Browser,
  file: string | Snapshot,
  { button = 'goujiPane', ...options }: OpenWpsOptions & { readonly button?: string } = {},
): Promise<PaneInWps> {
  const snapshot = typeof file === 'string' ? await fileSnapshot(file) : file;
  const wps = await openWps(browser, snapshot, options);
  await wps.press(button);
  const pane = await wps.pane();
  await pane.getByRole('button', { name: '一键校验' }).waitFor({ timeout: 60_000 });
  return {
    wps,
    pane,
    ...paneDriver(pane),
    held: (...at) =>
      wps.page.evaluate(
        ([sheet, row, column]) =>
          window.simulatedWps.et.program.front?.book.sheet(sheet)?.content(row, column) ?? null,
        at,
      ),
    cells: () =>
      wps.page.evaluate(() =>
        JSON.stringify(
          window.simulatedWps.et.program.front?.book.sheets.map((sheet) =>
            sheet.contents({ row: 0, column: 0, rows: 80, columns: 14 }),
          ),
        ),
      ),
    isDirty: () =>
      wps.page.evaluate(() => window.simulatedWps.et.program.front?.book.dirty ?? false),
  };
}
