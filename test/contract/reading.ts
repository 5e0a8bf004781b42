import { HostError } from '../../src/hosts/host-error';
import { snapshotOf } from '../../src/hosts/snapshot-of';
import type { MakeReader, ReaderBench } from './host-bench';
import { ledger } from './ledger';

/** What every host owes to whoever reads through it. */
export function describeReading(makeReader: MakeReader): void {
  describe('reading', () => {
    let bench: ReaderBench;
    beforeAll(async () => (bench = await makeReader(ledger)));
    afterAll(() => bench.close());

    test('the snapshot is the workbook', async () => {
      expect(await snapshotOf(bench.host)).toEqual({ ...ledger, clipped: [] });
    });

    test('sheets come in order, hidden and empty ones too', async () => {
      const { sheets } = await bench.host.workbook();
      expect(sheets.map(({ name, visible }) => [name, visible])).toEqual(
        ledger.grids.map(({ name, visible }) => [name, visible]),
      );
      expect([null, { row: 0, column: 0, rows: 1, columns: 1 }]).toContainEqual(
        sheets.at(-1)?.used,
      );
    });

    test('blocks come dense, in the order asked, blanks as null', async () => {
      const [row, cell] = await bench.host.read([
        { sheet: '一行', rectangle: { row: 6, column: 1, rows: 1, columns: 3 }, formulas: false },
        { sheet: '一格', rectangle: { row: 0, column: 0, rows: 1, columns: 1 }, formulas: true },
      ]);
      expect(row?.values).toEqual([[null, 1, null]]);
      expect(cell).toEqual({ values: [['仅此一格']], formulas: [[null]] });
    });

    test('a blank rectangle is as dense as any', async () => {
      const rectangle = { row: 50, column: 9, rows: 2, columns: 2 };
      const [block] = await bench.host.read([{ sheet: '一格', rectangle, formulas: true }]);
      const blank = [
        [null, null],
        [null, null],
      ];
      expect(block).toEqual({ values: blank, formulas: blank });
    });

    test('an empty result is told from a blank only where formulas are read', async () => {
      const rectangle = { row: 5, column: 2, rows: 1, columns: 1 };
      const request = { sheet: '收支总表', rectangle };
      const [bare, full] = await bench.host.read([
        { ...request, formulas: false },
        { ...request, formulas: true },
      ]);
      expect(bare).toEqual({ values: [[null]] });
      expect(full).toEqual({ values: [['']], formulas: [['=IF(TRUE,"","")']] });
    });

    test('nothing asked, nothing read', async () => {
      expect(await bench.host.read([])).toEqual([]);
    });

    test.each([
      ['gone', '没有这张表', { row: 0, column: 0, rows: 1, columns: 1 }],
      ['too-large', '一格', { row: 0, column: 0, rows: 1_048_576, columns: 16_384 }],
      ['unsupported', '一格', { row: -1, column: 0, rows: 1, columns: 1 }],
      ['unsupported', '一格', { row: 0, column: 16_383, rows: 1, columns: 2 }],
    ])('refused as %s: %s %j', async (code, sheet, rectangle) => {
      const reading = bench.host.read([{ sheet, rectangle, formulas: false }]);
      await expect(reading).rejects.toBeInstanceOf(HostError);
      await expect(reading).rejects.toMatchObject({ code });
    });
  });
}
