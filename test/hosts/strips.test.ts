import fc from 'fast-check';
import { MemoryHost } from '../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { cellCount } from '../../src/hosts/rectangle';
import { joinStrips, stripsOf } from '../../src/hosts/strips';
import { ledger } from '../contract/ledger';

test('read in strips or at once, the blocks are the same', async () => {
  const host = new MemoryHost(MemoryWorkbook.fromSnapshot(ledger));
  const size = fc.integer({ min: 1, max: 9 });
  const rectangle = fc.record({ row: fc.nat(4), column: fc.nat(4), rows: size, columns: size });
  const request = fc.record({
    sheet: fc.constantFrom('收支总表', '一行'),
    rectangle,
    formulas: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(request, { maxLength: 4 }),
      fc.integer({ min: 1, max: 30 }),
      async (requests, cells) => {
        const strips = stripsOf(requests, cells);
        expect(joinStrips(strips, await host.read(strips))).toEqual(await host.read(requests));
        for (const strip of strips) {
          const allowed = Math.max(cells, strip.rectangle.columns);
          expect(cellCount(strip.rectangle)).toBeLessThanOrEqual(allowed);
        }
      },
    ),
  );
});
