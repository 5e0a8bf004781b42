import { factsOf } from '../../../src/facts/facts';
import { checksOf } from '../../../src/proofreading/numbers/measures';
import { openSnapshot } from '../../../src/session/open';
import { everythingDepartment, unitBook } from '../../support/named-books';
import { fact, form, held } from './prose';

/** This year's figures against their tables. */

const INCOME = '2022年预算收入总计1200.50万元。';

test('the same number to the last digit passes and is looked at', () => {
  const found = held({ overall: INCOME }, { facts: [fact('income.total', '1200.50')] });
  expect(found.gists).toEqual([]);
  expect(found.passed['N-01']).toBe(1);
  expect(found.coverage).toMatchObject({ numbers: 1, checked: 1 });
});

test.each(['1200.5', '１２００．５０', '1,200.50'])('%s is no other number', (amount) => {
  const overall = `2022年预算收入总计${amount}万元。`;
  expect(held({ overall }, { facts: [fact('income.total', '1200.50')] }).gists).toEqual([]);
});

test('another number is an error that says both, with the table’s cell', () => {
  const overall = '2022年支出预算900万元，其中：基本支出600万元，项目支出300万元。';
  const found = held(
    { overall },
    { facts: [fact('expenditure.basic', '610.00'), fact('expenditure.project', '300')] },
  );
  expect(found.gists).toContain('N-07 error fail');
  const wrong = found.drafts.find(({ check }) => check === 'N-07');
  expect(wrong?.cells).toEqual([
    { place: expect.objectContaining({ document: '说明.txt', section: '二' }), value: '600万元' },
    { place: { sheet: '本年', address: 'D7' }, value: '610.00' },
  ]);
  expect(found.sentences).toContain(
    '文中“基本支出”是 600.00 万元，表3“expenditure.basic行”金额是 610.00 万元，差 -10.00',
  );
  expect(wrong?.keys).toEqual(['overall', 'expenditure.basic']);
  expect(wrong?.text?.quote).toBe(overall);
});

test.each([
  ['2022年预算收入总计约1201万元。', 'N-01 warning fail', /约 1201\.00/],
  ['2022年预算收入总计1201万元。', 'N-01 error fail', /四舍五入后相等/],
  ['2022年预算收入总计12005万元。', 'N-01 error fail', /小数点的位置不同/],
  ['2022年预算收入总计1300万元。', 'N-01 error fail', /差 99\.50/],
])('%s', (overall, gist, sentence) => {
  const found = held({ overall }, { facts: [fact('income.total', '1200.50')] });
  expect(found.gists).toEqual([gist]);
  expect(found.sentences[0]).toMatch(sentence);
});

test('a table to the 分 is written with two decimals, or with all', () => {
  const facts = [fact('income.total', '1200.504917')];
  for (const amount of ['1200.50', '1200.504917']) {
    expect(held({ overall: `2022年预算收入总计${amount}万元。` }, { facts }).gists).toEqual([]);
  }
  const wrong = held({ overall: '2022年预算收入总计1200.51万元。' }, { facts });
  expect(wrong.gists).toEqual(['N-01 error fail']);
});

test('two numbers of one another are said to be swapped', () => {
  const found = held(
    { sangong: '2022年“三公”经费预算安排8万元，其中：因公出国（境）费3万元，公务接待费5万元。' },
    { facts: [fact('sangong.abroad', '5'), fact('sangong.reception', '3')] },
  );
  expect(found.gists.filter((one) => one === 'N-18 error fail')).toHaveLength(2);
  expect(found.sentences.join()).toMatch(/与“公务接待费”的数写反了/);
});

test('without tables it is said once a check what is missing', () => {
  const found = held({ overall: '2022年预算收入总计9万元。2022年预算收入总计9万元。' });
  expect(found.gists).toEqual(['N-01 error unchecked']);
  expect(found.sentences[0]).toMatch(/没有表1/);
});

test('without tables a figure that is stated twice is the same', () => {
  const overall = '2022年预算收入总计9万元。\n2022年，我部门预算收入总计8万元。';
  const found = held({ overall });
  expect(found.gists).toEqual(['N-01 error unchecked', 'N-01 warning fail']);
});

test('what this year’s form does not print may be written as zero', () => {
  const overall = '2022年预算收入总计9万元，其中：其他收入0万元。';
  const facts = [fact('income.total', '9')];
  expect(held({ overall }, { facts }).gists).not.toContain('N-03 error unchecked');
});

test('a 款 that 表6 does not list is zero', () => {
  const facts = [fact('operating.total', '10'), fact('expenditure.publicUse', '10')];
  const operating = '2022年，机关运行经费共计安排10万元，其中：水费4万元，办公费6万元。';
  const found = held({ operating }, { facts: [...facts, fact('operating.30201', '10')] });
  expect(found.gists.filter((one) => one.startsWith('N-14'))).toEqual([
    'N-14 error fail',
    'N-14 error fail',
  ]);
});

test('采购项目 are counted by rows or by projects', () => {
  const rows = ['甲项目', '甲项目', '乙项目'].map((label) => ({
    kind: 'detail',
    label,
    cells: {},
  }));
  const items = fact('procurement.items', '3', undefined, { unit: '项' });
  const tables = {
    facts: [{ ...items, now: { ...items.now, parts: [] } }],
    forms: [form('proc', rows)],
  };
  const of = (count: number): readonly string[] =>
    held({ procurement: `2022年我部门有${String(count)}个项目列入政府采购预算。` }, tables).gists;
  expect([of(2), of(3), of(4)]).toEqual([[], [], ['N-24 error fail']]);
});

test('a secret project is not quoted', () => {
  const overall = '2022年支出预算50万元，其中：项目支出50万元，主要为某某专线运行费60万元。';
  const found = held(
    { overall },
    {
      facts: [fact('expenditure.project', '50')],
      secret: ['某某专线运行费'],
    },
  );
  expect(found.gists.length).toBeGreaterThan(0);
  expect(JSON.stringify([found.drafts, found.sentences])).not.toContain('某某专线');
});

test('every fact of a full book has a check', () => {
  const all = [everythingDepartment(), unitBook()].flatMap(({ snapshot }) => {
    const { book, edition } = openSnapshot(snapshot);
    return factsOf(book, edition);
  });
  expect(all.map(({ id }) => id).filter((id) => checksOf(id) === undefined)).toEqual([]);
});
