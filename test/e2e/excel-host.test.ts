import type { Browser } from 'playwright-core';
import type { Edit } from '../../src/hosts/edit';
import type { WorkbookHost } from '../../src/hosts/port';
import { snapshotOf } from '../../src/hosts/snapshot-of';
import { ledger } from '../contract/ledger';
import { describeHost } from '../contract/workbook-host';
import { excelBench } from '../simulators/excel/excel-bench';
import { openExcel } from '../simulators/excel/open-excel';
import type { OpenExcel, OpenOptions } from '../simulators/excel/open-excel';
import type { ExcelPages } from '../simulators/excel/serve-excel';
import { spikeSnapshot } from '../simulators/excel/spike-snapshot';
import { launchChromium } from './chromium';
import { excelPages } from './excel-pages';

let browser: Browser;
let pages: ExcelPages;

beforeAll(async () => {
  [pages, browser] = await Promise.all([excelPages(), launchChromium()]);
}, 600_000);
afterAll(() => browser?.close());

jest.setTimeout(60_000);

describeHost('excel, through the real office.js', async (snapshot) =>
  excelBench(await openExcel(browser, pages, snapshot)),
);

describe('in Excel', () => {
  let excel: OpenExcel;
  let host: WorkbookHost;
  const open = async (options: OpenOptions = {}): Promise<void> => {
    excel = await openExcel(browser, pages, ledger, options);
    host = excelBench(excel).host;
  };
  afterEach(() => excel.close());
  const SHEET = '收支总表';
  /** What it takes beyond what it has taken so far. */
  const cost = async (work: () => Promise<unknown>) => {
    const before = await excel.count();
    await work();
    const after = await excel.count();
    return {
      syncs: after.syncs - before.syncs,
      writes: after.writes - before.writes,
      housekeeping: after.housekeeping - before.housekeeping,
    };
  };
  const cells = (row: number, column: number, ...contents: unknown[]): Edit =>
    ({ kind: 'cells', sheet: SHEET, row, column, contents: [contents] }) as Edit;

  test('opening takes three round trips, with what is kept and all events; an edit takes two', async () => {
    await open();
    await host.kept.set('profile', { 名: '甲' });
    await excel.reopen();
    const opening = await cost(() =>
      excel.addin.evaluate(async () => {
        const { host, snapshot, listen } = window.spike;
        for (const kind of host.capabilities.events) listen(kind);
        await snapshot();
        await host.kept.get('profile');
        await host.kept.namespaces();
      }),
    );
    expect(opening).toEqual({ syncs: 3, writes: 0, housekeeping: 0 });
    expect(await excel.isDirty()).toBe(false);
    expect(await host.kept.get('profile')).toEqual({ 名: '甲' });
    await excel.user.type(SHEET, 3, 2, 785);
    expect(await cost(() => spikeSnapshot(excel.addin))).toMatchObject({ syncs: 2, writes: 0 });
    expect(await cost(() => host.write([cells(3, 2, 1)], '试改'))).toMatchObject({ syncs: 2 });
    await excel.user.renameSheet(SHEET, '改名');
    expect(await cost(() => host.workbook())).toMatchObject({ syncs: 1 });
    await excel.user.addSheet('新');
    expect(await cost(() => host.workbook())).toMatchObject({ syncs: 2 });
  });

  test('text cells come only where they are needed, and go again with the undo', async () => {
    await open();
    const formatsOf = () =>
      excel.addin.evaluate(
        (sheet) =>
          Excel.run(async (context) => {
            const range = context.workbook.worksheets.getItem(sheet).getRange('B4:E4');
            range.load('numberFormat');
            await context.sync();
            return range.numberFormat[0] as string[];
          }),
        SHEET,
      );
    const before = await formatsOf();
    const { inverse, differences } = await host.write(
      [cells(3, 1, '支出', '2080505', 12.5, '=甲')],
      '试改',
    );
    expect(differences).toEqual([]);
    expect(await formatsOf()).toEqual([before[0], '@', before[2], '@']);
    await host.write(inverse, '撤销');
    // A text of digits cannot be entered again but into a text cell.
    expect(await formatsOf()).toEqual(['@', ...before.slice(1)]);
    expect(await snapshotOf(host)).toMatchObject(ledger);
  });

  test('a sheet looks as it was asked to', async () => {
    await open();
    const edit: Edit = {
      kind: 'add-sheet',
      sheet: '汇总',
      contents: [
        ['标题', null],
        ['2080505', 1.5],
        ['合计', 2],
      ],
      look: {
        columns: [20, 12],
        heights: [30, null, null],
        merges: ['A1:B1'],
        frozenRows: 1,
        cells: [
          [{ style: 'title' }, { style: 'title' }],
          [{ style: 'code' }, { style: 'amount' }],
          [
            { style: 'text', strong: true, marked: true },
            { style: 'amount', strong: true },
          ],
        ],
      },
    };
    const written = await cost(() => host.write([edit], '插入'));
    expect(written).toMatchObject({ syncs: 2 });
    const look = await excel.addin.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('汇总');
        const of = (address: string) => {
          const range = sheet.getRange(address);
          range.load('numberFormat,values');
          range.format.load('horizontalAlignment,wrapText,columnWidth,rowHeight');
          range.format.font.load('name,size,bold');
          range.format.fill.load('color');
          const top = range.format.borders.getItem('EdgeTop');
          top.load('style');
          return { range, top };
        };
        const all = ['A1', 'A2', 'B2', 'A3', 'B3'].map(of);
        await context.sync();
        return all.map(({ range: { numberFormat, values, format }, top }) => ({
          value: values[0]?.[0] as unknown,
          numberFormat: numberFormat[0]?.[0] as unknown,
          font: [format.font.name, format.font.size, format.font.bold],
          fill: format.fill.color,
          across: format.horizontalAlignment,
          size: [format.columnWidth, format.rowHeight],
          top: top.style,
        }));
      }),
    );
    expect(look[0]).toMatchObject({
      value: '标题',
      font: ['黑体', 18, false],
      across: 'Center',
      size: [(20 * 7 + 5) * 0.75, 30],
    });
    expect(look[1]).toMatchObject({ value: '2080505', numberFormat: '@', top: 'Continuous' });
    expect(look[2]).toMatchObject({ value: 1.5, numberFormat: '#,##0.00', across: 'Right' });
    expect(look[3]).toMatchObject({ font: ['宋体', 10, true], fill: '#FFFF00' });
    expect(look[4]).toMatchObject({ value: 2, font: ['宋体', 10, true], top: 'Continuous' });
  });

  test('a long sheet is one batch', async () => {
    await open();
    const contents = Array.from({ length: 300 }, (_, row) => [
      `${row + 1}．` + '预算收支情况说明'.repeat(40),
      row,
    ]);
    const look = {
      heights: contents.map((_, row) => 15 + (row % 4)),
      merges: contents.map((_, row) => `C${row + 1}:D${row + 1}`),
      cells: contents.map((_, row) => [
        { style: row % 3 === 0 ? ('heading' as const) : ('paragraph' as const) },
        { style: 'amount' as const },
      ]),
    };
    const edit: Edit = { kind: 'add-sheet', sheet: '情况说明', contents, look };
    const { largestAnswer } = await excel.count();
    expect(await cost(() => host.write([edit], '插入'))).toMatchObject({ syncs: 2 });
    expect((await excel.count()).largestAnswer).toBeLessThan(largestAnswer + 1_000_000);
  });

  test('a sheet of ours gives way to a new one of the same name', async () => {
    await open();
    const add = (text: string): Edit => ({ kind: 'add-sheet', sheet: '说明', contents: [[text]] });
    await host.write([add('旧')], '插入');
    const { inverse } = await host.write(
      [{ kind: 'remove-sheet', sheet: '说明', contents: [['旧']] }, add('新')],
      '更新',
    );
    const shown = async () => {
      const rectangle = { row: 0, column: 0, rows: 1, columns: 1 };
      const [block] = await host.read([{ sheet: '说明', rectangle, formulas: false }]);
      return [block?.values[0]?.[0], (await host.workbook()).sheets.length];
    };
    expect(await shown()).toEqual(['新', ledger.grids.length + 1]);
    await host.write(inverse, '撤销');
    expect(await shown()).toEqual(['旧', ledger.grids.length + 1]);
  });

  test('what Excel refuses half-way is taken back', async () => {
    await open();
    await host.write([{ kind: 'add-sheet', sheet: '说明', contents: [['旧']] }], '插入');
    const before = await snapshotOf(host);
    await excel.page.evaluate(() => {
      window.simulatedExcel.program.addSheet = () => {
        throw new Error('no room');
      };
    });
    const writing = host.write(
      [
        cells(3, 2, 1, '2'),
        { kind: 'remove-sheet', sheet: '说明', contents: [['旧']] },
        { kind: 'add-sheet', sheet: '说明', contents: [['新']] },
      ],
      '更新',
    );
    await expect(writing).rejects.toMatchObject({ name: 'HostError' });
    expect(await snapshotOf(host)).toEqual(before);
    expect((await host.workbook()).sheets.at(-1)).toMatchObject({ name: '说明', own: true });
  });

  test('sheets are neither added nor taken away where the structure is protected', async () => {
    await open({ structureProtected: true });
    const writing = host.write([{ kind: 'add-sheet', sheet: '说明', contents: [] }], '插入');
    await expect(writing).rejects.toMatchObject({ code: 'protected' });
  });

  test("parts of other programs, and spoilt ones, are none of ours; others' keeping is seen", async () => {
    await open();
    const add = (...xml: string[]) =>
      excel.addin.evaluate(
        (all) =>
          Excel.run(async (context) => {
            for (const one of all) context.workbook.customXmlParts.add(one);
            await context.sync();
          }),
        xml,
      );
    await add('<x xmlns="urn:other">1</x>', '<kept xmlns="urn:gouji:kept:profile">{</kept>');
    expect(await host.kept.namespaces()).toEqual([]);
    const stop = host.on('changed', () => undefined);
    await add('<kept xmlns="urn:gouji:kept:prior"><json>1</json></kept>');
    expect(await host.kept.get('prior')).toBeNull();
    await excel.coauthor.type(SHEET, 3, 2, 1);
    await excel.page.waitForTimeout(100);
    expect(await host.kept.get('prior')).toBe(1);
    await host.kept.set('profile', '好');
    await host.kept.set('profile', null);
    stop();
    await excel.reopen();
    expect(await host.kept.namespaces()).toEqual(['prior']);
  });

  test('events are asked of Excel only while somebody listens', async () => {
    await open();
    const told = async (): Promise<number> => {
      const { events } = await excel.count();
      await excel.user.type(SHEET, 3, 2, Math.random());
      await excel.page.waitForTimeout(50);
      return (await excel.count()).events - events;
    };
    expect(await told()).toBe(0);
    const listener = await excel.addin.evaluate(() => window.spike.listen('changed'));
    // Without a list of sheets to travel with, the registration goes by itself after a moment.
    await excel.page.waitForTimeout(400);
    expect(await told()).toBe(1);
    await excel.addin.evaluate((one) => window.spike.stop(one), listener);
    await excel.page.waitForTimeout(400);
    expect(await told()).toBe(0);
  });
});
