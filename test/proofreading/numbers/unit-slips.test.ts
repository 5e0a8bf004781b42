import { fact, held } from './prose';

/** 元 for 万元 and the like, each one error and the cause of all that follows. */

test('proved by the table', () => {
  const overall = '2022年预算收入总计1200.50元。';
  const found = held({ overall }, { facts: [fact('income.total', '1200.50')] });
  expect(found.gists).toEqual(['N-27 error fail']);
  expect(found.sentences[0]).toMatch(/写成 1200\.50元，应为 1200\.50万元：表1.*是 1200\.50 万元/);
});

test('proved by the sum, where no table has the part', () => {
  const overall =
    '2022年项目支出90.61万元，主要为甲乙丙宣传费60万元，丁戊己维修费29元，庚辛壬租赁费1.61万元。';
  const found = held({ overall }, { facts: [fact('expenditure.project', '90.61')] });
  expect(found.gists).toEqual(['N-27 error fail']);
  expect(found.sentences[0]).toBe(
    '“丁戊己维修费”写成 29元，应为 29万元：按万元代入，所列 3 项之和等于项目支出 90.61 万元',
  );
});

test('proved by last year, for a change', () => {
  const overall = '2022年支出预算90万元，较2021年预算增加15元，主要是人员增加。';
  const found = held(
    { overall },
    { facts: [fact('expenditure.total', '90', '75')], hasPrior: true },
  );
  expect(found.gists).toEqual(['N-27 error fail']);
});

test('one that two places could explain is a plain difference', () => {
  const overall =
    '2022年项目支出60.003万元，包括甲乙丙宣传费30元，丁戊己维修费30元，庚辛壬租赁费30万元。';
  expect(held({ overall }).gists.filter((one) => one.startsWith('N-27'))).toEqual([]);
});

test.each(['2022年预算收入总计12005000元。', '2022年预算收入总计0.12005亿元。'])(
  'another unit with its own number is right: %s',
  (overall) => {
    expect(held({ overall }, { facts: [fact('income.total', '1200.50')] }).gists).toEqual([]);
  },
);
