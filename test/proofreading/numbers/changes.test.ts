import { fact, held } from './prose';

/** What a text says of last year and of what changed. */

const of = (check: string, gists: readonly string[]): string[] =>
  gists.filter((one) => one.startsWith(check) && !one.endsWith('unchecked'));

const SAID = '2022年支出预算90万元，较2021年预算{}，主要是人员变动。';
const saying = (said: string, prior: string): ReturnType<typeof held> =>
  held(
    { overall: SAID.replace('{}', said) },
    { facts: [fact('expenditure.total', '90', prior)], hasPrior: true },
  );

test.each([
  ['增加15万元', '75', null],
  ['减少15万元', '105', null],
  ['增长20%', '75', null],
  ['增加15万元', '105', /说增加，按表是减少 15\.00 万元（本年 90\.00，上年 105\.00）/],
  ['增加15万元', '76', /增加 15\.00 万元，按表增加 14\.00 万元.*差 1\.00/],
  ['增加15万元', '90', /说增加，按表与上年持平/],
  ['增长25%', '75', /25%，与表不符/],
])('%s, where last year was %s', (said, prior, sentence) => {
  const found = saying(said, prior);
  expect(of('N-09', found.gists)).toEqual(sentence ? ['N-09 error fail'] : []);
  if (sentence) expect(found.sentences.join('\n')).toMatch(sentence);
  else expect(found.passed['N-09']).toBe(1);
});

test.each(['增加0万元', '减少0.00万元', '增加0元，增长0%', '增长0.00%'])('%s is 持平', (said) => {
  expect(saying(said, '90').gists).toEqual([]);
  const found = saying(said, '80');
  expect(of('N-09', found.gists).length).toBeGreaterThan(0);
});

test('持平 that is none', () => {
  const overall = '2022年支出预算90万元，与上年持平，无增减变化。';
  const of90 = (prior: string): ReturnType<typeof held> =>
    held({ overall }, { facts: [fact('expenditure.total', '90', prior)], hasPrior: true });
  expect(of90('90').gists).toEqual([]);
  expect(of90('80').gists).toEqual(['N-09 error fail']);
  expect(of90('80').sentences[0]).toMatch(/说与上年持平，按表增加 10\.00 万元/);
});

test('figures to the 分 may be rounded before they are taken from each other, or after', () => {
  const facts = [fact('expenditure.total', '90.004', '74.995')];
  const of = (said: string): readonly string[] =>
    held({ overall: SAID.replace('{}', said) }, { facts, hasPrior: true }).gists;
  expect([of('增加15.01万元'), of('增加15.00万元'), of('增加15.009万元')]).toEqual([[], [], []]);
  expect(of('增加15.02万元')).toEqual(['N-09 error fail']);
});

test('a reason may speak of a part only: it is asked about', () => {
  const overall = '2022年基本支出90万元，较2021年预算增加15万元，主要为人员经费增加9万元。';
  const facts = [
    fact('expenditure.basic', '90', '75'),
    fact('expenditure.personnel', '80', '70'),
    fact('expenditure.publicUse', '10', '5'),
  ];
  const found = held({ overall }, { facts, hasPrior: true });
  expect(of('N-10', found.gists)).toEqual(['N-10 warning fail']);
});

test('another year than the last is compared with nothing', () => {
  const overall = '2022年支出预算90万元，较2019年预算增加7万元，主要是人员变动。';
  const found = held(
    { overall },
    { facts: [fact('expenditure.total', '90', '75')], hasPrior: true },
  );
  expect(found.gists).toEqual([]);
});

test.each([
  [
    'N-09',
    'overall',
    '2022年预算收支安排90万元，较2021年预算增加5万元，其中：基本支出减少10万元，主要为退休；项目支出增加{}万元，主要为新增项目。',
    '15',
  ],
  [
    'N-10',
    'overall',
    '2022年基本支出较2021年预算增加5万元，主要为人员经费增加8万元，公用经费减少{}万元。',
    '3',
  ],
  [
    'N-19',
    'sangong',
    '2022年“三公”经费预算安排20万元，较上年减少5万元。其中：因公出国（境）费0万元，与上年持平；公务用车购置及运维费12万元，较上年减少2万元，主要是厉行节约；公务接待费8万元，较上年减少{}万元，主要是厉行节约。',
    '3',
  ],
  [
    'N-20',
    'sangong',
    '2022年公务用车购置及运维费12万元，较上年减少5万元。其中：公务用车购置费0万元，与上年持平；公务用车运行维护费12万元，较上年减少{}万元，主要是车辆减少。',
    '5',
  ],
] as const)('%s: changes add up with their signs', (check, section, prose, right) => {
  const good = held({ [section]: prose.replace('{}', right) });
  expect(of(check, good.gists)).toEqual([]);
  expect(good.passed[check]).toBe(1);
  const bad = held({ [section]: prose.replace('{}', '9') });
  expect(of(check, bad.gists)).toEqual([`${check} error fail`]);
});

test('车 without a change of its own is what its parts say', () => {
  const sangong =
    '2022年“三公”经费预算安排20万元，较上年减少5万元。其中：因公出国（境）费0万元，与上年持平；公务用车购置费0万元，与上年持平；公务用车运行维护费12万元，与上年持平；公务接待费8万元，较上年减少4万元，主要是厉行节约。';
  expect(of('N-19', held({ sangong }).gists)).toEqual(['N-19 error fail']);
});

test('changes of other parts that the text does not state are nobody’s fault', () => {
  const overall =
    '2022年预算收支安排90万元，较2021年预算增加5万元，其中：基本支出增加1万元，主要为调资；项目支出增加2万元，主要为新增项目。';
  const facts = [
    fact('expenditure.total', '90', '85'),
    fact('expenditure.basic', '50', '49'),
    fact('expenditure.project', '30', '28'),
    fact('expenditure.operating', '10', '8'),
  ];
  expect(held({ overall }, { facts, hasPrior: true }).gists).toEqual([]);
});
