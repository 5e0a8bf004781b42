import fc from 'fast-check';
import {
  addressOfRectangle,
  cellCount,
  isInsideSheet,
  parseRectangle,
} from '../../src/hosts/rectangle';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/model/place';

test.each([
  ['D7', { row: 6, column: 3, rows: 1, columns: 1 }],
  ['A1:E38', { row: 0, column: 0, rows: 38, columns: 5 }],
  ['$B$2:$C$3', { row: 1, column: 1, rows: 2, columns: 2 }],
  ['$2:$5', { row: 1, column: 0, rows: 4, columns: MAX_COLUMNS }],
  ['C:D', { row: 0, column: 2, rows: MAX_ROWS, columns: 2 }],
  ['A1:XFD1048576', { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }],
])('%s is read', (address, rectangle) => {
  expect(parseRectangle(address)).toEqual(rectangle);
});

test.each([
  '',
  'A1,B2',
  'A1:B2:C3',
  'B2:A1',
  'Sheet1!A1',
  'A0',
  'XFE1',
  'A1048577',
  'R1C1',
  '#REF!',
])('%j is no rectangle', (address) => expect(parseRectangle(address)).toBeNull());

test('what is written is read back', () => {
  const side = (limit: number) => fc.tuple(fc.nat(limit - 1), fc.nat(limit - 1));
  fc.assert(
    fc.property(side(MAX_ROWS), side(MAX_COLUMNS), ([r1, r2], [c1, c2]) => {
      const rectangle = {
        row: Math.min(r1, r2),
        column: Math.min(c1, c2),
        rows: Math.abs(r1 - r2) + 1,
        columns: Math.abs(c1 - c2) + 1,
      };
      expect(isInsideSheet(rectangle)).toBe(true);
      expect(parseRectangle(addressOfRectangle(rectangle))).toEqual(rectangle);
      expect(cellCount(rectangle)).toBe(rectangle.rows * rectangle.columns);
    }),
  );
});

test.each([
  { row: 0, column: 0, rows: 0, columns: 1 },
  { row: 0.5, column: 0, rows: 1, columns: 1 },
  { row: MAX_ROWS, column: 0, rows: 1, columns: 1 },
  { row: 0, column: 1, rows: 1, columns: MAX_COLUMNS },
  { row: Number.NaN, column: 0, rows: 1, columns: 1 },
])('%j is not inside a sheet', (rectangle) => expect(isInsideSheet(rectangle)).toBe(false));
