import { findCheck } from '../../src/checks/catalogue';
import type { Finding, Term } from '../../src/model/finding';
import { reason } from '../../src/model/reason';
import { findingSentence } from '../../src/wording/finding-sentence';

const term = (
  side: Term['side'],
  form: string,
  row: string,
  column: string,
  value: string | null,
): Term => ({
  side,
  sign: 1,
  form,
  row,
  column,
  value,
  place: value === null ? null : { sheet: form, address: 'A1' },
});

const finding = (about: Partial<Finding>): Finding => ({
  id: 'x',
  check: 'T3-01',
  severity: 'error',
  verdict: 'fail',
  form: 't3',
  instance: '',
  message: 'fail',
  slots: {},
  cells: [],
  expected: '10.00',
  actual: '9.00',
  difference: '-1.00',
  terms: [],
  rootCause: null,
  why: null,
  ...about,
});

const say = (about: Partial<Finding>) => {
  const one = finding(about);
  return findingSentence(one, findCheck(one.check));
};

test('both sides are named, the table once', () => {
  const terms = [
    term('left', 't3', '201 一般公共服务支出', '合计', '9.00'),
    term('right', 't3', '201 一般公共服务支出', '基本支出', '4.00'),
    term('right', 't3', '201 一般公共服务支出', '项目支出', '6.00'),
  ];
  expect(say({ terms })).toBe(
    '表3“201 一般公共服务支出”合计是 9.00，按基本支出＋项目支出应为 10.00，差 -1.00',
  );
  expect(say({ terms, instance: '某某中心' })).toContain('合计（某某中心）是');
});

test('many operands are counted; rows that are not there are named only alone', () => {
  const children = ['30201 办公费', '30207 邮电费', '30228 工会经费', '30229 福利费'].map((row) =>
    term('right', 't6', row, '合计', '2.50'),
  );
  expect(
    say({
      check: 'T6-04',
      terms: [term('left', 't6', '302 商品和服务支出', '合计', '9.00'), ...children],
    }),
  ).toContain('按“30201 办公费”等 4 项之和应为');
  expect(
    say({
      check: 'X-13',
      message: 'larger',
      terms: [
        term('left', 't9', '三、公务接待费', '一般公共预算财政拨款', '9.00'),
        term('right', 't6', '30217 公务接待费', '合计', null),
      ],
    }),
  ).toContain('大于表6“30217 公务接待费”合计');
});

test('尾差 and 未能核对 say so', () => {
  expect(
    say({ verdict: 'rounding', terms: [term('left', 't3', '合计', '合计', '9.00')] }),
  ).toContain('尾差');
  expect(say({ verdict: 'unchecked', why: reason('form-missing', { form: 't7' }) })).toMatch(
    /未能核对，没有表7/,
  );
});
