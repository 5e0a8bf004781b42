import fc from 'fast-check';
import { isSafePattern, wholePattern } from '../../src/editions/whole-pattern';
import { runs } from '../property/seeded-runs';

test.each([
  ...['[ABC](\\d{2}){1,4}', '[ABC]\\d{8}', 'A0[1-6]\\d*', 'A0(?:[1-46]|5(?!04))\\d*', '是|否'],
  ...['', '(?:是|否)?', '[(*+]', '\\(x\\)', '.*'],
])('%s is taken', (pattern) => {
  expect(isSafePattern(pattern)).toBe(true);
});

test.each([
  ...[
    '(a+)+',
    '(a*)*b',
    '(a|a)*',
    '(a|ab){2}',
    '(?:a{0,9}){9}',
    '((a?){3}){3}',
    '(a){1,}',
    '(a){10}',
  ],
  ...[
    '.*.*.*x',
    'a?a?a?',
    '(a|b|c|d|e)'.repeat(3),
    '(a)\\1',
    '(?<=a)b',
    '(?<n>a)\\k<n>',
    'x'.repeat(201),
  ],
  ...['(', '[', 'a{2,1}', '*'],
])('%s is not', (pattern) => {
  expect(isSafePattern(pattern)).toBe(false);
});

test('a pattern is held against the whole of a text, and no long one', () => {
  const matches = wholePattern('是|否');
  expect(['是', '否', '是否', '不是'].map(matches)).toEqual([true, true, false, false]);
  expect(wholePattern('a*')('a'.repeat(100))).toBe(true);
  expect(wholePattern('a*')('a'.repeat(101))).toBe(false);
  expect(wholePattern(undefined)('')).toBe(false);
});

test('what is taken ends soon, whatever the text', () => {
  const piece = fc.constantFrom(
    'a',
    '[ab]',
    '.',
    '(a|b)',
    '(a|a)',
    '(ab)',
    '(?:a|ab)',
    '(a*)',
    '(a?b)',
  );
  const repeated = fc.constantFrom('', '', '*', '+', '?', '{2}', '{0,9}', '{1,}');
  const level = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc
      .array(
        fc.tuple(inner, repeated).map((parts) => parts.join('')),
        { minLength: 1, maxLength: 12 },
      )
      .map((parts) => parts.join(''));
  const patterns = fc.oneof(level(piece), level(level(piece).map((inside) => `(${inside})`)));
  let taken = 0;
  fc.assert(
    fc.property(patterns, (pattern) => {
      if (!isSafePattern(pattern)) return;
      taken += 1;
      const matches = wholePattern(pattern);
      for (const text of ['a'.repeat(100), `${'a'.repeat(99)}!`, `${'ab'.repeat(49)}!`])
        matches(text);
      // One that tries again and again would never come here.
    }),
    runs(2_000),
  );
  expect(taken).toBeGreaterThan(50);
});
