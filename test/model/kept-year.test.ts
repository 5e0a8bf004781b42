import { keptYear, readKeptYear } from '../../src/model/kept-year';
import { Refusal, type Reason } from '../../src/model/reason';
import type { YearFigures } from '../../src/model/year-figures';

const FIGURES: YearFigures = {
  year: 2021,
  entity: { code: '607', name: '云台县政务服务局', scope: 'department' },
  facts: [
    { id: 'income.total', label: '收入总计', unit: '万元', now: { size: 12_345_678, parts: [] } },
    { id: 'assets.vehicles.count', label: '车辆', unit: '辆', now: { size: 3_000_000, parts: [] } },
    { id: 'project.“甲”/\n乙', label: '甲乙', unit: '万元', now: { size: -500, parts: [] } },
  ],
  items: [
    { fact: 'income.total', key: 'general', label: '一般公共预算', size: 0, places: [] },
    { fact: 'income.total', key: '__proto__', label: '其他', size: 12_345_678, places: [] },
  ],
};
const KEPT = keptYear(FIGURES);

/** Why a text is refused; the sentence needs its slots. */
function refusal(text: string): Reason | null {
  try {
    readKeptYear(text);
  } catch (problem) {
    if (problem instanceof Refusal) return problem.reason;
    throw problem;
  }
  return null;
}
const codeOf = (value: unknown): string | undefined => refusal(JSON.stringify(value))?.code;
const withFact = (change: object): unknown => ({
  ...KEPT,
  facts: [{ ...KEPT.facts[0], ...change }],
});

test('a year that was kept is the same when it is read', () => {
  expect(readKeptYear(`\ufeff${JSON.stringify(KEPT)}`)).toEqual(FIGURES);
  expect(KEPT.facts.map(({ amount }) => amount)).toEqual(['12.345678', '3', '-0.0005']);
  expect(codeOf({ ...KEPT, later: { more: 1 } })).toBeUndefined();
});

test.each([
  ...[
    '1e9',
    'NaN',
    '-0',
    '-0.00',
    '',
    ' 1',
    '1.',
    '.5',
    '1.1234567',
    '1,000',
    '０',
    '1'.repeat(13),
  ],
  ...['999999999999', 12, null, true, ['1'], { a: 1 }],
])('an amount of %j is refused, and where', (amount) => {
  expect(refusal(JSON.stringify(withFact({ amount })))).toEqual({
    code: 'kept.refused',
    slots: { at: 'facts.0.amount' },
  });
});

test('other shapes, keys that are none, and the same twice are refused', () => {
  for (const value of [null, [], 1, 'x', {}, { ...KEPT, schema: 2 }, { ...KEPT, year: 2021.5 }])
    expect(codeOf(value)).toBe('kept.refused');
  expect(codeOf({ ...KEPT, year: 1e9 })).toBe('kept.refused');
  expect(codeOf({ ...KEPT, facts: { length: 3 } })).toBe('kept.refused');
  expect(codeOf({ ...KEPT, entity: { ...KEPT.entity, scope: '部门' } })).toBe('kept.refused');
  expect(codeOf(withFact({ unit: '元' }))).toBe('kept.refused');
  for (const key of ['"__proto__"', '"\\u005f_proto__"']) {
    const text = JSON.stringify(KEPT).replace('{', `{${key}:{"year":1},`);
    expect(refusal(text)?.code).toBe('kept.not-json');
  }
  for (const text of ['', '{', 'NaN', '{"a":NaN}', '[['.repeat(500_000)])
    expect(refusal(text)?.code).toBe('kept.not-json');
  expect(codeOf({ ...KEPT, facts: [KEPT.facts[0], KEPT.facts[0]] })).toBe('kept.twice');
  expect(codeOf({ ...KEPT, items: [KEPT.items[0], KEPT.items[0]] })).toBe('kept.twice');
  expect(refusal(' '.repeat(4 * 1024 * 1024 + 1))?.code).toBe('kept.too-large');
});

test('control characters do not reach a terminal', () => {
  const read = readKeptYear(JSON.stringify(withFact({ label: '收\u001b[31m入\u0007' })));
  expect(read.facts[0]?.label).toBe('收[31m入');
});
