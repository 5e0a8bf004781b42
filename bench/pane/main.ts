import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { PANE } from '../../src/wording/pane/frame-labels';
import { launchChromium } from '../../test/e2e/chromium';
import { firstLoad, gzipSize, scriptsOf } from '../../test/shells/bundle-faults';
import { bundleScript } from '../../test/simulators/bundle-script';
import type { ExcelPages } from '../../test/simulators/excel/serve-excel';
import { cellsIn, department, DEPARTMENT, LARGE } from '../department';
import { hold, proved, say } from '../gate';
import { benchWorkbench } from './bench-workbench';
import { measureEdits, type EditTiming } from './measure-edits';
import { openPane, type OpenedPane } from './open-pane';
import { PANE_GATES, USUAL_LATENCY } from './pane-gates';
import type { MeasuredPane, Opening } from './pane-gates';
import { print, sayDownloads, sayEdits, sayLoad, sayOpening } from './say-pane';
import { typedInto, type TypedInto } from './typed-slips';
import { wastefulAddin } from './wasteful';

const FOLDER = 'dist/site/excel';
const LATENCIES = [0, USUAL_LATENCY, 40];
const FAULTS = 4;
/** Each is typed and taken back. */
const SLIPS = 32;
/** Edits that teach the engine and are not counted. */
const WARM_UP = 6;

/**
 * Says the numbers of the pane in Excel and of the workbench, and whether the gates hold; with
 * `--self-test` whether each can fail. `--pane`, `--workbench`: the one alone.
 */
async function main(args: readonly string[]): Promise<void> {
  const selfTest = args.includes('--self-test');
  sayLoad();
  const browser = await launchChromium();
  try {
    const pane = args.includes('--workbench') || (await benchPane(browser, selfTest));
    const workbench = args.includes('--pane') || (await benchWorkbench(browser, selfTest));
    process.exitCode = pane && workbench ? 0 : 1;
  } finally {
    await browser.close();
  }
}

/** @returns whether the gates hold; in a self-test whether each can fail */
async function benchPane(browser: Browser, selfTest: boolean): Promise<boolean> {
  const book = department(DEPARTMENT);
  const typed = typedInto(book.snapshot, FAULTS, SLIPS);
  const { length } = book.snapshot.grids;
  print(`部门工作簿：${length} 张工作表，${cellsIn(book)} 个单元格，${FAULTS} 处差错`);
  const pages = {
    host: await bundleScript('test/simulators/excel/host-page.ts'),
    addin: '',
    save: '',
  };
  const latencies = selfTest ? [USUAL_LATENCY] : LATENCIES;
  const measured = await measurePane(browser, pages, typed, latencies, FOLDER);
  const held = hold(PANE_GATES, measured);
  if (!selfTest) {
    sayDownloads(measured);
    await sayLarge(browser, pages, measured.opening);
    print(held.map(say).join('\n'));
    return held.every((gate) => gate.held);
  }
  const folder = await wastefulAddin(FOLDER);
  try {
    const few = { ...typed, slips: typed.slips.slice(0, WARM_UP) };
    print(`${held.map(say).join('\n')}\n故意加大，多次往返，还写一格：`);
    const wasted = hold(
      PANE_GATES,
      await measurePane(browser, pages, few, [USUAL_LATENCY], folder),
    );
    const turned = proved(held, wasted);
    print(`${wasted.map(say).join('\n')}\n${held.length} 条中有 ${turned} 条证明能查出变坏。`);
    return turned === held.length;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measurePane(
  browser: Browser,
  pages: ExcelPages,
  { snapshot, slips }: TypedInto,
  latencies: readonly number[],
  folder: string,
): Promise<MeasuredPane> {
  const edits = new Map<number, readonly EditTiming[]>();
  let opening: Opening | undefined;
  for (const latency of latencies) {
    const pane = await openPane(browser, pages, snapshot, { latency, folder });
    const opened = await openingOf(pane, folder);
    if (latency === USUAL_LATENCY) opening = opened;
    sayOpening(`每次往返 ${latency} ms`, opened);
    const heap = await pane.heapBytes();
    await measureEdits(pane.excel.page, slips.slice(0, WARM_UP / 2));
    const timings = await measureEdits(pane.excel.page, slips);
    edits.set(latency, timings);
    sayEdits(latency, timings);
    await sayHeap(pane, heap, timings.length);
    await pane.close();
  }
  if (!opening) throw new Error('the usual latency was not measured');
  return { opening, edits, firstLoad: firstLoad(folder) };
}

async function openingOf(
  { excel, verdictMs, files }: OpenedPane,
  folder: string,
): Promise<Opening> {
  const { syncs } = await excel.count();
  await excel.addin.getByRole('button', { name: PANE.recheck }).click();
  await excel.page.waitForTimeout(500);
  const { writes, largestAnswer } = await excel.count();
  const first = scriptsOf(folder, 'taskpane.html');
  const engine = files
    .filter((file) => file.endsWith('.js') && !first.includes(file))
    .reduce((sum, file) => sum + gzipSize(folder, file), 0);
  return { verdictMs, syncs, writes, largestAnswer, engine };
}

/** Pane and simulator share a heap: the pane's is what goes when it is closed. */
async function sayHeap({ excel, heapBytes }: OpenedPane, opened: number, edits: number) {
  const worked = await heapBytes();
  await excel.page.evaluate(() => window.simulatedExcel.closePane('pane'));
  const without = await heapBytes();
  const [before, after] = [opened - without, worked - without].map((n) => (n / 1e6).toFixed(1));
  print(`  面板的堆：打开后 ${before} MB，再改 ${edits} 次后 ${after} MB`);
}

async function sayLarge(browser: Browser, pages: ExcelPages, small: Opening): Promise<void> {
  const book = department(LARGE);
  const { snapshot } = book;
  const pane = await openPane(browser, pages, snapshot, { latency: USUAL_LATENCY });
  const opened = await openingOf(pane, FOLDER);
  sayOpening(`大工作簿，${cellsIn(book)} 个单元格，每次往返 ${USUAL_LATENCY} ms`, opened);
  print(`  打开为部门工作簿的 ${(opened.verdictMs / small.verdictMs).toFixed(1)} 倍`);
  await pane.close();
}

void main(process.argv.slice(2));
