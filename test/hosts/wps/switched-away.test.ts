/** The user may bring another workbook with the same sheets to the front at any moment. */
import { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { WorkbookHost } from '../../../src/hosts/port';
import { ledger } from '../../contract/ledger';
import { PROFILES } from '../../simulators/wps/et-profile';
import { fakeEt } from '../../simulators/wps/fake-et';
import { frontHost } from '../../simulators/wps/wps-bench';
import { LedgerInWps, put, SHEET } from './ledger-in-wps';

const rectangle = { row: 3, column: 2, rows: 1, columns: 1 };
const twin = (): MemoryWorkbook =>
  MemoryWorkbook.fromSnapshot({ ...ledger, name: '同样的表.xlsx' });

const MARK = { sheet: SHEET, row: 3, column: 2, fill: '#FFC000' };
const CALLS: Readonly<Record<string, (host: WorkbookHost) => Promise<unknown>>> = {
  workbook: (host) => host.workbook(),
  'workbook, in part': (host) => host.workbook([SHEET]),
  read: (host) => host.read([{ sheet: SHEET, rectangle, formulas: true }]),
  write: (host) => host.write([put(3, 2, [1])], '试改'),
  'add a sheet': (host) =>
    host.write([{ kind: 'add-sheet', sheet: '新表', contents: [['题']] }], '插入'),
  mark: (host) => host.mark([MARK]),
  unmark: (host) => host.unmark(),
  select: (host) => host.select({ sheet: SHEET, rectangle }),
  selection: (host) => host.selection(),
};

describe.each(Object.values(PROFILES))('in $name, over the same sheets', (profile) => {
  test.each(Object.entries(CALLS))(
    '%s: gone, and the other workbook is left alone',
    async (_, call) => {
      const et = new LedgerInWps(profile);
      const { host } = et.bench;
      await host.workbook();
      await host.mark([MARK]);
      const other = twin();
      et.program.bring(other);
      const before = JSON.stringify(other.sheets.map((sheet) => sheet.grid()));
      await expect(call(host)).rejects.toMatchObject({ code: 'gone' });
      expect(JSON.stringify(other.sheets.map((sheet) => sheet.grid()))).toBe(before);
      expect(other.sheet(SHEET)?.fill(3, 2)).toBeNull();
      expect(other.selection).toBeNull();
      await et.bench.close();
    },
  );
});

describe('a sheet that takes several calls', () => {
  /** More cells than one call carries. */
  const large = (name: string): MemoryWorkbook => {
    const workbook = new MemoryWorkbook(name);
    const sheet = new MemorySheet('表');
    sheet.set(0, 0, 1);
    sheet.set(2_999, 59, name);
    workbook.sheets.push(sheet);
    return workbook;
  };
  const whole = { sheet: '表', rectangle: { row: 0, column: 0, rows: 3_000, columns: 60 } };

  test('is never read half from another workbook', async () => {
    const et = fakeEt(large('一.xlsx'));
    const reading = frontHost(et).read([{ ...whole, formulas: false }]);
    et.program.bring(large('二.xlsx'));
    await expect(reading).rejects.toMatchObject({ code: 'gone' });
  });

  test('leaves the program a turn in between', async () => {
    const et = fakeEt(large('一.xlsx'));
    let turns = 0;
    let done = false;
    const turn = (): void => {
      if (done) return;
      turns += 1;
      setTimeout(turn, 0);
    };
    setTimeout(turn, 0);
    await frontHost(et).read([{ ...whole, formulas: false }]);
    done = true;
    expect(turns).toBeGreaterThan(0);
  });
});
