import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { readWorkbook } from '../../src/formats/read-workbook';
import { writeXlsx } from '../../src/formats/xlsx/write';
import type { NewSheet } from '../../src/model/new-workbook';
import { snapshotOf } from '../../test/support/snapshot-of';
import { department, DEPARTMENT } from '../department';
import { openInWorkbench } from './open-in-workbench';
import { share } from './pane-gates';
import { print } from './say-pane';
import { typeInWorkbench } from './type-in-workbench';
import { typedInto, type TypedInto } from './typed-slips';
import { wideWorkbook } from './wide-workbook';
import type { MeasuredWorkbench } from './workbench-gates';

const SAMPLE = 'samples/spoiled.xlsx';
const FAULTS = 4;
/** Each is typed and taken back. */
const SLIPS = 16;
/** Slips that teach the engine and are not counted. */
const WARM_UP = 2;

/** The workbench as it ships, timed. @param slips typed into each workbook; fewer where it is slow on purpose */
export async function measureWorkbench(
  browser: Browser,
  site: string,
  slips = SLIPS,
): Promise<MeasuredWorkbench> {
  const wide = wideWorkbook();
  const large = await openAndType(browser, site, '15 张表、每张 300 行', wide, slips);
  const { sheets } = department(DEPARTMENT).workbook;
  const usual = await openAndType(browser, site, '部门工作簿', sheets, slips);
  const bytes = new Uint8Array(await readFile(SAMPLE));
  const read = typedInto(await readWorkbook(bytes, SAMPLE), 0, slips + WARM_UP);
  const sample = await timed(browser, site, '样例', bytes, read.slips);
  return {
    opening: large.opening,
    typed: { department: usual.typed, sample: sample.typed },
  };
}

async function openAndType(
  browser: Browser,
  site: string,
  name: string,
  sheets: readonly NewSheet[],
  slips: number,
) {
  const typed: TypedInto = typedInto(snapshotOf({ sheets }), FAULTS, slips + WARM_UP);
  const file = await writeXlsx({ sheets: sheets.map((sheet) => withFaults(sheet, typed)) });
  return timed(browser, site, name, file, typed.slips);
}

/** A sheet with what a snapshot has in its place. */
function withFaults(sheet: NewSheet, { snapshot }: TypedInto): NewSheet {
  const rows = new Map(
    snapshot.grids
      .find(({ name }) => name === sheet.name)
      ?.rows.map(({ index, cells }) => [index, new Map(cells.map((cell) => [cell.column, cell]))]),
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

async function timed(
  browser: Browser,
  site: string,
  name: string,
  file: Uint8Array,
  slips: TypedInto['slips'],
) {
  const { bench, opening } = await openInWorkbench(browser, site, file);
  const drawn = `表格画好 ${opening.drawnMs.toFixed(0)} ms`;
  print(`工作台，${name}：从放下文件到${drawn}，列出问题 ${opening.findingsMs.toFixed(0)} ms`);
  await typeInWorkbench(bench, slips.slice(0, WARM_UP));
  const typed = await typeInWorkbench(bench, slips.slice(WARM_UP));
  const [p50, p95] = [0.5, 0.95].map((part) => `${share(typed, part).toFixed(1)} ms`);
  print(`  键入 ${typed.length} 次，到面板显示 p50 ${p50}，p95 ${p95}`);
  await bench.page.context().close();
  return { opening, typed };
}
