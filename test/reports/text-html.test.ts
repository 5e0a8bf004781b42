import { readText } from '../../src/proofreading/claims/read-text';
import type { Claim, Quantity, TextReading } from '../../src/model/claim';
import type { Finding } from '../../src/model/finding';
import type { Fact } from '../../src/model/fact';
import { EDITIONS } from '../../src/editions/in-use';
import { statedNumbers } from '../../src/reports/stated-numbers';
import { textSection } from '../../src/reports/text-html';
import { stretchesOf } from '../../src/reports/text-stretches';

/** A text beside the tables: every number marked with what came of it. */

const LINES = ['二、部门预算安排的总体情况', '基本支出12.50万元，比上年减少3万元；另有7项。'];
const LANGUAGE = EDITIONS[0]!.language;
const text = readText(
  'x.txt',
  LINES.map((line, at) => ({ text: line, origin: { document: 'x.txt', at } })),
  LANGUAGE.sections,
);

function money(words: string, unit: string): { fen?: number } {
  return unit === '万元' ? { fen: Number(words) * 1_000_000 } : {};
}

function quantity(words: string, unit: string): Quantity {
  const start = LINES[1]!.indexOf(words + unit);
  const end = start + words.length;
  return {
    ...{ digits: words, decimals: 0, unit, ...money(words, unit) },
    span: { paragraph: 1, start, end },
    unitSpan: { paragraph: 1, start: end, end: end + unit.length },
  };
}

const basic = quantity('12.50', '万元');
const change = quantity('3', '万元');
const others = quantity('7', '项');
const at = (words: string): { paragraph: number; start: number; end: number } => {
  const start = LINES[1]!.indexOf(words);
  return { paragraph: 1, start, end: start + words.length };
};
const claims: Claim[] = [
  {
    ...{ measure: 'expenditure.basic', subject: '基本支出', subjectSpan: at('基本支出') },
    ...{ figure: 'now' as const, quantity: basic, span: basic.span },
  },
  {
    ...{ measure: 'expenditure.basic', subject: '', subjectSpan: null },
    ...{ figure: 'change' as const, quantity: change, span: change.span },
    ...{ direction: '减少' as const, directionSpan: at('减少') },
  },
];
const part = {
  ...{ sign: 1 as const, form: 't3', row: '合计', column: '基本支出', value: '12.5' },
  place: { sheet: '支出', address: 'D7' },
};
const facts: Fact[] = [
  {
    ...{ id: 'expenditure.basic', label: '基本支出', unit: '万元' as const },
    now: { size: 12_500_000, parts: [part] },
    prior: { size: 14_500_000, parts: [] },
  },
];
const reading: TextReading = {
  ...{ text, facts },
  claims: { claims, lists: [], quantities: [basic, change, others] },
  coverage: { numbers: 3, checked: 2, left: [others] },
};
const finding = {
  ...{ id: 'N-09/text/overall/expenditure.basic', severity: 'error' },
  cells: [
    {
      place: { document: 'x.txt', section: '二', at: 1, ...change.span },
      value: '3',
    },
  ],
} as unknown as Finding;

test('numbers are marked as they came out, and nothing is lost between the marks', () => {
  const [heading, body] = stretchesOf(reading, [finding]);
  expect(heading!.map(({ state }) => state)).toEqual(['plain']);
  expect(body!.map((one) => one.text).join('')).toBe(LINES[1]);
  expect(
    body!.filter(({ state }) => state !== 'plain').map((one) => [one.text, one.state]),
  ).toEqual([
    ['12.50', 'agrees'],
    ['3', 'error'],
    ['7', 'left'],
  ]);
});

test('each stated number stands beside the figure of the tables, with its cells', () => {
  expect(
    statedNumbers(reading).map(({ name, said, tables, differs }) => [name, said, tables, differs]),
  ).toEqual([
    ['基本支出', '12.50万元', '12.50万元', false],
    ['基本支出', '减少3万元', '减少2.00万元', true],
  ]);
});

test('the page names the group that a number is listed in', () => {
  const html = textSection(reading, [finding], new Map([[finding.id, 4]])).text;
  expect(html).toContain('<mark class="error">3</mark><sup><a href="#g4">4</a></sup>');
  expect(html).toContain('文中 3 个数，核对了 2 个');
  expect(html).toContain('表3 D7');
});
