import fc from 'fast-check';
import { addressLists, areasByKey, bandLists } from '../../../src/hosts/writing/areas';
import { runs } from '../../property/seeded-runs';

const keys = fc.array(fc.array(fc.constantFrom('a', 'b', null), { minLength: 0, maxLength: 6 }), {
  maxLength: 8,
});

test('the areas of a key cover its cells, each once, and no other', () => {
  fc.assert(
    fc.property(keys, (lines) => {
      const covered: (string | null)[][] = lines.map((line) => line.map(() => null));
      for (const [key, areas] of areasByKey(lines)) {
        for (const { row, column, rows, columns } of areas) {
          for (let r = row; r < row + rows; r += 1) {
            for (let c = column; c < column + columns; c += 1) {
              expect(covered[r]?.[c]).toBeNull();
              covered[r]![c] = key;
            }
          }
        }
      }
      expect(covered).toEqual(lines);
    }),
    runs(200),
  );
});

test('a block is one area', () => {
  const line = ['a', 'a', 'b'];
  expect(areasByKey([line, line, line]).get('a')).toEqual([
    { row: 0, column: 0, rows: 3, columns: 2 },
  ]);
});

test('lists stay within what the program takes', () => {
  const areas = Array.from({ length: 3_000 }, (_, i) => ({
    ...{ row: 2 * i, column: 0, rows: 1, columns: 1 },
  }));
  const lists = addressLists(areas, 8_192);
  expect(lists.every(({ length }) => length <= 8_192)).toBe(true);
  expect(lists.join(',').split(',')).toHaveLength(3_000);
});

test('rows of one height are bands', () => {
  const row = (index: number) => String(index + 1);
  expect(bandLists([15, 15, null, 20, 15], row, 100)).toEqual([
    { value: 15, addresses: '1:2,5:5' },
    { value: 20, addresses: '4:4' },
  ]);
});
