import { entryFormat, entryOf } from '../../../src/hosts/writing/cell-entry';

test.each([
  ...['2080505', '012', '1,234.50', ' 5 ', '-5', '+5', '(5)', '5%', '￥5', '１２', '1/2', '1-2'],
  ...['1e5', '3:05', '2026-1-2', '2026年1月2日', '二〇二六年一月', 'Jan 5', '1.', 'TRUE', 'false'],
  ...['=甲', '=SUM(A1)', '+甲', '-甲', '@甲', "'甲", '#N/A', '---'],
])('a text cell for %j', (text) => {
  expect(entryFormat(text, 'General')).toBe('@');
  expect(entryFormat(text, '#,##0.00')).toBe('@');
});

test.each([
  ...['一般公共预算收入', '合计', '1．基本支出', '2026年预算安排情况', '（一）收入', '——', 'GDP'],
  `2026${'年预算'.repeat(40)}`,
])('any cell for %j', (text) => {
  expect(entryFormat(text, 'General')).toBe('General');
  expect(entryFormat(text, '@')).toBe('@');
});

test('numbers, formulas and the like are taken out of text cells', () => {
  for (const content of [1.5, true, { error: '#N/A' }, { formula: 'A1' }]) {
    expect(entryFormat(content, '@')).toBe('General');
    expect(entryFormat(content, '0.00')).toBe('0.00');
  }
  expect(entryFormat(null, '@')).toBe('@');
});

test('what is entered', () => {
  expect([null, '', '甲', 1, false, { error: '#N/A' }, { formula: 'A1+1' }].map(entryOf)).toEqual([
    ...['', '', '甲', 1, false, '#N/A', '=A1+1'],
  ]);
});
