import type { CellContent, Edit } from '../../src/hosts/edit';
import { snapshotOf } from '../../src/hosts/snapshot-of';
import type { HostBench, MakeHost } from './host-bench';
import { ledger } from './ledger';

const SHEET = '收支总表';

function put(row: number, column: number, ...contents: CellContent[]): Edit {
  return { kind: 'cells', sheet: SHEET, row, column, contents: [contents] };
}

/** Edits: all or none, read back, undone by their inverse. */
export function describeWriting(makeHost: MakeHost): void {
  describe('writing', () => {
    let bench: HostBench;
    beforeEach(async () => (bench = await makeHost(ledger)));
    afterEach(() => bench.close());
    const contentAt = async (row: number, column: number) => {
      const rectangle = { row, column, rows: 1, columns: 1 };
      const [block] = await bench.host.read([{ sheet: SHEET, rectangle, formulas: true }]);
      return block?.formulas?.[0]?.[0] ?? block?.values[0]?.[0] ?? null;
    };

    test('a text stays a text, a number a number, a formula a formula', async () => {
      const { differences } = await bench.host.write(
        [put(8, 0, '2080505', 12.5, '=甲', { formula: 'SUM(B9)' }, null, false)],
        '填写',
      );
      expect(differences).toEqual([]);
      const rectangle = { row: 8, column: 0, rows: 1, columns: 6 };
      const [block] = await bench.host.read([{ sheet: SHEET, rectangle, formulas: true }]);
      expect(block?.values[0]?.filter((_, i) => i !== 3)).toEqual([
        '2080505',
        12.5,
        '=甲',
        null,
        false,
      ]);
      expect(block?.formulas).toEqual([[null, null, null, '=SUM(B9)', null, null]]);
    });

    test('the inverse brings the workbook back', async () => {
      const { inverse } = await bench.host.write(
        [
          put(3, 2, 1, 2, 3),
          put(3, 2, 4),
          put(4, 2, null),
          { kind: 'add-sheet', sheet: '情况说明', contents: [['标题'], [null]] },
          { kind: 'cells', sheet: '情况说明', row: 1, column: 0, contents: [['正文']] },
        ],
        '试改',
      );
      expect(await contentAt(3, 2)).toBe(4);
      await bench.host.write(inverse, '撤销');
      expect(await snapshotOf(bench.host)).toMatchObject(ledger);
    });

    test('one bad edit, and none is applied', async () => {
      const bad: [string, Edit][] = [
        ['gone', { kind: 'cells', sheet: '没有', row: 0, column: 0, contents: [[1]] }],
        ['gone', { kind: 'remove-sheet', sheet: '新表', contents: [['改过']] }],
        ['gone', { kind: 'remove-sheet', sheet: '新表', contents: [] }],
        ['unsupported', { kind: 'remove-sheet', sheet: '一格', contents: [['仅此一格']] }],
        ['unsupported', { kind: 'remove-sheet', sheet: "空 '表", contents: [] }],
        ['unsupported', put(-1, 0, 1)],
        ['unsupported', put(0, 0)],
        ['unsupported', put(0, 0, Number.NaN)],
        [
          'unsupported',
          { kind: 'cells', sheet: SHEET, row: 0, column: 0, contents: [[1], [2, 3]] },
        ],
        ['unsupported', { kind: 'add-sheet', sheet: '一格', contents: [] }],
        ['unsupported', { kind: 'add-sheet', sheet: '甲/乙', contents: [] }],
        ['unsupported', { kind: 'add-sheet', sheet: "'甲", contents: [] }],
        ['unsupported', { kind: 'add-sheet', sheet: '', contents: [] }],
        ['too-large', put(0, 0, '长'.repeat(32_768))],
      ];
      for (const [code, edit] of bad) {
        const list: Edit[] = [
          put(3, 2, 99),
          { kind: 'add-sheet', sheet: '另一张', contents: [] },
          { kind: 'add-sheet', sheet: '新表', contents: [['题']] },
          { kind: 'remove-sheet', sheet: '另一张', contents: [] },
          edit,
        ];
        await expect(bench.host.write(list, '试改')).rejects.toMatchObject({ code });
      }
      expect(await snapshotOf(bench.host)).toEqual({ ...ledger, clipped: [] });
      expect(await bench.isDirty()).toBe(false);
    });

    test('a sheet that was added is our own, and stays so when it is put back', async () => {
      const own = async () =>
        (await bench.host.workbook()).sheets.filter((one) => one.own).map(({ name }) => name);
      const add: Edit = { kind: 'add-sheet', sheet: '情况说明', contents: [['标题']] };
      const { inverse } = await bench.host.write([add], '插入');
      expect(await own()).toEqual(['情况说明']);
      const { inverse: again } = await bench.host.write(inverse, '撤销');
      expect(await own()).toEqual([]);
      await bench.host.write(again, '重做');
      expect(await own()).toEqual(['情况说明']);
      expect((await snapshotOf(bench.host)).grids.map(({ name }) => name)).not.toContain(
        '情况说明',
      );
    });

    test('nothing typed since is overwritten', async () => {
      const edit: Edit = { ...put(3, 2, 1), before: [[784.52]] } as Edit;
      await bench.type(SHEET, 3, 2, 785);
      const writing = bench.host.write([edit], '重算');
      await expect(writing).rejects.toMatchObject({
        code: 'gone',
        detail: { reason: 'stale', sheet: SHEET, address: 'C4' },
      });
      expect(await contentAt(3, 2)).toBe(785);
    });

    test('an undo is refused where the user has typed since', async () => {
      const { inverse } = await bench.host.write([put(3, 2, 1)], '试改');
      await bench.type(SHEET, 3, 2, 785);
      await expect(bench.host.write(inverse, '撤销')).rejects.toMatchObject({ code: 'gone' });
    });

    test.each([
      ['protected', (b: HostBench) => b.protect(SHEET)],
      ['editing', (b: HostBench) => b.setEditing(true)],
      ['readonly', (b: HostBench) => b.setReadOnly(true)],
    ])('refused as %s, while reading goes on', async (code, turn) => {
      await turn(bench);
      const writing = bench.host.write([put(3, 2, 1)], '试改');
      await expect(writing).rejects.toMatchObject({ code });
      if (code === 'editing' && !bench.readsWhileEditing) {
        await expect(contentAt(3, 2)).rejects.toMatchObject({ code });
        await bench.setEditing(false);
      }
      expect(await contentAt(3, 2)).toBe(784.52);
    });
  });
}
