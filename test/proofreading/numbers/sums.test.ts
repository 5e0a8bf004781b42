import type { Project } from '../../../src/model/project';
import { fact, held } from './prose';

/** Wholes and parts that the text states, against each other. */

const of = (check: string, gists: readonly string[]): string[] =>
  gists.filter((one) => one.startsWith(check) && !one.endsWith('unchecked'));

test.each([
  [
    'N-02',
    'overall',
    '2022年预算收入总计90万元。其中：一般公共预算收入80万元，基金预算收入{}万元。',
    '10',
  ],
  ['N-05', 'overall', '2022年支出预算90万元，其中：基本支出80万元，项目支出{}万元。', '10'],
  ['N-06', 'overall', '2022年基本支出90万元，包括人员经费80万元和公用经费{}万元。', '10'],
  ['N-13', 'operating', '2022年，机关运行经费安排90万元。其中：办公费80万元，水费{}万元。', '10'],
  [
    'N-16',
    'sangong',
    '2022年“三公”经费预算安排90万元，其中：因公出国（境）费50万元，公务用车购置及运维费30万元，公务接待费{}万元。',
    '10',
  ],
  [
    'N-17',
    'sangong',
    '2022年公务用车购置及运维费90万元（其中：公务用车购置费80万元，公务用车运维费{}万元）。',
    '10',
  ],
] as const)('%s: %s %s', (check, section, prose, right) => {
  const right_ = held({ [section]: prose.replace('{}', right) });
  expect(of(check, right_.gists)).toEqual([]);
  expect(right_.passed[check]).toBe(1);
  const wrong = held({ [section]: prose.replace('{}', '11') });
  expect(of(check, wrong.gists)).toEqual([`${check} error fail`]);
  expect(wrong.coverage.checked).toBe(wrong.coverage.numbers);
});

test.each([
  ['0.01', 'N-06 notice rounding'],
  ['0.02', 'N-06 error fail'],
])('two rounded figures may miss by 0.01, not by %s', (gap, gist) => {
  const total = (90 + Number(gap)).toFixed(2);
  const overall = `2022年基本支出${total}万元，包括人员经费79.55万元和公用经费10.45万元。`;
  expect(of('N-06', held({ overall }).gists)).toEqual([gist]);
});

test('a single part is the whole: no rounding explains a difference', () => {
  const overall =
    '2022年预算收入总计90.01万元。其中：一般公共预算收入90.00万元，基金预算收入0万元。';
  expect(of('N-02', held({ overall }).gists)).toEqual(['N-02 error fail']);
});

test('a part written wrong is the cause of the sum that fails with it', () => {
  const overall = '2022年基本支出90万元，包括人员经费81万元和公用经费10万元。';
  const { drafts } = held(
    { overall },
    {
      facts: [
        fact('expenditure.basic', '90'),
        fact('expenditure.personnel', '80'),
        fact('expenditure.publicUse', '10'),
      ],
    },
  );
  expect(drafts.map(({ check, rootCause }) => [check, rootCause ?? null])).toEqual([
    ['N-06', 'N-07/text/overall/expenditure.personnel'],
    ['N-07', null],
  ]);
});

test('what a list that says it is whole leaves out is named', () => {
  const operating = '2022年，机关运行经费安排90万元。其中：办公费60万元，水费20万元。';
  const found = held(
    { operating },
    {
      facts: [
        ...[fact('expenditure.publicUse', '90'), fact('operating.total', '90')],
        ...[fact('operating.30201', '60'), fact('operating.30205', '20')],
        fact('operating.30206', '10', undefined, { label: '电费' }),
      ],
    },
  );
  expect(found.gists).toEqual(['N-13 error fail']);
  expect(found.sentences[0]).toMatch(/没有列“电费”（10\.00 万元）/);
});

const LIST = '2022年项目支出90万元，主要为甲乙丙宣传费{}万元，丁戊己维修费30万元。';

test('a list of the main ones may be less than the whole, and not more', () => {
  expect(of('N-08', held({ overall: LIST.replace('{}', '50') }).gists)).toEqual([]);
  expect(of('N-08', held({ overall: LIST.replace('{}', '70') }).gists)).toEqual([
    'N-08 error fail',
  ]);
});

test('it is whole where it names every project that the tables name', () => {
  const project = (name: string): Project => ({ name, kind: 'specific', sources: [] });
  const projects = [project('甲乙丙宣传费'), project('2022年丁戊己维修费')];
  const facts = [fact('expenditure.project', '90')];
  const less = held({ overall: LIST.replace('{}', '50') }, { facts, projects });
  expect(of('N-08', less.gists)).toEqual(['N-08 error fail']);
  const right = held({ overall: LIST.replace('{}', '60') }, { facts, projects });
  expect([of('N-08', right.gists), right.passed['N-08']]).toEqual([[], 1]);
  const more = [...projects, project('庚辛壬租赁费')];
  const part = held({ overall: LIST.replace('{}', '50') }, { facts, projects: more });
  expect(of('N-08', part.gists)).toEqual([]);
});

test('the one project that a list of the main ones leaves out is asked about', () => {
  const overall =
    '2022年项目支出90万元，主要为甲乙丙宣传费40万元，丁戊己维修费30万元，庚辛壬租赁费15万元。';
  const project = (name: string, kind: Project['kind'] = 'specific'): Project => ({
    ...{ name, kind, sources: [] },
  });
  const named = ['甲乙丙宣传费', '丁戊己维修费', '庚辛壬租赁费'].map((one) => project(one));
  const facts = [fact('expenditure.project', '90')];
  const found = held({ overall }, { facts, projects: [...named, project('子丑寅印刷费')] });
  expect(of('N-08', found.gists)).toEqual(['N-08 warning fail']);
  expect(found.sentences.join()).toMatch(/少 5\.00；表里有的项目只有“子丑寅印刷费”没有列/);
  const secret = held(
    { overall },
    { facts, projects: [...named, project('子丑寅印刷费', 'secret')] },
  );
  expect(of('N-08', secret.gists)).toEqual([]);
  const two = [...named, project('子丑寅印刷费'), project('卯辰巳保障费')];
  expect(of('N-08', held({ overall }, { facts, projects: two }).gists)).toEqual([]);
});

test('基本支出 of other funds is in no 人员经费: the tables say so, and nothing is wrong', () => {
  const overall = '2022年基本支出90万元，其中一般公共预算安排的人员经费60万元、公用经费10万元。';
  const found = held(
    { overall },
    {
      facts: [
        fact('expenditure.basic', '90'),
        fact('expenditure.personnel', '60'),
        fact('expenditure.publicUse', '10'),
      ],
    },
  );
  expect(found.gists).toEqual([]);
});

test('人员、公用 and 项目 make the whole without 基本支出', () => {
  const prose = '2022年人员经费为{}万元，公用经费为20万元，项目支出为10万元，支出预算合计90万元。';
  expect(of('N-05', held({ overall: prose.replace('{}', '60') }).gists)).toEqual([]);
  expect(of('N-05', held({ overall: prose.replace('{}', '61') }).gists)).toEqual([
    'N-05 error fail',
  ]);
});
