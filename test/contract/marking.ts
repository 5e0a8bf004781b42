import type { HostBench, MakeHost } from './host-bench';
import { ledger } from './ledger';

const SHEET = '收支总表';
const mark = (row: number, fill = '#FFC7CE') => ({ sheet: SHEET, row, column: 2, fill });

/** Marks come off again, whatever happened in between. */
export function describeMarking(makeHost: MakeHost): void {
  describe('marking', () => {
    let bench: HostBench;
    beforeEach(async () => (bench = await makeHost(ledger)));
    afterEach(() => bench.close());
    const fills = (of: HostBench = bench) =>
      Promise.all([3, 4, 5].map((row) => of.fill(SHEET, row, 2)));

    test('the fill before comes back, also after marking twice and reopening', async () => {
      await bench.setFill(SHEET, 3, 2, '#00FF00');
      await bench.host.mark([mark(3), mark(4)]);
      await bench.host.mark([mark(3, '#ffeb9c'), mark(4, '#ffeb9c')]);
      expect(await fills()).toEqual(['#FFEB9C', '#FFEB9C', null]);
      const later = await bench.reopen();
      await later.host.unmark();
      expect(await fills(later)).toEqual(['#00FF00', null, null]);
      await later.host.unmark();
      expect(await fills(later)).toEqual(['#00FF00', null, null]);
      expect(await later.host.kept.namespaces()).toEqual([]);
      await later.close();
    });

    test('a cell coloured by the user since keeps her colour', async () => {
      await bench.host.mark([mark(3), mark(4)]);
      await bench.setFill(SHEET, 3, 2, '#0000FF');
      await bench.host.unmark();
      expect(await fills()).toEqual(['#0000FF', null, null]);
    });

    test('all or none', async () => {
      const lists = [
        [mark(3), { ...mark(4), sheet: '没有' }],
        [mark(3), mark(4, 'red')],
      ];
      for (const list of lists) await expect(bench.host.mark(list)).rejects.toThrow();
      await bench.protect(SHEET);
      await expect(bench.host.mark([mark(3)])).rejects.toMatchObject({ code: 'protected' });
      expect(await fills()).toEqual([null, null, null]);
    });
  });
}
