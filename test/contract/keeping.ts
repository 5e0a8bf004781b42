import type { HostBench, MakeHost } from './host-bench';
import { ledger } from './ledger';

/** Kept data, selection, and that looking never makes the workbook unsaved. */
export function describeKeeping(makeHost: MakeHost): void {
  describe('keeping', () => {
    let bench: HostBench;
    beforeEach(async () => (bench = await makeHost(ledger)));
    afterEach(() => bench.close());

    test('kept by namespace, across reopening', async () => {
      const profile = { schema: 1, 名称: '某局 <&"\'>', 数: [1, null, true, ']]>'] };
      await bench.host.kept.set('profile', profile);
      await bench.host.kept.set('explanations', []);
      const later = await bench.reopen();
      expect(await later.host.kept.namespaces()).toEqual(['explanations', 'profile']);
      expect(await later.host.kept.get('profile')).toEqual(profile);
      await later.host.kept.remove('profile');
      expect(await later.host.kept.get('profile')).toBeNull();
      await later.close();
    });

    test('what is kept is a copy', async () => {
      const list = [1];
      await bench.host.kept.set('list', list);
      list.push(2);
      expect(await bench.host.kept.get('list')).toEqual([1]);
    });

    test('read-only: what is kept can be read, not changed', async () => {
      await bench.host.kept.set('profile', 1);
      await bench.setReadOnly(true);
      expect(await bench.host.kept.get('profile')).toBe(1);
      await expect(bench.host.kept.set('profile', 2)).rejects.toMatchObject({ code: 'readonly' });
    });

    test('looking does not make it unsaved; keeping does', async () => {
      const { sheets } = await bench.host.workbook();
      await bench.host.read(
        sheets.flatMap(({ name, used }) =>
          used ? [{ sheet: name, rectangle: used, formulas: true }] : [],
        ),
      );
      await bench.host.kept.get('profile');
      await bench.host.selection();
      await bench.host.select({
        sheet: '一行',
        rectangle: { row: 6, column: 2, rows: 1, columns: 4 },
      });
      expect(await bench.isDirty()).toBe(false);
      await bench.host.kept.set('profile', 1);
      // What stands in a file of its own leaves the workbook as it is.
      const inside = bench.host.capabilities.keptData === 'inside';
      expect(await bench.isDirty()).toBe(inside);
    });

    test('select shows the rectangle', async () => {
      const selection = {
        sheet: '一行',
        rectangle: { row: 6, column: 2, rows: 1, columns: 4 },
      };
      await bench.host.select(selection);
      expect(await bench.host.selection()).toEqual(selection);
      const gone = bench.host.select({ ...selection, sheet: '没有' });
      await expect(gone).rejects.toMatchObject({ code: 'gone' });
    });
  });
}
