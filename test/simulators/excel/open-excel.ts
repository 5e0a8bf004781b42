import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { Snapshot } from '../../../src/model/snapshot';
import { readContent } from '../../../src/session/open';
import type { ExcelOpening } from './host-page';
import { readApiTable } from './read-api-table';
import type { CommandOutcome } from './ribbon-commands';
import { ORIGIN, serveExcel } from './serve-excel';
import type { ExcelPages } from './serve-excel';
import { USUAL_EXCEL } from './switches';
import type { ExcelSettings, Switches, WireCount } from './switches';
import { simulatedUser } from './simulated-user';
import type { SimulatedUser } from './simulated-user';

/** Address of the production pane, where `dist/site/excel` is built. */
export const PRODUCTION_PANE = '/excel/taskpane.html';

export interface OpenOptions extends Partial<ExcelSettings> {
  /** Address of the pane with its query and hash; the page of the tests when absent. */
  readonly pane?: string;
  readonly readOnly?: boolean;
  readonly structureProtected?: boolean;
  readonly switches?: Partial<Switches>;
  /** A second workbook beside one that is open, with the same local storage. */
  readonly context?: BrowserContext;
  /** What is built for Excel; `dist/site/excel` when absent. */
  readonly folder?: string;
  /** The data file of the site; `null`: there is none; absent: the one that ships. */
  readonly data?: string | null;
}

/** A workbook as a file. */
export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A workbook open in the simulated Excel, with the add-in's pane beside it. */
export interface OpenExcel {
  /** The pane's page; another one after it has been loaded anew. */
  readonly addin: Frame;
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses that the pages asked for in vain; empty when nothing leaves the machine. */
  readonly refused: readonly string[];
  readonly user: SimulatedUser;
  readonly coauthor: SimulatedUser;
  set(switches: Partial<Switches>): Promise<void>;
  count(): Promise<WireCount>;
  /** The colour that a cell really has. */
  fill(sheet: string, row: number, column: number): Promise<string | null>;
  isDirty(): Promise<boolean>;
  /** A ribbon button `ShowTaskpane` with its own address. */
  showPane(address: string): Promise<void>;
  /** A ribbon button `ExecuteFunction`. @param functionFile the manifest's, where runtimes are apart */
  execute(name: string, functionFile?: string): Promise<CommandOutcome>;
  reloadPane(): Promise<void>;
  /** Saves, closes and opens the workbook and the pane again. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

const PANE = 'pane';

/** A fresh context each time: office.js remembers its host in the session's storage. */
export async function openExcel(
  browser: Browser,
  pages: ExcelPages,
  workbook: Snapshot | WorkbookFile,
  options: OpenOptions = {},
): Promise<OpenExcel> {
  const { pane = 'addin.html', readOnly = false, structureProtected = false } = options;
  const settings = { ...USUAL_EXCEL, ...defined(options) };
  const context = options.context ?? (await browser.newContext());
  const refused = await serveExcel(context, pages, options.folder, options.data);
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/host.html`);
  const [snapshot, table] = await Promise.all([snapshotOf(workbook), readApiTable()]);
  const opening: ExcelOpening = { snapshot, table, settings, readOnly, structureProtected };
  // As text: Playwright takes a minute over the objects of a large workbook.
  await page.evaluate(
    (text) => window.openWorkbook(JSON.parse(text) as ExcelOpening),
    JSON.stringify(opening),
  );
  const set = (switches: Partial<Switches>) =>
    page.evaluate((some) => void Object.assign(window.simulatedExcel.switches, some), switches);
  if (options.switches) await set(options.switches);

  const showPane = (address: string) =>
    page.evaluate(([to, id]) => window.simulatedExcel.showPane(to, id), [address, PANE] as const);
  await showPane(pane);
  const handle = await page.waitForSelector('iframe.pane', { state: 'attached' });
  const ready = async (): Promise<Frame> => {
    const frame = await handle.contentFrame();
    if (!frame) throw new Error('the add-in has no frame');
    await frame.waitForFunction(() => window.Office?.context?.document, undefined, {
      timeout: 30_000,
    });
    if (pane === 'addin.html') await frame.waitForFunction(() => 'spike' in window);
    return frame;
  };
  const addin = await ready();
  /** The frame stays the same object; its old page must not be taken for the new one. */
  const anew = async (load: () => Promise<void>): Promise<void> => {
    const before = addin.url();
    await load();
    await addin.waitForURL((url) => url.href !== before);
    await ready();
  };
  return {
    addin,
    page,
    context,
    refused,
    user: simulatedUser(page, 'user'),
    coauthor: simulatedUser(page, 'coauthor'),
    set,
    count: () => page.evaluate(() => ({ ...window.simulatedExcel.host.count })),
    fill: (...at) =>
      page.evaluate(
        ([sheet, row, column]) =>
          window.simulatedExcel.program.sheet(sheet)?.fill(row, column) ?? null,
        at,
      ),
    isDirty: () => page.evaluate(() => window.simulatedExcel.program.book.dirty),
    showPane,
    execute: (name, functionFile = pane) =>
      page.evaluate(([called, file]) => window.simulatedExcel.host.commands.execute(called, file), [
        name,
        functionFile,
      ] as const),
    reloadPane: () => anew(() => page.evaluate((id) => window.simulatedExcel.reloadPane(id), PANE)),
    reopen: () => anew(() => page.evaluate(() => window.simulatedExcel.reopen())),
    close: () => (options.context ? page.close() : context.close()),
  };
}

async function snapshotOf(workbook: Snapshot | WorkbookFile): Promise<Snapshot> {
  if ('grids' in workbook) return workbook;
  const content = await readContent(workbook.bytes, workbook.name);
  if (content.kind !== 'workbook') throw new Error(`${workbook.name} is no workbook`);
  return content.snapshot;
}

function defined({ excelApi, sharedRuntime, locale, downloads }: OpenOptions) {
  const chosen = Object.entries({ excelApi, sharedRuntime, locale, downloads });
  return Object.fromEntries(chosen.filter(([, value]) => value !== undefined));
}
