import type { HostEvent } from '../../src/hosts/host-events';
import type { HostBench, MakeHost } from './host-bench';
import { ledger } from './ledger';

/** Events hint: somebody's change is told, our own is told as ours, nothing after leaving. */
export function describeHinting(makeHost: MakeHost): void {
  describe('hinting', () => {
    let bench: HostBench;
    beforeEach(async () => (bench = await makeHost(ledger)));
    afterEach(() => bench.close());

    test('changes are told until one stops listening', async () => {
      const heard: HostEvent[] = [];
      const stop = bench.host.on('changed', (event) => heard.push(event));
      await bench.type('一格', 2, 1, '新');
      expect(heard).toHaveLength(1);
      expect(heard[0]).toMatchObject({ kind: 'changed', sheet: '一格' });
      expect(heard[0]?.own).toBeUndefined();

      heard.length = 0;
      await bench.host.write(
        [{ kind: 'cells', sheet: '一格', row: 0, column: 0, contents: [[1]] }],
        '试改',
      );
      expect(heard.every(({ own }) => own)).toBe(true);

      heard.length = 0;
      stop();
      stop();
      await bench.type('一格', 2, 1, '再');
      expect(heard).toEqual([]);
    });
  });
}
