import fc from 'fast-check';
import type { CellContent, Edit } from '../../../src/hosts/edit';
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { WorkbookHost } from '../../../src/hosts/port';
import { snapshotOf } from '../../../src/hosts/snapshot-of';
import { ledger } from '../../contract/ledger';

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constantFrom(null, '', '2080505', '=甲', true, 0, 784.52),
  fc.constant({ formula: 'SUM(A1:B2)' }),
  fc.constant({ error: '#REF!' }),
);
const contents = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc.array(fc.array(content, { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 3,
  }),
);
const sheet = fc.constantFrom('收支总表', '一格', '新表', '没有');
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('cells'),
      sheet,
      row: fc.nat(6),
      column: fc.nat(6),
      contents,
    }) as fc.Arbitrary<Edit>,
  },
  {
    weight: 1,
    arbitrary: fc.constant<Edit>({ kind: 'add-sheet', sheet: '新表', contents: [['题']] }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Edit>({ kind: 'remove-sheet', sheet: '新表', contents: [['题']] }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Edit>({ kind: 'remove-sheet', sheet: "空 '表", contents: [] }),
  },
);

/** Sheets that are put back come last, so order is left out of the comparison. */
async function state(workbook: MemoryWorkbook): Promise<string[]> {
  const own = workbook.sheets.filter((one) => one.own).map(({ name }) => name);
  const { grids } = await snapshotOf(new MemoryHost(workbook));
  return [...own, ...grids.map((grid) => JSON.stringify(grid))].sort();
}

test('any list is applied and undone, or refused without a trace', async () => {
  let refused = 0;
  let undone = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (edits) => {
      const workbook = MemoryWorkbook.fromSnapshot(ledger);
      for (const one of workbook.sheets) one.own = one.name === "空 '表";
      const host: WorkbookHost = new MemoryHost(workbook);
      const order = workbook.sheets.map(({ name }) => name);
      const before = await state(workbook);
      const result = await host.write(edits, '试改').catch(() => null);
      if (result) {
        undone++;
        expect(result.differences).toEqual([]);
        await host.write(result.inverse, '撤销');
      } else {
        refused++;
        expect(workbook.sheets.map(({ name }) => name)).toEqual(order);
      }
      expect(await state(workbook)).toEqual(before);
    }),
    { numRuns: 300 },
  );
  // Otherwise the property would say nothing about one of the two.
  expect(Math.min(refused, undone)).toBeGreaterThan(30);
});
