import { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { snapshotOf } from '../../../src/hosts/snapshot-of';
import { etApplication } from '../../../src/hosts/wps/et-application';
import { rectangleOfRaw, valueOfEt } from '../../../src/hosts/wps/et-shape';
import { ledger } from '../../contract/ledger';
import { PROFILES } from '../../simulators/wps/et-profile';
import { allQuirks } from '../../simulators/wps/et-quirks';
import { fakeEt } from '../../simulators/wps/fake-et';
import { frontHost } from '../../simulators/wps/wps-bench';

test('every combination of quirks gives the same snapshot, without a misspelt member', async () => {
  const workbook = MemoryWorkbook.fromSnapshot(ledger);
  for (const quirks of allQuirks()) {
    const et = fakeEt(workbook, { ...PROFILES['win-12.1'], quirks });
    const snapshot = await snapshotOf(frontHost(et));
    // Compared as text first: a matrix of deep comparisons that pass is slow to no purpose.
    if (JSON.stringify(snapshot) !== JSON.stringify({ ...ledger, clipped: [] })) {
      expect({ quirks, snapshot }).toEqual({ quirks, snapshot: { ...ledger, clipped: [] } });
    }
    expect(et.program.unknown).toEqual([]);
  }
});

test('a workbook that the user has switched away from is gone', async () => {
  const et = fakeEt(MemoryWorkbook.fromSnapshot(ledger));
  const reader = frontHost(et);
  const rectangle = { row: 0, column: 0, rows: 1, columns: 1 };
  const read = () => reader.read([{ sheet: '一格', rectangle, formulas: true }]);
  await read();
  et.program.bring(new MemoryWorkbook('另一本.xlsx'));
  await expect(read()).rejects.toMatchObject({ code: 'gone' });
  et.program.bring(null);
  await expect(reader.workbook()).rejects.toMatchObject({ code: 'gone' });
});

test('an amount that equals the number of an error stays an amount', async () => {
  const workbook = new MemoryWorkbook('巧合.xlsx');
  const sheet = new MemorySheet('表');
  sheet.set(0, 0, -2146826265);
  workbook.sheets.push(sheet);
  const { grids } = await snapshotOf(frontHost(fakeEt(workbook)));
  expect(grids[0]?.rows[0]?.cells[0]?.value).toBe(-2146826265);
});

test('a shape that cannot be placed is refused, not guessed', () => {
  const rectangle = { row: 0, column: 0, rows: 2, columns: 2 };
  const placing = (): unknown => rectangleOfRaw([1, 2, 3, 4], rectangle);
  expect(placing).toThrow(expect.objectContaining({ code: 'unsupported' }));
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

test.each([
  [-2146826243, '#SPILL!'],
  [-2146826238, '#CALC!'],
])('a formula that shows %s has failed; a typed number is one', (raw, error) => {
  expect(valueOfEt(raw, '=SORT(A1:A3)')).toEqual({ error });
  expect(valueOfEt(raw, String(raw))).toBe(raw);
});

test('a hint at a sheet of a name that was not there before: the list is read anew', async () => {
  const workbook = MemoryWorkbook.fromSnapshot(ledger);
  const host = frontHost(fakeEt(workbook));
  await host.workbook();
  workbook.sheets[1]!.name = '改了名';
  const { sheets } = await host.workbook(['改了名']);
  expect(sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
});
