import { Remembered } from '../../src/binding/remembered';

test('made once for an object, and anew when what it rests on is another', () => {
  const remembered = new Remembered<object, number>();
  const sheet = {};
  let made = 0;
  const get = (...basis: unknown[]): number => remembered.get(sheet, basis, () => (made += 1));
  expect([get('2022', 1), get('2022', 1)]).toEqual([1, 1]);
  expect(get('2023', 1)).toBe(2);
  expect(get('2023', 0)).toBe(3);
  expect(remembered.get({}, ['2023', 0], () => 9)).toBe(9);
});
