import { MAX_READ_CELLS } from '../../src/hosts/block';
import type { ReadRequest } from '../../src/hosts/block';
import { MemoryHost } from '../../src/hosts/memory/memory-host';
import { MemorySheet } from '../../src/hosts/memory/memory-sheet';
import { MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import type { SheetInfo, WorkbookReader } from '../../src/hosts/port';
import { cellCount } from '../../src/hosts/rectangle';
import { MAX_SHEET_CELLS, MAX_SHEET_COLUMNS, snapshotOf } from '../../src/hosts/snapshot-of';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/model/place';
import { ledger } from '../contract/ledger';

test('one far cell: the near part is read, the clipping is told', async () => {
  const workbook = MemoryWorkbook.fromSnapshot(ledger);
  workbook.type('一格', MAX_ROWS - 1, MAX_COLUMNS - 1, '远');
  const { grids, clipped } = await snapshotOf(new MemoryHost(workbook));
  expect(grids).toEqual(ledger.grids);
  const used = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
  const columns = MAX_SHEET_COLUMNS;
  const rows = Math.floor(MAX_SHEET_CELLS / columns);
  expect(clipped).toEqual([{ sheet: '一格', used, read: { ...used, rows, columns } }]);
});

test('a far cell alone is where its sheet begins', async () => {
  const workbook = new MemoryWorkbook('远.xlsx');
  workbook.sheets.push(new MemorySheet('表'));
  workbook.type('表', MAX_ROWS - 1, MAX_COLUMNS - 1, '远');
  const { grids, clipped } = await snapshotOf(new MemoryHost(workbook));
  expect(grids[0]?.rows).toEqual([
    { index: MAX_ROWS - 1, cells: [{ column: MAX_COLUMNS - 1, value: '远' }] },
  ]);
  expect(clipped).toEqual([]);
});

test('many huge sheets: no more than one reading may carry, the rest is told', async () => {
  const asked: (readonly ReadRequest[])[] = [];
  const used = { row: 0, column: 0, rows: MAX_ROWS, columns: 200 };
  const sheets = Array.from({ length: 6 }, (_, i): SheetInfo => ({
    name: `表${i}`,
    visible: true,
    own: false,
    used,
  }));
  const { clipped, grids } = await snapshotOf(reader(sheets, asked));
  expect(asked).toHaveLength(1);
  const cells = asked[0]?.reduce((sum, { rectangle }) => sum + cellCount(rectangle), 0);
  expect(cells).toBeLessThanOrEqual(MAX_READ_CELLS);
  expect(grids).toHaveLength(6);
  expect(clipped.map(({ read }) => read?.rows ?? null)).toEqual([
    2500,
    2500,
    2500,
    2500,
    null,
    null,
  ]);
});

test('nothing is read of a workbook whose sheets are all empty', async () => {
  const asked: (readonly ReadRequest[])[] = [];
  const { grids } = await snapshotOf(
    reader([{ name: '空', visible: false, own: false, used: null }], asked),
  );
  expect(grids).toEqual([{ name: '空', visible: false, rows: [] }]);
  expect(asked).toEqual([]);
});

/** A host that notes what it is asked for and answers with nothing. */
function reader(sheets: readonly SheetInfo[], asked: (readonly ReadRequest[])[]): WorkbookReader {
  const { kind, capabilities } = new MemoryHost(new MemoryWorkbook(''));
  return {
    kind,
    capabilities,
    workbook: async () => ({ key: '', name: '', readOnly: true, sheets }),
    async read(requests) {
      asked.push(requests);
      return requests.map(() => ({ values: [] }));
    },
  };
}
