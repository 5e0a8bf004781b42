import {
  compareTo,
  moneyOf,
  readIndicatorValue,
  type Quantity,
} from '../../../../src/checks/coded/targets/indicator-value';
import type { CellValue } from '../../../../src/model/grid';

test.each<[CellValue, Quantity['relation'], string, string]>([
  ['≥95%', '≥', '95', '%'],
  ['＞＝ 95 ％', '≥', '95', '%'],
  ['>=95%', '≥', '95', '%'],
  ['≤3个月', '≤', '3', '个月'],
  ['不少于12篇', '≥', '12', '篇'],
  ['不超过1,200.50元', '≤', '1200.50', '元'],
  ['24小时以内', '≤', '24', '小时'],
  ['30天内', '≤', '30', '天'],
  ['95%以上', '≥', '95', '%'],
  ['＜3', '<', '3', ''],
  ['=100%', '=', '100', '%'],
  ['约50人', 'about', '50', '人'],
  ['1.5万册', 'none', '1.5', '万册'],
  ['≤200元/人·天', '≤', '200', '元/人·天'],
  ['≤9/10万', '≤', '9', '/10万'],
  ['≥8000平方米（含改造）', '≥', '8000', '平方米'],
  [12, 'none', '12', ''],
  [0.95, 'none', '95', '%'],
  [0.985, 'none', '98.5', '%'],
  [0.05, 'none', '5', '%'],
])('%j is a quantity', (value, relation, number, unit) => {
  expect(readIndicatorValue(value)).toEqual({ kind: 'quantity', relation, number, unit });
});

test.each([
  '是',
  '达标',
  '2022年12月底前',
  '10-20人',
  '12月3日',
  '每月1次',
  '95%，其中甲类100%',
  '≥良好',
])('%s says something else', (value) => {
  expect(readIndicatorValue(value).kind).toBe('words');
});

test.each([null, undefined, '', ' ', '—', '/'])('%j is blank', (value) => {
  expect(readIndicatorValue(value).kind).toBe('blank');
});

test.each<CellValue>(['≥', '%', '≥95%%', '≥≤5个', '≥9O%', '9.5.5%', { error: '#REF!' }])(
  '%j is none',
  (value) => {
    expect(readIndicatorValue(value).kind).toBe('malformed');
  },
);

test.each([
  ['≤88.40万元', 88_400_000],
  ['5万', 5_000_000],
  ['60元', 6_000],
  ['200元/本', null],
  ['3个', null],
])('%s in 分', (text, fen) => {
  const value = readIndicatorValue(text);
  expect(value.kind === 'quantity' ? (moneyOf(value)?.fen ?? null) : value.kind).toBe(fen);
});

test.each([
  ['100', 0],
  ['100.00', 0],
  ['100.01', 1],
  ['99.99', -1],
  ['985', 1],
])('%s beside 100', (number, sign) => {
  expect(compareTo(number, 100)).toBe(sign);
});
