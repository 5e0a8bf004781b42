import { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { snapshotOf } from '../../../src/hosts/snapshot-of';
import { etApplication } from '../../../src/hosts/wps/et-application';
import type { EtApplication } from '../../../src/hosts/wps/et-application';
import { wpsReader } from '../../../src/hosts/wps/wps-reader';
import { ledger } from '../../contract/ledger';
import { describeReader } from '../../contract/workbook-host';
import { allQuirks } from '../../simulators/wps/et-quirks';
import { fakeEt } from '../../simulators/wps/fake-et';

describeReader('wps', async (snapshot) => ({
  host: wpsReader(fakeEt(MemoryWorkbook.fromSnapshot(snapshot)).application),
  close: async () => undefined,
}));

test('every combination of quirks gives the same snapshot, without a misspelt member', async () => {
  const workbook = MemoryWorkbook.fromSnapshot(ledger);
  for (const quirks of allQuirks()) {
    const et = fakeEt(workbook, quirks);
    const snapshot = await snapshotOf(wpsReader(et.application));
    // Compared as text first: a matrix of deep comparisons that pass is slow to no purpose.
    if (JSON.stringify(snapshot) !== JSON.stringify({ ...ledger, clipped: [] })) {
      expect({ quirks, snapshot }).toEqual({ quirks, snapshot: { ...ledger, clipped: [] } });
    }
    expect(et.unknown).toEqual([]);
  }
});

describe('accesses', () => {
  const budget = 10 * ledger.grids.length + 20;

  test('opening stays within 10 a sheet and 20', async () => {
    const et = fakeEt(MemoryWorkbook.fromSnapshot(ledger));
    await snapshotOf(wpsReader(et.application));
    expect(et.accesses).toBe(9 * ledger.grids.length + 9);
    expect(et.accesses).toBeLessThanOrEqual(budget);
  });

  test('reading cell by cell would not', async () => {
    const et = fakeEt(MemoryWorkbook.fromSnapshot(ledger));
    const reader = wpsReader(et.application);
    for (const { name, rows } of ledger.grids) {
      for (const { index: row, cells } of rows) {
        for (const { column } of cells) {
          const rectangle = { row, column, rows: 1, columns: 1 };
          await reader.read([{ sheet: name, rectangle, formulas: true }]);
        }
      }
    }
    expect(et.accesses).toBeGreaterThan(budget);
  });
});

test('a workbook that the user has switched away from is gone', async () => {
  const et = fakeEt(MemoryWorkbook.fromSnapshot(ledger));
  const reader = wpsReader(et.application);
  await reader.workbook();
  et.activate(new MemoryWorkbook('另一本.xlsx'));
  await expect(reader.read([])).rejects.toMatchObject({ code: 'gone' });
  et.activate(null);
  await expect(reader.workbook()).rejects.toMatchObject({ code: 'gone' });
});

test('an amount that equals the number of an error stays an amount', async () => {
  const workbook = new MemoryWorkbook('巧合.xlsx');
  const sheet = new MemorySheet('表');
  sheet.set(0, 0, -2146826265);
  workbook.sheets.push(sheet);
  const { grids } = await snapshotOf(wpsReader(fakeEt(workbook).application));
  expect(grids[0]?.rows[0]?.cells[0]?.value).toBe(-2146826265);
});

test('a shape that cannot be placed is refused, not guessed', async () => {
  const flat = { Value2: [1, 2, 3, 4], Formula: ['1', '2', '3', '4'] };
  const worksheets = { Count: 1, Item: () => ({ Range: () => flat }) };
  const application = { ActiveWorkbook: { Worksheets: worksheets } } as unknown as EtApplication;
  const rectangle = { row: 0, column: 0, rows: 2, columns: 2 };
  const reading = wpsReader(application).read([{ sheet: '表', rectangle, formulas: true }]);
  await expect(reading).rejects.toMatchObject({ code: 'unsupported', detail: { reason: 'shape' } });
});

test('Application is found, or its older name, and never that of another program', () => {
  const page = globalThis as { Application?: unknown; wps?: unknown };
  const { application } = fakeEt(new MemoryWorkbook('本'));
  try {
    expect(etApplication()).toBeNull();
    page.Application = { Documents: {} };
    page.wps = application;
    expect(etApplication()).toBe(application);
  } finally {
    delete page.Application;
    delete page.wps;
  }
});
