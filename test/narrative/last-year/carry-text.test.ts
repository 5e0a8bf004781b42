import { chooseEdition } from '../../../src/editions/choose';
import { EDITIONS } from '../../../src/editions/in-use';
import type { Fact } from '../../../src/model/fact';
import { carryText, type CarriedText } from '../../../src/narrative/last-year/carry-text';
import { edited } from '../../../src/narrative/last-year/text-edit';
import { readClaims } from '../../../src/proofreading/claims/read-claims';
import { readText } from '../../../src/proofreading/claims/read-text';
import { reasonSentence } from '../../../src/wording/reason-sentence';

/** Sizes in 万元 by the id of the fact, this year and last year; `-` for a year that does not state it. */
type Sizes = Readonly<Record<string, readonly [now: string, before: string]>>;

const { edition } = chooseEdition(EDITIONS, 2022);
const HEADINGS = {
  overall: '二、部门预算安排的总体情况',
  operating: '三、机关运行经费安排情况',
  sangong: '四、财政拨款“三公”经费预算情况及增减变化原因',
  performance: '五、预算绩效信息',
  procurement: '六、政府采购预算情况',
  assets: '七、国有资产信息',
  others: '九、其他需要说明的事项',
};

function factsIn(sizes: Sizes, year: 0 | 1): Fact[] {
  return Object.entries(sizes).flatMap(([id, both]): Fact[] => {
    const size = both[year];
    const label = id.startsWith('project.') ? id.slice('project.'.length) : (LABELS[id] ?? id);
    const unit = id === 'assets.vehicles.count' ? '辆' : '万元';
    return size === '-'
      ? []
      : [{ id, label, unit, now: { size: Math.round(Number(size) * 1e6), parts: [] } }];
  });
}

const LABELS: Readonly<Record<string, string>> = {
  'expenditure.total': '支出总计',
  'expenditure.basic': '基本支出',
  'expenditure.project': '项目支出',
  'operating.30201': '办公费',
  'operating.30202': '印刷费',
  'operating.30207': '邮电费',
  'operating.30211': '差旅费',
  'sangong.reception': '公务接待费',
  'procurement.services': '服务类',
};

interface Carried extends CarriedText {
  readonly now: string;
  readonly said: string[];
}

function carried(
  section: keyof typeof HEADINGS,
  words: string,
  sizes: Sizes,
  more: { years?: { from: number; to: number }; reasons?: Record<string, string> } = {},
): Carried {
  const { years = { from: 2021, to: 2022 }, reasons = {} } = more;
  const lines = [HEADINGS[section], words].map((text, at) => ({
    text,
    origin: { document: 'd', at },
  }));
  const text = readText('d', lines, edition.language.sections);
  const [now, before] = [factsIn(sizes, 0), factsIn(sizes, 1)];
  const claims = readClaims(text, edition, [...before, ...now]);
  const trustText = years.from === years.to - 1;
  const made = carryText({ text, claims, now, before, years, reasons, trustText });
  const edits = made.edits.filter(({ paragraph }) => paragraph === 1);
  return {
    ...made,
    now: edited(words, edits),
    said: made.points.map(({ kind, why }) => `${kind} ${reasonSentence(why)}`),
  };
}

const TOTAL: Sizes = { 'expenditure.total': ['120.5', '100'] };

test.each([
  ['2021年支出预算100万元。', '2022年支出预算120.5万元。'],
  ['2021年支出预算 100.00 万元。', '2022年支出预算 120.50 万元。'],
  ['２０２１年支出预算１００万元。', '２０２２年支出预算１２０.５万元。'.replace('.', '．')],
  ['2021年支出预算1,000,000元。', '2022年支出预算1,205,000元。'],
  ['2021年支出预算100万元，比上年减少3万元。', '2022年支出预算120.5万元，比上年增加20.5万元。'],
  ['2021年支出预算100万元，较2020年下降3%。', '2022年支出预算120.5万元，较2021年增长21%。'],
  ['2021年支出预算100万元，与2020年持平。', '2022年支出预算120.5万元，与2021年相比增加20.5万元。'],
  [
    '2021年支出预算100万元，与上年相比，无增减变化。',
    '2022年支出预算120.5万元，与上年相比，增加20.5万元。',
  ],
])('as the author writes: %s', (words, now) => {
  const made = carried('overall', words, TOTAL);
  expect(made.now).toBe(now);
  expect(made.said).toEqual([]);
});

test('a change that is none any more says so, and its reason goes', () => {
  const { now } = carried(
    'sangong',
    '2021年，公务接待费3万元，比上年减少1万元，主要是从严控制接待。',
    { 'sangong.reception': ['3', '3'] },
  );
  expect(now).toBe('2022年，公务接待费3万元，与上年持平。');
});

test('a reason of last year is asked for anew, or taken from the unit profile', () => {
  const words = '2021年，公务接待费3万元，比上年减少1万元，主要是从严控制接待。';
  const sizes: Sizes = { 'sangong.reception': ['3.4', '3'] };
  expect(carried('sangong', words, sizes).now).toBe(
    '2022年，公务接待费3.4万元，比上年增加0.4万元，主要是【请填写：公务接待费增加0.4万元的原因】。',
  );
  const reasons = { 'sangong.reception': '主要是承办现场会。' };
  expect(carried('sangong', words, sizes, { reasons }).now).toBe(
    '2022年，公务接待费3.4万元，比上年增加0.4万元，主要是承办现场会。',
  );
});

test('several that shared one 持平 part when only some of them are so', () => {
  const { now } = carried(
    'overall',
    '2021年支出预算100万元，其中：基本支出、项目支出均与上年持平。',
    {
      ...{ 'expenditure.total': ['110', '100'], 'expenditure.basic': ['60', '60'] },
      'expenditure.project': ['50', '40'],
    },
  );
  expect(now).toBe('2022年支出预算110万元，其中：基本支出持平，项目支出增加10万元。');
});

test('items that are gone leave their list, and new ones stand where the tables have them', () => {
  const made = carried(
    'operating',
    '2021年机关运行经费10万元，其中：办公费4万元、邮电费5万元、差旅费1万元。',
    {
      'operating.total': ['12', '10'],
      ...{ 'operating.30201': ['4.5', '4'], 'operating.30202': ['2', '-'] },
      ...{ 'operating.30207': ['-', '5'], 'operating.30211': ['5.5', '1'] },
    },
  );
  expect(made.now).toBe(
    '2022年机关运行经费12万元，其中：办公费4.5万元、印刷费2万元、差旅费5.5万元。',
  );
  expect(made.said).toEqual(['check 列出的项目有增减：邮电费、印刷费']);
});

test('a kind that is new this year joins a list of kinds, one that is nothing stays as zero', () => {
  const words = '2021年政府采购预算22万元，其中：货物类10万元，工程类12万元。';
  const made = carried('procurement', words, {
    ...{ 'procurement.total': ['41', '22'], 'procurement.goods': ['23', '10'] },
    ...{ 'procurement.works': ['0', '12'], 'procurement.services': ['18', '0'] },
  });
  expect(made.now).toBe(
    '2022年政府采购预算41万元，其中：货物类23万元，工程类0万元，服务类18万元。',
  );
  expect(made.said).toEqual(['check 列出的项目有增减：服务类']);
});

test('of a list that stays as it is, what comes new this year is told of', () => {
  const words = '2021年支出总计12万元，其中：基本支出10万元，项目支出2万元。';
  const made = carried('overall', words, {
    ...{ 'expenditure.total': ['15', '12'], 'expenditure.basic': ['10', '10'] },
    ...{ 'expenditure.project': ['2', '2'], 'expenditure.operating': ['3', '0'] },
  });
  expect(made.said.join()).toContain('照原来的写法放不进去，请手工改');
});

test('a project that no table knows stays, and is told of', () => {
  const made = carried('overall', '2021年项目支出9万元，主要为古树保护4万元，河道巡查5万元。', {
    'expenditure.project': ['8', '9'],
    'project.古树保护': ['3', '4'],
  });
  expect(made.now).toBe('2022年项目支出8万元，主要为古树保护3万元，河道巡查5万元。');
  expect(made.said).toEqual(['left 今年的表里没有河道巡查，没有改']);
});

test('what last year’s table contradicts is put right, and told of', () => {
  const made = carried('overall', '2021年支出预算101万元。', TOTAL);
  expect(made.now).toBe('2022年支出预算120.5万元。');
  expect(made.said).toEqual(['check 上年稿的数与上年的表不同，已按今年的支出总计改']);
});

test('without last year’s tables the text itself is taken for it, and told of', () => {
  const made = carried('overall', '2021年支出预算100万元，比上年减少3万元。', {
    'expenditure.total': ['120.5', '-'],
  });
  expect(made.now).toBe('2022年支出预算120.5万元，比上年增加20.5万元。');
  expect(made.said).toHaveLength(2);
  expect(made.said.every((one) => one.startsWith('check 没有上年的表可对'))).toBe(true);
});

test('a text that is two years old says nothing of the change', () => {
  const years = { from: 2020, to: 2022 };
  const words = '2020年支出预算90万元，较2019年减少3万元。';
  const made = carried('overall', words, { 'expenditure.total': ['120.5', '-'] }, { years });
  expect(made.now).toBe('2022年支出预算120.5万元，较2021年减少3万元。');
  expect(made.said).toContain('left 没有支出总计上年的数，没有改');
});

test.each([
  [
    'assets',
    '上年末固定资产8万元（截至2020年12月31日）。',
    '上年末固定资产9万元（截至2021年12月31日）。',
  ],
  ['others', '本部门2021年无政府性基金预算支出。', '本部门2022年无政府性基金预算支出。'],
  [
    'others',
    '依据《2021年工作要点》和文件〔2021〕3号。',
    '依据《2021年工作要点》和文件〔2021〕3号。',
  ],
  ['others', '落实2021—2025年规划。', '落实2021—2025年规划。'],
  ['overall', '按二〇二一年部门预算编制。', '按二〇二二年部门预算编制。'],
] as const)('years, in %s: %s', (section, words, now) => {
  const made = carried(section, words, { 'assets.total': ['9', '8'] });
  expect(made.now).toBe(now);
});

test('a year in goals stays and is told of', () => {
  const made = carried('performance', '2021年6月底前完成改造。', {});
  expect(made.now).toBe('2021年6月底前完成改造。');
  expect(made.said).toEqual(['left 2021 年是不是预算年度拿不准，没有改']);
});
