import fc from 'fast-check';
import { isBlankValue, type CellValue, type Grid } from '../../src/model/grid';
import type { NewCell, NewSheet } from '../../src/model/new-workbook';
import { readXlsx } from '../../src/formats/xlsx/read';
import { writeXlsx } from '../../src/formats/xlsx/write';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(
      ' ',
      '\n',
      '\r',
      '\t',
      '_x000D_',
      '_',
      'x',
      '&',
      '<',
      ']]>',
      '合',
      '=',
      "'",
    ),
  }),
);
// Minus zero has no meaning as an amount and is stored as 0.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.constantFrom('#REF!', '#N/A', '#DIV/0!').map((error) => ({ error })),
);
const style = fc.constantFrom(undefined, 'title', 'text', 'amount', 'code', 'note' as const);
const cell: fc.Arbitrary<NewCell> = fc
  .record({
    value,
    formula: fc.option(fc.constantFrom('A1', 'SUM(B2:C3)', '"<&"&\'表 1\'!A1')),
    style,
  })
  .map(
    (c) =>
      ({ value: c.value, style: c.style, ...(c.formula ? { formula: c.formula } : {}) }) as NewCell,
  );
const sheet: fc.Arbitrary<NewSheet> = fc.record({
  name: fc.string({
    unit: fc.constantFrom('表', '1', 'A', ' ', '.', '&', '"', '<', '🙂'),
    minLength: 1,
    maxLength: 12,
  }),
  hidden: fc.boolean(),
  rows: fc.array(fc.option(fc.array(fc.option(cell), { maxLength: 5 })), { maxLength: 5 }),
});
const sheets = fc.uniqueArray(sheet, {
  minLength: 1,
  maxLength: 3,
  selector: (s) => s.name.toLowerCase(),
});

/** What a reader should find: blanks and empty rows have no place in a grid. */
function expected({ name, hidden, rows }: NewSheet): Grid {
  const found = rows.map((row, index) => ({
    index,
    cells: (row ?? []).flatMap((entry, column) => {
      if (!entry || (entry.formula === undefined && isBlankValue(entry.value))) return [];
      const { value: stored, formula } = entry;
      return [
        formula === undefined ? { column, value: stored } : { column, value: stored, formula },
      ];
    }),
  }));
  return { name, visible: !hidden, rows: found.filter((row) => row.cells.length > 0) };
}

test('what is written is read back, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async (list) => {
      const { grids } = await readXlsx(await writeXlsx({ sheets: list }), 'x.xlsx');
      expect(grids).toEqual(list.map(expected));
    }),
    { numRuns: 100 },
  );
});
