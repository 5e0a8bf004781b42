import type { CellContent, Edit } from '../../../src/hosts/edit';
import { LedgerInWps, put, SHEET } from './ledger-in-wps';

let et: LedgerInWps;
beforeEach(() => void (et = new LedgerInWps()));
afterEach(() => et.bench.close());

describe('what ET does not take is seen', () => {
  test('a cell that it leaves as it was is told, and the undo knows what is there', async () => {
    et.program.swallowed.add('Range.Value2');
    const { differences, inverse } = await et.bench.host.write([put(3, 2, [1, 0.1])], '试改');
    expect(differences).toEqual([{ sheet: SHEET, row: 3, column: 2, written: 1, found: 784.52 }]);
    expect(inverse[0]).toMatchObject({ before: [[784.52, 0.1]] });
  });

  test('a number format that it leaves turns a code into a number, which is told', async () => {
    et.program.swallowed.add('Range.NumberFormat');
    const { differences } = await et.bench.host.write([put(8, 0, ['2080505'])], '试改');
    expect(differences).toEqual([
      { sheet: SHEET, row: 8, column: 0, written: '2080505', found: 2080505 },
    ]);
  });

  test('a sheet that keeps the name which ET gave it is an error, and goes again', async () => {
    const before = et.everything();
    et.program.swallowed.add('Worksheet.Name');
    const adding = et.bench.host.write(
      [{ kind: 'add-sheet', sheet: '说明', contents: [['题']] }],
      '',
    );
    await expect(adding).rejects.toMatchObject({
      code: 'unsupported',
      detail: { reason: 'sheet-name', sheet: '说明' },
    });
    expect(et.everything()).toEqual(before);
  });

  test('a name that it refuses is an error, and the sheet goes again', async () => {
    const before = et.everything();
    et.failAt('Worksheet.Name =');
    const adding = et.bench.host.write(
      [{ kind: 'add-sheet', sheet: '说明', contents: [['题']] }],
      '',
    );
    await expect(adding).rejects.toMatchObject({ detail: { reason: 'sheet-name' } });
    expect(et.everything()).toEqual(before);
  });

  test('a sheet that is not deleted is an error; what came before it is taken back', async () => {
    const own: Edit = { kind: 'add-sheet', sheet: '说明', contents: [['题']] };
    const { inverse } = await et.bench.host.write([own], '');
    const before = et.everything();
    et.program.swallowed.add('Application.DisplayAlerts');
    const removing = et.bench.host.write([put(0, 0, [1]), ...inverse], '');
    await expect(removing).rejects.toMatchObject({ code: 'unsupported' });
    expect(et.program.asked).toEqual(['delete']);
    expect(et.everything()).toEqual(before);
  });
});

describe('number formats', () => {
  test('mixed ones are found where they matter, and come back with the undo', async () => {
    const contents: CellContent[][] = Array.from({ length: 8 }, (_, r) => [
      `20805${String(r).padStart(2, '0')}`,
      `第${r}项支出`,
      r + 0.25,
      { formula: `C${r + 11}*2` },
    ]);
    et.setFormat(10, 2, '@', 8, 1);
    et.setFormat(13, 2, '#,##0.00');
    et.setFormat(12, 0, '@');
    const { inverse, differences } = await et.bench.host.write([put(10, 0, ...contents)], '填写');
    expect(differences).toEqual([]);
    expect([10, 12, 13].map((row) => et.formatAt(row, 0))).toEqual(['@', '@', '@']);
    expect([10, 12, 13].map((row) => et.formatAt(row, 2))).toEqual([
      'General',
      'General',
      '#,##0.00',
    ]);
    expect(et.formatAt(10, 1)).toBeUndefined();
    await et.bench.host.write(inverse, '撤销');
    expect([10, 12, 13].map((row) => et.formatAt(row, 0))).toEqual(['General', '@', 'General']);
    expect([10, 12, 13].map((row) => et.formatAt(row, 2))).toEqual(['@', '@', '#,##0.00']);
  });

  test('texts that nothing could be read into ask for none', async () => {
    await et.bench.host.write([put(10, 0, ['部门预算', '说明'], [null, '收入'])], '填写');
    expect(et.program.accessesOf.get('Range.NumberFormat')).toBeUndefined();
  });

  test('errors, and texts like formulas, stay what they are', async () => {
    const contents: CellContent[] = [{ error: '#N/A' }, '=SUM(A1)', "'撇号", 'TRUE', '1e5'];
    const { differences } = await et.bench.host.write([put(10, 0, contents)], '填写');
    expect(differences).toEqual([]);
    expect(contents.map((_, c) => et.sheet().content(10, c))).toEqual(contents);
  });
});

describe('beside what is written', () => {
  test('nothing is touched: not the cells, not the selection, not the settings', async () => {
    const selection = { sheet: '一行', rectangle: { row: 6, column: 2, rows: 1, columns: 3 } };
    await et.bench.host.select(selection);
    const before = et.everything();
    const told: string[] = [];
    et.program.onTold = ({ kind, sheet, area }) =>
      void told.push(`${kind} ${sheet.name} ${area ? `${area.row},${area.column}` : ''}`);
    const edit: Edit = { ...put(6, 2, [1, '新', null, -2.5]), sheet: '一行' };
    await et.bench.host.write([edit], '只改一格');
    expect(told).toEqual(['cells 一行 6,3']);
    et.sheet('一行').set(6, 3, null);
    expect(et.everything()).toEqual(before);

    const own: Edit = { kind: 'add-sheet', sheet: '说明', contents: [['题']] };
    const { inverse } = await et.bench.host.write([own], '插入');
    expect(await et.bench.host.selection()).toEqual(selection);
    await et.bench.host.write(inverse, '撤销');
    expect(await et.bench.host.selection()).toEqual(selection);
    expect(et.everything()).toEqual(before);
    expect(et.program.asked).toEqual([]);
    expect(et.program).toMatchObject({ screenUpdating: true, displayAlerts: true });
  });

  test('what is the same already is not written', async () => {
    const told = jest.fn();
    et.program.onTold = told;
    await et.bench.host.write([put(3, 2, [784.52])], '');
    expect(told).not.toHaveBeenCalled();
    expect(et.book.undoGroups).toEqual([]);
    expect(await et.bench.isDirty()).toBe(false);
  });
});

describe('budgets', () => {
  const block = (): CellContent[][] =>
    Array.from({ length: 40 }, (_, r) => [
      ...[`20101${String(r).padStart(2, '0')}`, `支出项目甲`, r, r + 0.5, r + 0.25, true],
      ...[{ formula: `SUM(C${r + 21}:E${r + 21})` }, '备注'],
    ]);
  const writing = (edits: Edit[]) => et.accessesOf(() => et.bench.host.write(edits, '填写'));

  // A loop over its 320 cells would take 640 at the least.
  test('a block of 40 by 8 takes at most 30 accesses', async () => {
    expect(await writing([put(20, 0, ...block())])).toBeLessThanOrEqual(30);
  });

  test('the same over columns of different formats takes at most 50', async () => {
    et.setFormat(20, 0, '@', 40, 1);
    et.setFormat(20, 2, '#,##0.00', 40, 3);
    expect(await writing([put(20, 0, ...block())])).toBeLessThanOrEqual(50);
  });

  test('one cell takes at most 22', async () => {
    expect(await writing([put(3, 2, [1])])).toBeLessThanOrEqual(22);
  });
});
