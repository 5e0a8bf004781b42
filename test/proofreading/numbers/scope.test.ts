import { fact, form, held, INCLUDED, type Tables } from './prose';

/** 机关运行经费, “三公” changes that are said, 采购 and 资产. */

const of = (check: string, gists: readonly string[]): string[] =>
  gists.filter((one) => one.startsWith(check));

const operating = '2022年，我部门机关运行经费安排50万元。';
const facts = (total: string, widest: string, remark = {}): Tables['facts'] => [
  fact('operating.total', total, undefined, remark),
  fact('expenditure.publicUse', widest),
];

test.each([
  ['the same', { facts: facts('50', '50') }, []],
  ['more than 表6 has', { facts: facts('40', '40') }, ['N-12 error fail']],
  ['less, units known', { facts: facts('60', '60'), forms: [form('org')] }, ['N-12 error fail']],
  ['less, units not known', { facts: facts('60', '60') }, ['N-12 warning fail']],
  ['less, with institutions', { facts: facts('60', '60', INCLUDED) }, []],
  ['no table', {}, ['N-12 error unchecked']],
] as const)('N-12: %s', (_name, tables, gists) => {
  expect(of('N-12', held({ operating }, tables).gists)).toEqual(gists);
});

test('more than the 公用经费 that the text itself has', () => {
  const overall = '2022年基本支出60万元，包括人员经费20万元和公用经费40万元。';
  expect(of('N-12', held({ overall, operating }).gists)).toEqual(['N-12 error fail']);
});

test.each([
  [INCLUDED, ['N-23 notice fail']],
  [{}, []],
])('N-23: all 公用经费, with institutions or without', (remark, gists) => {
  const found = held({ operating }, { facts: facts('50', '50', remark) });
  expect(of('N-23', found.gists)).toEqual(gists);
});

test.each([
  ['2022年“三公”经费预算安排3万元，公务接待费3万元。', ['N-22 notice fail']],
  ['2022年“三公”经费预算安排3万元，与上年持平。公务接待费3万元。', []],
  [
    '2022年“三公”经费预算安排3万元，较上年减少1万元，主要是厉行节约。公务接待费3万元。',
    ['N-22 notice fail'],
  ],
  [
    '2022年“三公”经费预算安排3万元，较上年减少1万元。公务接待费3万元，较上年减少1万元，主要是厉行节约。',
    [],
  ],
])('N-22: %s', (sangong, gists) => {
  expect(of('N-22', held({ sangong }).gists)).toEqual(gists);
});

const assets = '我部门上年末固定资产金额为80万元。本年度拟购置固定资产总额为6万元。';
const row = (catalog: string): unknown => ({
  ...{ kind: 'detail', label: '甲项目' },
  cells: { catalog: { kind: 'text', raw: catalog } },
});

test.each([
  ['6', 'A0201', []],
  ['5', 'A0201', ['N-26 warning fail']],
  ['0', '', ['N-26 warning unchecked']],
])('N-26: %s of fixed assets, catalogue number “%s”', (size, catalog, gists) => {
  const purchase = fact('assets.purchase', size);
  const tables = {
    facts: [{ ...purchase, now: { ...purchase.now, parts: [] } }],
    forms: [form('proc', [row(catalog)])],
  };
  expect(of('N-26', held({ assets }, tables).gists)).toEqual(gists);
});

test('N-25 and N-24 hold the totals', () => {
  const procurement = '2022年，我部门安排政府采购预算7万元。';
  const found = held(
    { assets, procurement },
    { facts: [fact('assets.total', '80'), fact('procurement.total', '8')] },
  );
  expect([of('N-25', found.gists), of('N-24', found.gists)]).toEqual([[], ['N-24 error fail']]);
});
