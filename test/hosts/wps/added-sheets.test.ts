import type { CellContent, Edit, SheetLook } from '../../../src/hosts/edit';
import { LedgerInWps } from './ledger-in-wps';

let et: LedgerInWps;
beforeEach(() => void (et = new LedgerInWps()));
afterEach(() => et.bench.close());

describe('sheets of our own', () => {
  const look: SheetLook = {
    cells: Array.from({ length: 240 }, (_, r) =>
      r === 0
        ? [{ style: 'title' }]
        : r % 2 === 0
          ? null
          : [{ style: 'code' }, null, { style: 'amount', marked: true }],
    ),
    columns: [12, 40, 16],
    heights: Array.from({ length: 240 }, (_, r) => (r % 3 === 0 ? 24 : null)),
    merges: ['A1:C1'],
    frozenRows: 2,
  };
  const contents = look.cells.map((_, r): CellContent[] => [r % 2 ? '2080505' : null, null, r]);
  const add: Edit = { kind: 'add-sheet', sheet: '新表', contents, look };

  test('a look is drawn in lists that ET takes', async () => {
    const { differences } = await et.bench.host.write([add], '插入');
    // The strict ET throws for an address of 255 characters, which would leave the look out.
    expect(differences).toEqual([
      { ...{ sheet: '新表', row: 0, column: 2 }, written: 0, found: null },
    ]);
    const at = (row: number, column: number, key: string) =>
      et.formats('新表').get(row, column, key);
    for (const row of [1, 121, 239]) {
      expect(at(row, 0, 'NumberFormat')).toBe('@');
      expect(at(row, 2, 'NumberFormat')).toBe('#,##0.00');
      expect(at(row, 2, 'Borders.LineStyle')).toBe(1);
      expect(at(row, 2, 'HorizontalAlignment')).toBe(-4152);
      expect(et.sheet('新表').fill(row, 2)).toBe('#FFFF00');
      expect(at(row, 1, 'Borders.LineStyle')).toBeUndefined();
    }
    expect(at(0, 0, 'Font.Size')).toBe(18);
    expect([0, 1, 2].map((column) => at(7, column, 'ColumnWidth'))).toEqual([12, 40, 16]);
    expect([0, 1, 237].map((row) => at(row, 9, 'RowHeight'))).toEqual([24, undefined, 24]);
    expect(et.formats('新表').merges).toHaveLength(1);
    expect(et.formats('新表').frozenRows).toBe(2);
    expect(et.formats().frozenRows).toBe(0);
  });

  test('a look that ET refuses is left out; the contents are there', async () => {
    et.failAt('Range.ColumnWidth =');
    const plain = { ...add, contents: [['题']], look: { cells: [], columns: [9] } } as Edit;
    const { differences } = await et.bench.host.write([plain], '插入');
    expect(differences).toEqual([]);
    expect(et.sheet('新表').content(0, 0)).toBe('题');
  });

  test('one of our own is written anew under its name, and back', async () => {
    const first: Edit = { kind: 'add-sheet', sheet: '说明', contents: [['一']] };
    await et.bench.host.write([first], '');
    const again: Edit[] = [
      { kind: 'remove-sheet', sheet: '说明', contents: [['一']] },
      { kind: 'add-sheet', sheet: '说明', contents: [['二']] },
    ];
    const before = et.everything();
    et.failAt('Names.Add');
    await expect(et.bench.host.write(again, '')).rejects.toMatchObject({ code: 'unsupported' });
    et.failNoMore();
    expect(et.everything()).toEqual(before);
    const { inverse } = await et.bench.host.write(again, '');
    expect(et.sheet('说明').content(0, 0)).toBe('二');
    await et.bench.host.write(inverse, '');
    expect(et.everything()).toEqual(before);
  });

  test('one that was taken away comes back as it looked', async () => {
    const { inverse } = await et.bench.host.write([add], '插入');
    const back = await et.bench.host.write(inverse, '撤销');
    expect(et.book.book.sheet('新表')).toBeUndefined();
    await et.bench.host.write(back.inverse, '重做');
    expect(et.formats('新表').get(0, 0, 'Font.Size')).toBe(18);
    expect(et.formats('新表').get(1, 2, 'Borders.LineStyle')).toBe(1);
  });

  test('one that ET does not let us mark as ours is not added: nobody could take it away', async () => {
    const before = et.everything();
    et.program.swallowed.add('Names.Add');
    await expect(et.bench.host.write([add], '')).rejects.toMatchObject({ code: 'unsupported' });
    expect(et.everything()).toEqual(before);
  });

  test('one whose name ET keeps without a word is not left under another', async () => {
    const before = et.everything();
    et.program.swallowed.add('Worksheet.Name');
    await expect(et.bench.host.write([add], '')).rejects.toMatchObject({ code: 'unsupported' });
    expect(et.everything()).toEqual(before);
  });

  test('one that ET does not take away, without a word, is told', async () => {
    const plain: Edit = { kind: 'add-sheet', sheet: '说明', contents: [['一']] };
    const { inverse } = await et.bench.host.write([plain], '');
    et.program.swallowed.add('Worksheet.Delete');
    await expect(et.bench.host.write(inverse, '')).rejects.toMatchObject({ code: 'unsupported' });
    expect(et.sheet('说明').content(0, 0)).toBe('一');
  });

  test('the sheet in front stays there, and what the user has turned off stays off', async () => {
    et.book.activate(et.sheet('一格'));
    et.program.screenUpdating = et.program.displayAlerts = false;
    const { inverse } = await et.bench.host.write([add], '');
    expect(et.book.activeSheet.name).toBe('一格');
    await et.bench.host.write(inverse, '');
    expect(et.book.activeSheet.name).toBe('一格');
    expect(et.program).toMatchObject({ screenUpdating: false, displayAlerts: false });
  });

  test('a name that needs quotes is marked as ours all the same', async () => {
    const sheet = "某局's 2 表";
    await et.bench.host.write([{ kind: 'add-sheet', sheet, contents: [] }], '');
    expect(et.book.names).toMatchObject([{ sheet: { name: sheet }, visible: false }]);
  });
});
