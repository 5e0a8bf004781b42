/**
 * One workbook, four ways to it, one snapshot: from the file, from memory, through the real office.js
 * in Chromium, and through a fake ET in its least usual manner.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readWorkbook } from '../../src/formats/read-workbook';
import { openFile } from '../../src/hosts/file/open-file';
import { MemoryHost } from '../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { snapshotOf } from '../../src/hosts/snapshot-of';
import type { Snapshot } from '../../src/model/snapshot';
import { runOn } from '../../src/session/check';
import { openSnapshot } from '../../src/session/open';
import { seededBooks } from '../checks/seeded-book';
import { SEEDED_FAULTS } from '../checks/seeded-faults';
import { ledger } from '../contract/ledger';
import { openExcel } from '../simulators/excel/open-excel';
import { spikeSnapshot } from '../simulators/excel/spike-snapshot';
import type { ExcelPages } from '../simulators/excel/serve-excel';
import { usualQuirks } from '../simulators/wps/et-quirks';
import type { EtQuirks } from '../simulators/wps/et-quirks';
import { PROFILES } from '../simulators/wps/et-profile';
import { fakeEt } from '../simulators/wps/fake-et';
import { frontHost } from '../simulators/wps/wps-bench';
import { editBook } from '../support/edit-book';
import { launchChromium } from './chromium';
import { excelPages } from './excel-pages';
import { xlsxOf } from './snapshot-xlsx';

const SHARED = join(process.env.GOUJI_SHARED ?? '../shared', 'workbooks');

/** All that differs from the usual at once; the whole matrix is in test/hosts/wps. */
const unusualQuirks: EtQuirks = {
  empty: undefined,
  flatRow: true,
  flatColumn: true,
  errors: 'text',
  address: 'property',
  constants: 'value',
  used: 'margin',
  visible: 'boolean',
};

let browser: Browser;
let pages: ExcelPages;
beforeAll(async () => {
  [pages, browser] = await Promise.all([excelPages(), launchChromium()]);
}, 600_000);
afterAll(() => browser?.close());

const found = (of: Snapshot): string => JSON.stringify(runOn(openSnapshot(of)).findings);

/** Reads the file in all four ways and compares; gives the snapshot and what Excel took. */
async function compare(
  path: string,
): Promise<{ snapshot: Snapshot; inExcel: Snapshot; syncs: number }> {
  const { name, bytes } = await openFile(path);
  const snapshot = await readWorkbook(bytes, name);
  const whole = { ...snapshot, clipped: [] };
  expect(snapshot.name).toBe(name);

  const workbook = MemoryWorkbook.fromSnapshot(snapshot);
  expect(await snapshotOf(new MemoryHost(workbook))).toEqual(whole);

  for (const quirks of [usualQuirks, unusualQuirks]) {
    const et = fakeEt(workbook, { ...PROFILES['win-12.1'], quirks });
    expect(await snapshotOf(frontHost(et))).toEqual(whole);
    expect(et.program.unknown).toEqual([]);
    expect(et.program.accesses).toBeLessThanOrEqual(10 * snapshot.grids.length + 20);
  }

  const excel = await openExcel(browser, pages, snapshot);
  try {
    const inExcel = await spikeSnapshot(excel.addin);
    expect(inExcel).toEqual(whole);
    const { syncs, largestAnswer } = await excel.count();
    expect(largestAnswer).toBeLessThan(5_000_000);
    return { snapshot, inExcel, syncs };
  } finally {
    await excel.close();
  }
}

test('a workbook with every kind of cell', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  try {
    const path = join(folder, ledger.name);
    await writeFile(path, xlsxOf(ledger));
    const { snapshot, syncs } = await compare(path);
    expect(snapshot).toEqual(ledger);
    expect(syncs).toBe(3);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('an official workbook with a dozen faults: the same findings, in the same words', async () => {
  const faults = SEEDED_FAULTS.filter(
    ({ plan, layout, faultyLayout, edits }) =>
      !plan && !layout && !faultyLayout && edits.every(({ op }) => op === 'set'),
  ).slice(0, 12);
  const { clean } = seededBooks(faults[0]!);
  const { snapshot } = editBook(
    clean.snapshot,
    faults.flatMap(({ edits }) => edits),
  );
  const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  try {
    const path = join(folder, snapshot.name);
    await writeFile(path, xlsxOf(snapshot));
    const read = await compare(path);
    const findings = found(read.snapshot);
    expect(found(read.inExcel)).toBe(findings);
    expect(faults.filter(({ id }) => findings.includes(JSON.stringify(id))).length).toBeGreaterThan(
      6,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Odd names and texts for numbers; live formulas; the widest plain export. */
const FILES = ['003-messy.xlsx', '002-formula.xlsx', '001-export.xlsx'];
const real = FILES.filter((file) => existsSync(join(SHARED, file)));
if (real.length === 0) {
  test.skip('real workbooks: left out, the shared folder is not here', () => undefined);
} else {
  test.each(real)('the real workbook %s', async (file) => {
    const { snapshot, inExcel, syncs } = await compare(join(SHARED, file));
    expect(found(inExcel)).toBe(found(snapshot));
    expect(snapshot.grids.length).toBeGreaterThan(1);
    expect(syncs).toBe(3);
  });
}
