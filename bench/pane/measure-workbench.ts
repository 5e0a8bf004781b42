import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { readWorkbook } from '../../src/formats/read-workbook';
import { writeXlsx } from '../../src/formats/xlsx/write';
import type { NewSheet } from '../../src/model/new-workbook';
import { openBench, verdict, type OpenedBench } from '../../test/e2e/workbench/open-bench';
import { snapshotOf } from '../../test/support/snapshot-of';
import { department, DEPARTMENT } from '../department';
import { openInWorkbench, type WorkbenchOpening } from './open-in-workbench';
import { share } from './pane-gates';
import { print } from './say-pane';
import { typeInWorkbench } from './type-in-workbench';
import { typedInto, type Slip, type TypedInto } from './typed-slips';
import { wideWorkbook } from './wide-workbook';
import type { MeasuredWorkbench } from './workbench-gates';

const SAMPLE = { key: 'spoiled', path: 'samples/spoiled.xlsx' };
const FAULTS = 4;
/** Each is typed and taken back. */
const SLIPS = 16;
/** Slips that teach the engine and are not counted. */
const WARM_UP = 2;

/**
 * The workbench as it ships, timed.
 * @param slips typed into each workbook; fewer where it is slow on purpose
 */
export async function measureWorkbench(
  browser: Browser,
  site: string,
  slips = SLIPS,
): Promise<MeasuredWorkbench> {
  const { workbook, plan } = department(DEPARTMENT);
  const open = async (name: string, { file }: Faulty, sample = ''): Promise<Opened> => {
    const entity = plan.entity.name;
    const opened = await openInWorkbench(browser, file, { site, sample, entity });
    sayOpening(name, opened.opening);
    return opened;
  };
  const wide = await faulty(wideWorkbook(), slips);
  const cold = await open('15 张表、每张 300 行，表格还没有载入', wide);
  await closed(cold);
  const warm = await open('15 张表、每张 300 行，样例开着时', wide, SAMPLE.key);
  await typed('15 张表、每张 300 行', warm.bench, wide.slips);
  await closed(warm);
  const small = await faulty(workbook.sheets, slips);
  const usual = await open('部门工作簿，样例开着时', small, SAMPLE.key);
  const inDepartment = await typed('部门工作簿', usual.bench, small.slips);
  await closed(usual);
  const bench = await openBench(browser, { sample: SAMPLE.key, site });
  await verdict(bench);
  const bytes = new Uint8Array(await readFile(SAMPLE.path));
  const sample = typedInto(await readWorkbook(bytes, SAMPLE.path), 0, slips + WARM_UP);
  const inSample = await typed('样例', bench, sample.slips);
  await closed({ bench });
  return { opening: warm.opening, typed: { department: inDepartment, sample: inSample } };
}

type Opened = Awaited<ReturnType<typeof openInWorkbench>>;

const closed = ({ bench }: { readonly bench: OpenedBench }): Promise<void> =>
  bench.page.context().close();

interface Faulty {
  readonly file: Uint8Array;
  readonly slips: readonly Slip[];
}

/** A workbook with faults in it, and slips to be typed. */
async function faulty(sheets: readonly NewSheet[], slips: number): Promise<Faulty> {
  const typed = typedInto(snapshotOf({ sheets }), FAULTS, slips + WARM_UP);
  const file = await writeXlsx({ sheets: sheets.map((sheet) => asTyped(sheet, typed)) });
  return { file, slips: typed.slips };
}

/** A sheet with the values that a snapshot has in its place. */
function asTyped(sheet: NewSheet, { snapshot }: TypedInto): NewSheet {
  const grid = snapshot.grids.find(({ name }) => name === sheet.name);
  const rows = new Map(
    grid?.rows.map(({ index, cells }) => [
      index,
      new Map(cells.map((cell) => [cell.column, cell])),
    ]),
  );
  return {
    ...sheet,
    rows: sheet.rows.map((line, row) =>
      (line ?? []).map((cell, column) => {
        const value = rows.get(row)?.get(column)?.value;
        return cell && value !== undefined ? { ...cell, value } : cell;
      }),
    ),
  };
}

function sayOpening(name: string, { drawnMs, findingsMs }: WorkbenchOpening): void {
  const findings = `列出问题 ${findingsMs.toFixed(0)} ms`;
  print(`工作台打开${name}：到表格画好 ${drawnMs.toFixed(0)} ms，${findings}`);
}

async function typed(name: string, bench: OpenedBench, slips: readonly Slip[]) {
  await typeInWorkbench(bench, slips.slice(0, WARM_UP));
  const timings = await typeInWorkbench(bench, slips.slice(WARM_UP));
  const [p50, p95] = [0.5, 0.95].map((part) => `${share(timings, part).toFixed(1)} ms`);
  print(`工作台里键入，${name}：${timings.length} 次，到面板显示 p50 ${p50}，p95 ${p95}`);
  return timings;
}
