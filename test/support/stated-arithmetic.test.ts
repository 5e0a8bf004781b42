import { statedArithmetic, type ReadOptions } from './stated-arithmetic';

/** What a text is said to be wrong in, without where. */
function wrongs(text: string, options: ReadOptions = {}): string[] {
  return statedArithmetic(text.split('\n'), options).violations.map(({ kind }) => kind);
}

/** Sums as `amounts 5=2+3`, in 万元; `≥` where not all parts are named. */
function sums(text: string): string[] {
  return statedArithmetic(text.split('\n')).sums.map(({ of, total, parts, all }) => {
    const wan = (fen: number): string => String(fen / 1_000_000);
    return `${of} ${wan(total)}${all ? '=' : '≥'}${parts.map(({ fen }) => wan(fen)).join('+')}`;
  });
}

const GOOD: readonly (readonly [text: string, stated: readonly string[]])[] = [
  [
    '2022年预算收入总计90.5万元，其中：一般公共预算收入80万元，政府性基金预算收入0万元，上年结转结余10.5万元。',
    ['amounts 90.5=80+0+10.5'],
  ],
  [
    '预算支出总计30万元，其中：基本支出20万元，包括人员经费15万元和日常公用经费5万元；项目支出10万元，主要为甲项目6万元，乙项目3.9万元。',
    ['amounts 20=15+5', 'amounts 10≥6+3.9', 'amounts 30=20+10'],
  ],
  [
    '公务用车购置及运维费6.4万元（其中：公务用车购置费0万元，公务用车运维费6.4万元），与上年持平，无增减变化。',
    ['amounts 6.4=0+6.4'],
  ],
  [
    '因公出国（境）费5万元，维修（护）费2万元（含税费0.1万元），比上年减少1万元，主要是少安排一次（境外培训3万元）。',
    ['amounts 2≥0.1'],
  ],
  [
    '2022年预算收支安排30万元，较2021年预算减少4.5万元，其中：基本支出减少6.5万元，主要为人员经费减少6.5万元；项目支出增加2万元，主要为新增甲项目2万元。',
    ['changes -4.5=-6.5+2'],
  ],
  [
    '2022年预算收支安排30万元，比上年增加1万元。其中：基本支出比上年增加1万元（其中：人员经费增加3万元，公用经费减少2万元），主要是人员晋级；项目支出与上年持平，无增减变化。',
    ['changes 1=3+-2', 'changes 1=1+0'],
  ],
  [
    '2022年预算收支安排30万元，与上年持平，无增减变化。其中：基本支出、项目支出均与上年持平，无增减变化。',
    ['changes 0=0'],
  ],
  [
    '机关运行经费共计安排8.5万元，比上年减少0.5万元，主要是压减会议费。主要用于办公、印刷等日常运行支出。其中：办公费3万元、邮电费2.5万元、福利费3万元。',
    ['amounts 8.5=3+2.5+3'],
  ],
  [
    [
      '“三公”经费预算安排9万元（基本支出安排6万元，项目支出安排3万元），与上年相比，减少1.2万元。其中：',
      '1、因公出国（境）费3万元，与上年持平，无增减变化。',
      '2、公务用车购置及运维费4万元（其中：公务用车购置费0万元，公务用车运维费4万元），比上年增加0.8万元。其中：公务用车购置费与上年持平，无增减变化；公务用车运维费比上年增加0.8万元，主要是油价上涨。',
      '3、公务接待费2万元，比上年减少2万元，主要是【请填写：公务接待费减少2万元的原因】。',
      '五、预算绩效信息',
      '1、完成率不低于95%。',
    ].join('\n'),
    [
      ...['amounts 9=6+3', 'amounts 4=0+4', 'changes 0.8=0+0.8'],
      ...['amounts 9=3+4+2', 'changes -1.2=0+0.8+-2'],
    ],
  ],
  [
    '今年“三公”经费共6.5万元，与上年相比，减少2.1万元。其中：公务接待费4万元，与上年相比，减少2.1万元，主要是合并会期；因公出国（境）费0万元，与上年相比，无增减变化；公务用车购置及运行维护费2.5万元（其中：公务用车运行维护费2.5万元，公务用车购置费为0万元)，两项与上年相比，无增减变化。',
    ['amounts 2.5=2.5+0', 'amounts 6.5=4+0+2.5', 'changes -2.1=-2.1+0+0'],
  ],
  [
    '基本支出20万元，其中一般公共预算财政拨款安排的人员经费为12万元、日常公用经费为5万元；项目支出1万元。',
    ['amounts 20≥12+5'],
  ],
  ['收入总计【请填写：收入总计】万元，其中：事业收入3万元。', []],
  [
    '“三公”经费3万元，【请填写：“三公”经费比上年增减情况】。其中：公务接待费3万元，【请填写：公务接待费比上年增减情况】。',
    ['amounts 3=3'],
  ],
  ['经费减少7.4万元，原因：电费下降。\n比上年少了，减少5.5万元。原因：两辆旧车报废。', []],
  ['年末编制数为3（含空编1）人，保障办公、印刷和差旅，包括水电、取暖等。', []],
];

test.each(GOOD)('%s', (text, stated) => {
  expect(wrongs(text)).toEqual([]);
  expect(sums(text)).toEqual(stated);
});

/** One of the good texts with something in it replaced, and what is wrong then. */
const BAD: readonly (readonly [good: number, find: string, replace: string, kind: string])[] = [
  [0, '80万元', '80.01万元', 'amounts of parts do not add up'],
  [0, '0万元，上年', '1万元，上年', 'amounts of parts do not add up'],
  [1, '15万元', '15.5万元', 'amounts of parts do not add up'],
  [1, '10万元，主要', '11万元，主要', 'amounts of parts do not add up'],
  [1, '6万元', '6.2万元', 'amounts of parts do not add up'],
  [2, '费0万元', '费0.5万元', 'amounts of parts do not add up'],
  [2, '持平，无增减变化', '持平，主要是厉行节约', '持平 with a reason'],
  [2, '持平，无增减变化', '持平，增加2万元', '持平 with a change'],
  [2, '6.4万元（', '6.40万元（', 'padded zeros'],
  [2, '持平，无增减变化', '持平，，无增减变化', 'double punctuation'],
  [2, '（其中：公务用车购置费0万元，公务用车运维费6.4万元）', '（）', 'empty brackets'],
  [4, '减少6.5万元，主要为', '减少6.4万元，主要为', 'changes of parts do not add up'],
  [
    4,
    '增加2万元，主要为新增甲项目2万元',
    '减少2万元，主要为少安排',
    'changes of parts do not add up',
  ],
  [4, '，主要为新增甲项目2万元', '', 'a change without a reason'],
  [4, '主要为新增甲项目2万元', '主要为', 'no words for a reason'],
  [4, '减少4.5万元', '减少-4.5万元', 'minus sign'],
  [5, '人员经费增加3万元', '人员经费减少3万元', 'changes of parts do not add up'],
  [5, '，主要是人员晋级', '', 'a change without a reason'],
  [
    6,
    '基本支出、项目支出均与上年持平，无增减变化',
    '基本支出增加1万元，主要是晋级',
    'changes of parts do not add up',
  ],
  [7, '3万元、邮电费', '3.00万元、邮电费', 'padded zeros'],
  [7, '邮电费2.5万元', '邮电费25万元', 'amounts of parts do not add up'],
  [7, '，主要是压减会议费', '', 'a change without a reason'],
  [8, '因公出国（境）费3万元', '因公出国（境）费3.5万元', 'amounts of parts do not add up'],
  [8, '项目支出安排3万元', '项目支出安排2万元', 'amounts of parts do not add up'],
  [
    8,
    '接待费2万元，比上年减少2万元',
    '接待费2万元，比上年减少2.2万元',
    'changes of parts do not add up',
  ],
  [8, '运维费比上年增加0.8万元', '运维费比上年增加0.7万元', 'changes of parts do not add up'],
  [8, '，主要是【请填写：公务接待费减少2万元的原因】', '', 'a change without a reason'],
  [8, '，主要是油价上涨', '', 'a change without a reason'],
  [8, '3万元，与上年持平，无增减变化', '3万元，比上年增加0万元', 'change of nothing'],
  [9, '公务接待费4万元', '公务接待费4.1万元', 'amounts of parts do not add up'],
  [10, '12万元', '16万元', 'amounts of parts do not add up'],
  [0, '2022年', 'undefined年', 'machine residue'],
  [0, '2022年', 'NaN年', 'machine residue'],
  [0, '2022年', '[object Object]年', 'machine residue'],
  [0, '2022年', '{{ 年度 }}年', 'machine residue'],
  [0, '2022年', 'null年', 'machine residue'],
  [0, '80万元，', '80万元，。', 'double punctuation'],
  [0, '10.5万元。', '10.5万元。。', 'double punctuation'],
  [7, '办公、印刷', '办公、、印刷', 'double punctuation'],
  [0, '80万元', '80万元万元', 'unit twice'],
];

test.each(BAD)('a text spoiled: %i %s → %s: %s', (good, find, replace, kind) => {
  const [text = ''] = GOOD[good] ?? [];
  expect(text).toContain(find);
  expect(wrongs(text.replace(find, replace))).toContain(kind);
});

test('whose text it is', () => {
  expect(wrongs('本部门无其他事项。', { scope: 'unit' })).toEqual(['wrong self']);
  expect(wrongs('本单位无其他事项。', { scope: 'department' })).toEqual(['wrong self']);
  expect(wrongs('本部门无其他事项。', { scope: 'department' })).toEqual([]);
});

test('figures that nothing states', () => {
  const known = new Set([6_400_000]);
  expect(wrongs('接待费6.4万元。', { known })).toEqual([]);
  expect(wrongs('接待费1.26万元。', { known })).toEqual(['unknown figure']);
});

test('尾差, where figures are rounded each by itself', () => {
  const text = '总计10.01万元，其中：甲5万元，乙5万元。';
  expect(wrongs(text)).toHaveLength(1);
  expect(wrongs(text, { rounded: true })).toEqual([]);
  expect(wrongs(text.replace('10.01', '10.02'), { rounded: true })).toHaveLength(1);
});
