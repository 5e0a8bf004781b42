import { VOCABULARY } from '../../../src/checks/catalogue';
import { compileFormula } from '../../../src/checks/language/compile';
import { parseFormula } from '../../../src/checks/language/parse';
import { FormulaError } from '../../../src/checks/language/syntax';

const compile = (source: string) => compileFormula(parseFormula(source), VOCABULARY);

function refusal(source: string): FormulaError {
  try {
    compile(source);
  } catch (problem) {
    if (problem instanceof FormulaError) return problem;
    throw problem;
  }
  throw new Error(`accepted: ${source}`);
}

test('a row rule names columns of its table', () => {
  const { scope, comparisons } = compile('T3: 每行 合计 = 基本支出 + 项目支出');
  expect(scope).toEqual({ kind: 'rows', form: 't3' });
  expect(comparisons[0]?.left).toEqual([
    { kind: 'cell', sign: 1, form: 't3', rows: [], columns: ['total'] },
  ]);
  expect(comparisons[0]?.right.map((term) => 'columns' in term && term.columns)).toEqual([
    ['basic'],
    ['project'],
  ]);
});

test('rows are meant by printed name, code or set, whatever the width of brackets and quotes', () => {
  expect(
    compile('T9[三公经费小计].合计 = T9[因公出国(境)费].合计').comparisons[0]?.left,
  ).toMatchObject([{ rows: ['sangong'] }]);
  expect(compile('T6[30217].合计 > 0').comparisons[0]?.left).toMatchObject([{ rows: ['30217'] }]);
  expect(
    compile('T1[本年收入合计].预算数 = 求和(T1[收入项目].预算数)').comparisons[0]?.right,
  ).toMatchObject([{ kind: 'set', set: '收入项目' }]);
});

test('full-width and half-width punctuation mean the same', () => {
  const wide = compile('T3：每行 合计＝基本支出＋项目支出');
  const narrow = compile('T3: 每行 合计=基本支出+项目支出');
  expect({ ...wide, source: '' }).toEqual({ ...narrow, source: '' });
  expect(compile('T1[收入总计].预算数 ≥ 0').comparisons[0]?.relation).toBe('>=');
});

test('conditions, alternatives and remarks are read', () => {
  const formula = compile(
    'T9: 每列 [合计] = [公务接待费] 或 [合计] = [会议费] 当 无 [“三公”经费小计] 且 1 = 1，分项全空时不比',
  );
  expect(formula.comparisons).toHaveLength(2);
  expect(formula.when[0]).toEqual({ has: false, form: 't9', rows: ['sangong'] });
  expect(formula.skipWhenUnsplit).toBe(true);
});

test.each([
  ['T3: 每行 合计 = 基木支出', 13, '列名'],
  ['T5[合计].基本支出 = T66[合计].合计', 15, '表名'],
  ['T1[收入统计].预算数 = 0', 1, '行名'],
  ['T3: 每个 合计 = 0', 5, '每行'],
  ['T3[合计].合计', 10, '之一'],
  ['T3[合计].合计 = ', 13, '表、列'],
  ['T3[合计.合计 = 0', 3, '“]”'],
  ['合计 = 0', 1, '哪张表'],
  ['T3.合计 = 0', 1, '哪一行'],
  ['T3[合计] = 0', 1, '哪一列'],
  ['T1[收入项目].预算数 = 0', 1, '求和'],
  ['求和(T1[收入总计].预算数) = 0', 4, '一组行'],
  ['T3[合计].合计 = 0 否则 1', 15, '公式结尾'],
  ['T3[合计].合计 ≥ 0，小于时提示', 15, '大于时提示'],
])('a bad formula is refused at its place: %s', (source, column, expected) => {
  const problem = refusal(source);
  expect(problem.at + 1).toBe(column);
  expect(problem.expected).toContain(expected);
  expect(problem.found).not.toBe('');
});
