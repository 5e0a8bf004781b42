import * as fc from 'fast-check';
import { parseJson } from '../../src/model/json-text';

test('JSON of any kind is parsed as ever', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8 }), (text) => {
      const parsed = parseJson(text);
      // What is refused besides broken text: keys that are no names.
      if ('problem' in parsed) expect(parsed.problem.kind).toBe('key');
      else expect(parsed.value).toEqual(JSON.parse(text));
    }),
  );
});

test('a byte order mark is no part of it', () => {
  expect(parseJson('\ufeff{"a":1}')).toEqual({ value: { a: 1 } });
});

test.each([
  ['{', { kind: 'not-json' }],
  ['', { kind: 'not-json' }],
  ['{"a":1,}', { kind: 'not-json' }],
  ['{"a":1,"b":{"a":2},"a":3}', { kind: 'repeated', key: 'a' }],
  ['[{"ab":1,"\\u0061b" \n : 2}]', { kind: 'repeated', key: 'ab' }],
  ['{"__proto__":{"x":1}}', { kind: 'key', key: '__proto__' }],
  ['{"\\u005f_proto__":1}', { kind: 'key', key: '__proto__' }],
  ['{"a\\u202e":1}', { kind: 'key', key: 'a' }],
  ['{"a":[{"b\\ud800":1}]}', { kind: 'key', key: 'b' }],
])('%s is refused', (text, problem) => {
  expect(parseJson(text)).toEqual({ problem });
});

test('the same text as key and as value, quotation marks and brackets in texts', () => {
  const value = { a: 'a', b: ['b', '"', '\\', '{"a":1,"a":2}'], c: { a: ':' } };
  expect(parseJson(JSON.stringify(value))).toEqual({ value });
});

test('deep nesting is refused, however deep', () => {
  for (const depth of [33, 100_000, 1_500_000]) {
    const text = '['.repeat(depth) + ']'.repeat(depth);
    expect(parseJson(text)).toEqual({
      problem: { kind: expect.stringMatching(/too-deep|not-json/) as string },
    });
  }
  expect(parseJson('['.repeat(32) + ']'.repeat(32))).toHaveProperty('value');
});
