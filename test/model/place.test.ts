import { addressOf, columnLetters, parseAddress, rangeAddress } from '../../src/model/place';

test('columns run A…Z, AA…XFD', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});

test('an address reads back to the row and column it was made from', () => {
  for (const [row, column] of [
    [0, 0],
    [6, 3],
    [1_048_575, 16_383],
  ] as const) {
    expect(parseAddress(addressOf(row, column))).toEqual({ row, column });
  }
  expect(rangeAddress(0, 0, 37, 4)).toBe('A1:E38');
});

test('what is outside a sheet is no address', () => {
  for (const text of ['', 'A0', 'XFE1', 'A1048577', '1A', 'A1:B2'])
    expect(parseAddress(text)).toBeNull();
});
