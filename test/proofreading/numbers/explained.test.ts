import { fact, held } from './prose';

/** 持平, reasons, and what a text says of one change in two ways. */

const of = (check: string, gists: readonly string[]): string[] =>
  gists.filter((one) => one.startsWith(check) && !one.endsWith('unchecked'));

test.each([
  ['与上年持平，较上年增加3万元，主要是调资', 'N-21 error fail', /前后矛盾|又写了增减数/],
  ['较上年增加3万元', 'N-21 warning fail', /没有写原因/],
  ['与上年持平，原因是业务量没有变化', 'N-21 notice fail', /又写了增减的原因/],
])('%s', (said, gist, sentence) => {
  const found = held({ sangong: `2022年公务接待费3万元，${said}。` });
  expect(of('N-21', found.gists)).toEqual([gist]);
  expect(found.sentences.join('\n')).toMatch(sentence);
});

test.each([
  '2022年公务接待费3万元，较上年增加3万元，主要是新增业务。',
  '2022年公务接待费3万元，较上年增加3万元。原因：新增业务。',
  '2022年公务接待费3万元，较上年增加3万元。\n主要原因是新增业务。',
  '2022年公务接待费3万元，与上年持平，无增减变化。',
  '2022年公务接待费3万元，较上年减少3万元，因压缩接待批次。',
  '2022年公务接待费3万元，较上年减少3万元，降幅50%，落实了过紧日子的要求。',
  '2022年公务接待费3万元，较上年增加0万元，增长0%。',
])('explained as it should be: %s', (sangong) => {
  expect(of('N-21', held({ sangong }).gists)).toEqual([]);
});

test('a change with its percentage is asked about once, purchases are not', () => {
  const sangong = '2022年公务接待费3万元，较上年减少3万元，下降50%。';
  expect(of('N-21', held({ sangong }).gists)).toEqual(['N-21 warning fail']);
  const procurement = '2022年政府采购预算3万元，较上年减少3万元，下降50%。';
  expect(of('N-21', held({ procurement }).gists)).toEqual([]);
});

test('a total is explained by its parts', () => {
  const sangong =
    '2022年“三公”经费预算安排3万元，较上年减少1万元。其中：公务接待费3万元，较上年减少1万元，主要是厉行节约。';
  expect(of('N-21', held({ sangong }).gists)).toEqual([]);
});

test('both years’ figures tell the change', () => {
  const prose = '2022年公务接待费3万元，2021年公务接待费5万元，{}2万元，主要是厉行节约。';
  expect(of('N-21', held({ sangong: prose.replace('{}', '减少') }).gists)).toEqual([]);
  const found = held({ sangong: prose.replace('{}', '增加') });
  expect(of('N-21', found.gists)).toEqual(['N-21 error fail']);
  expect(found.sentences.join()).toMatch(/应为减少 2\.00 万元/);
});

test('a whole said to be unchanged, with nothing to show for it, is to be looked at', () => {
  const sangong =
    '2022年“三公”经费预算安排3万元，其中公务接待费3万元。与上年相比持平，无增减变化。';
  expect(of('N-21', held({ sangong }).gists)).toEqual(['N-21 notice fail']);
  const facts = [fact('sangong.total', '3', '3')];
  expect(of('N-21', held({ sangong }, { facts, hasPrior: true }).gists)).toEqual([]);
});
