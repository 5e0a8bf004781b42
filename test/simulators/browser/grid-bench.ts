import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { isCellFormula } from '../../../src/hosts/edit';
import { HostError } from '../../../src/hosts/host-error';
import type { HostErrorCode } from '../../../src/hosts/host-error';
import { HOST_EVENT_KINDS } from '../../../src/hosts/host-events';
import type { HostCapabilities } from '../../../src/hosts/port';
import type { HostBench } from '../../contract/host-bench';
import { farHost } from '../far-host';
import type { Answer } from './grid-page';

const FOLDER = 'dist/grid-page';
const ADDRESS = 'http://grid.test/';
const KINDS: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };
const CAPABILITIES: HostCapabilities = {
  ...{ write: true, sheets: true, marks: true, cheapFormulas: true, recalculates: true },
  ...{ keptData: 'inside', saveFile: ['download'], pickFile: true, copyOfWorkbook: true },
  events: HOST_EVENT_KINDS,
};

export interface OpenGrid {
  readonly page: Page;
  /** Requests to anywhere but the page's own files, and errors that the page did not expect. */
  readonly trouble: readonly string[];
  open(name: string, bytes: Uint8Array): Promise<Answer>;
  save(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A page with an empty grid, under the policy of the workbench. */
export async function openGrid(browser: Browser): Promise<OpenGrid> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const trouble: string[] = [];
  page.on('pageerror', ({ message }) => trouble.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) trouble.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (/^(data|blob):/.test(url)) return route.continue();
    const file = url === ADDRESS ? 'index.html' : url.slice(ADDRESS.length);
    if (!url.startsWith(ADDRESS)) trouble.push(url);
    try {
      const body = await readFile(join(FOLDER, file));
      await route.fulfill({ body, contentType: KINDS[extname(file)] ?? 'text/css' });
    } catch {
      await route.fulfill({ status: 404 });
    }
  });
  await page.goto(ADDRESS);
  return {
    page,
    trouble,
    open: (name, bytes) =>
      page.evaluate(([n, b]) => window.gridPage.open(n, b), [name, [...bytes]] as const),
    save: async () => Uint8Array.from(await page.evaluate(() => window.gridPage.save())),
    close: () => page.close(),
  };
}

/** Gives the keyboard to the grid once all of it is there: a moment after its first workbook. */
export async function untilSteady({ page }: OpenGrid): Promise<void> {
  const STEADY = 3;
  await eventually(
    () => page.evaluate(() => Number(window.gridPage.grid.getCurrentLifecycleStage())),
    (stage) => stage === STEADY,
  );
  await page.locator('#grid canvas').first().focus();
}

/** Asks again until the answer is right: under a strict policy the page cannot be waited for. */
export async function eventually<T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
): Promise<T> {
  for (let left = 100; ; left -= 1) {
    const answer = await ask();
    if (isRight(answer) || left === 0) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The host that lives in the page, called from here, and what befalls its workbook. */
export function gridBench(grid: OpenGrid, name: string): HostBench {
  const { page } = grid;
  const far = farHost(
    {
      async call<T>(method: string, ...args: unknown[]) {
        const answer = await page.evaluate(([one, given]) => window.gridPage.call(one, given), [
          method,
          args,
        ] as const);
        if ('code' in answer) throw new HostError(answer.code as HostErrorCode, answer.detail);
        return answer.value as T;
      },
      listen: (kind) => page.evaluate((one) => window.gridPage.listen(one), kind),
      stop: (number) => page.evaluate((one) => window.gridPage.stop(one), number),
      heard: () => page.evaluate(() => window.gridPage.heard()),
      copyOfWorkbook: () => grid.save(),
    },
    { kind: 'browser', capabilities: CAPABILITIES },
  );
  return {
    host: far.host,
    readsWhileEditing: true,
    async type(sheet, row, column, content) {
      await far.listening();
      const value = isCellFormula(content) ? `=${content.formula}` : content;
      await page.evaluate(
        ([s, r, c, v]) => {
          const book = window.gridPage.grid.getActiveWorkbook();
          book
            ?.getSheetByName(s)
            ?.getRange(r, c)
            .setValue(v as string);
        },
        [sheet, row, column, value] as const,
      );
      await far.deliver();
    },
    protect: (sheet) =>
      page.evaluate((one) => {
        const found = window.gridPage.memory.sheet(one);
        if (found) found.protected = true;
      }, sheet),
    setEditing: (editing) =>
      page.evaluate(async (on) => {
        const book = window.gridPage.grid.getActiveWorkbook();
        if (on) book?.startEditing();
        else await book?.endEditingAsync(false);
      }, editing),
    setReadOnly: (readOnly) =>
      page.evaluate((on) => void (window.gridPage.memory.readOnly = on), readOnly),
    fill: (sheet, row, column) =>
      page.evaluate(
        ([s, r, c]) => {
          const range = window.gridPage.grid.getActiveWorkbook()?.getSheetByName(s)?.getRange(r, c);
          const fill = range?.getCellStyleData()?.bg?.rgb;
          return fill ? fill.toUpperCase() : null;
        },
        [sheet, row, column] as const,
      ),
    setFill: (sheet, row, column, fill) =>
      page.evaluate(
        ([s, r, c, f]) => {
          const range = window.gridPage.grid.getActiveWorkbook()?.getSheetByName(s)?.getRange(r, c);
          range?.setBackgroundColor(f as string);
        },
        [sheet, row, column, fill] as const,
      ),
    isDirty: () => page.evaluate(() => window.gridPage.dirty()),
    async reopen() {
      const answer = await grid.open(name, await grid.save());
      if ('code' in answer) throw new Error(answer.code);
      return gridBench(grid, name);
    },
    close: async () => undefined,
  };
}
