import { levelIn } from '../../../src/proofreading/words/level-words';
import { isSameUnit, statedNames, titleNames } from '../../../src/proofreading/words/unit-names';
import { yearsIn } from '../../../src/proofreading/words/years';
import { found } from './spots';

describe('N-28 in a text of 2022', () => {
  test.each([
    ['2021年预算收入总计30万元。', ['2021年']],
    ['2022年支出30万元，较2020年减少2万元。', ['2020年 basis']],
    ['2022年预算支出30万元，与2019年相比持平。', ['2019年 basis']],
    ['2023年，我部门机关运行经费安排3万元。', ['2023年']],
    ['2019年，水务局安排政府采购预算3万元。', ['2019年']],
  ])('%s', (words, slips) => {
    expect(found(words, (one) => yearsIn(one, 2022))).toEqual(slips);
  });

  test.each([
    ...['2022年预算收入30万元，较2021年预算减少2万元。', '2021年预算收入32万元，2022年30万元。'],
    ...[
      '按照《2019年预算编制通知》安排。',
      '依据〔2018〕5号文件。',
      '“十四五”规划（2021—2025年）',
      '截至2020年12月31日的资产',
    ],
    ...['因2019年机构改革，人员增加。', '2018年以来持续压减。', '2021年决算数为3万元'],
  ])('nothing in %s', (words) => {
    expect(found(words, (one) => yearsIn(one, 2022))).toEqual([]);
  });
});

describe('H-07', () => {
  test.each([
    ['现将青禾县水务局2022年部门预算公开如下：', ['青禾县水务局']],
    ['青禾县水务局 2022 年部门预算信息公开情况说明', ['青禾县水务局']],
    ['第一部分  水务局2022年部门预算公开', ['水务局']],
    ['部门预算信息公开情况说明', []],
  ])('title: %s', (words, names) => {
    expect(found(words, titleNames)).toEqual(names);
  });

  test.each([
    ['2022年，青禾县水务局安排政府采购预算3万元。', ['青禾县水务局']],
    ['青禾县水务局（含所属单位）上年末固定资产金额为3万元', ['青禾县水务局']],
    ['青禾县水务局机关及所属事业单位的收支包含在部门预算中。', ['青禾县水务局']],
    ['2022年，我部门机关运行经费安排3万元', []],
    ['目前我局部门预算实行综合预算', []],
    ['主要是县财政局安排财政拨款', []],
    ['项目支出3万元，其中水务中心运行费', []],
  ])('%s', (words, names) => {
    expect(found(words, statedNames)).toEqual(names);
  });

  test.each([
    ['434政府办', '秦川市北河区人民政府办公室(本级）', true],
    ['青禾县文旅局', '青禾县旅游和文化广电局', true],
    ['区委统战部', '中共北河区委统一战线工作部', true],
    ['青禾县教育局', '青禾县体育局', false],
    ['青禾县政府办', '青禾县委办公室', false],
    ['青禾县水务局', '苍山县水务局', false],
  ])('%s and %s', (one, another, same) => {
    expect(isSameUnit(one, another)).toBe(same);
    expect(isSameUnit(another, one)).toBe(same);
  });
});

test.each([
  ['河北省水利厅', '省'],
  ['石山市市场监督管理局', '市'],
  ['石山市北河区城市管理局', '区'],
  ['青禾县市场监督管理局', '县'],
  ['中共石山市北河区委办公室', '区'],
  ['区政府办', '区'],
  ['市场监督管理局', null],
  ['社区服务中心', null],
  ['政府办', null],
])('%s is of the level %s', (name, level) => {
  expect(levelIn(name)).toBe(level);
});
