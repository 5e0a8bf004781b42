import { slipBetween } from '../../src/repair/slip';

test.each([
  ['837.57', '873.57', 'transposed'],
  ['78.24', '72.84', 'transposed'],
  ['784.25', '784.28', 'digit'],
  ['78.45', '784.50', 'shifted'],
  ['7845', '78.45', 'shifted'],
  ['78.52', '784.52', 'dropped'],
  ['7784.52', '784.52', 'doubled'],
  ['-12.30', '12.30', 'sign'],
  ['', '12.30', 'blank'],
])('%s for %s is %s', (written, meant, slip) => {
  expect(slipBetween(written, meant)).toBe(slip);
});

test.each([
  ['784.25', '913.60'],
  ['123.45', '321.45'],
  ['12.30', ''],
])('%s for %s is no common slip', (written, meant) => {
  expect(slipBetween(written, meant)).toBeNull();
});
