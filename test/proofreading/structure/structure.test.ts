import { CATALOGUE } from '../../../src/checks/catalogue';
import { openText, proofreadOpened } from '../../../src/session/proofread';

const PARTS = [
  ['一、主要职责与机构设置', '负责全县水务工作。'],
  ['二、收支总体情况', '2022年预算收入总计30万元。'],
  ['三、机关运行经费', '2022年机关运行经费安排3万元。'],
  ['四、“三公”经费', '2022年“三公”经费预算安排1万元。'],
  ['五、绩效目标', '完成全年任务。'],
  ['六、采购情况', '未安排政府采购预算。'],
  ['七、资产情况', '上年末固定资产30万元。'],
  ['八、名词解释', '1、基本支出：为维持机构运转安排的支出。'],
  ['九、其他事项', '无。'],
] as const;

const TITLE = '青禾县水务局2022年部门预算情况说明';

async function findings(lines: readonly string[], own = /^(?:H-|N-2[89]|STR-)/): Promise<string[]> {
  const opened = await openText(new TextEncoder().encode(lines.join('\n')), '说明.txt');
  const checks = CATALOGUE.filter(({ id }) => own.test(id));
  return proofreadOpened(opened, checks).findings.map(({ id, severity }) => `${severity} ${id}`);
}

const whole = (edit: (parts: string[][]) => string[][] = (parts) => parts): string[] => [
  TITLE,
  ...edit(PARTS.map((part) => [...part])).flat(),
];

test('nine parts under headings of its own', async () => {
  expect(await findings(whole())).toEqual([]);
});

test('STR-02 names the part that is missing', async () => {
  const lines = whole((parts) => parts.filter((_, i) => i !== 5));
  expect(await findings(lines, /^STR-02/)).toEqual(['error STR-02/text/performance/procurement']);
});

test('STR-02 says nothing of a text that is a part of one', async () => {
  expect(
    await findings(
      whole((parts) => parts.slice(1, 3)),
      /^STR-02/,
    ),
  ).toEqual([]);
});

test('STR-02 names a part out of order', async () => {
  const lines = whole(([a, b, c, d, ...rest]) => [a!, b!, d!, c!, ...rest]);
  expect(await findings(lines, /^STR-02/)).toEqual(['error STR-02/text/sangong/sangong']);
});

test('STR-06 compares contents with headings', async () => {
  const contents = PARTS.map(([heading], i) => `${heading}\t${String(i + 3)}`);
  const [own, ...others] = contents;
  expect(await findings([TITLE, ...contents, ...whole().slice(1)])).toEqual([]);
  const old = own!.replace('主要职责与机构设置', '部门职责');
  const lines = [TITLE, old, ...others, ...whole().slice(1)];
  expect(await findings(lines, /^STR-06/)).toEqual(['notice STR-06/text/duties/contents']);
  const front = ['第一部分 概况', '一、主要职能\t1', '二、机构设置\t2', '第二部分 说明'];
  const twice = [TITLE, '目录', ...front, ...contents, ...whole().slice(1)];
  expect(await findings(twice, /^STR-06/)).toEqual([]);
});

test.each([
  [
    'an empty part',
    whole((parts) => parts.map((part, i) => (i === 2 ? part.slice(0, 1) : part))),
    ['warning STR-10/text/operating/empty'],
  ],
  [
    '第2部分 beside 第一部分',
    whole((parts) =>
      parts.map((part, i) =>
        i === 4
          ? [part[0]!, '第一部分 整体目标', '好。', '第2部分 专项', '无', '第三部分 项目', '无']
          : part,
      ),
    ),
    ['notice STR-10/text/performance/mixed'],
  ],
  [
    'a sub-part with nothing in it',
    whole((parts) =>
      parts.map((part, i) => (i === 4 ? [part[0]!, '第一部分 整体', '第二部分 专项', '无'] : part)),
    ),
    ['notice STR-10/text/performance/empty-part'],
  ],
  [
    'a number that stands twice',
    whole((parts) =>
      parts.map((part, i) =>
        i === 0 ? [part[0]!, '（一）起草。', '（二）管理。', '（二）监督。'] : part,
      ),
    ),
    ['notice STR-10/text/duties/number-0'],
  ],
  [
    'a label that stands twice',
    whole((parts) =>
      parts.map((part, i) => (i === 0 ? [part[0]!, '职责：', '职责：起草。'] : part)),
    ),
    ['notice STR-10/text/duties/label'],
  ],
  [
    'lists that begin again',
    whole((parts) =>
      parts.map((part, i) =>
        i === 0
          ? [
              part[0]!,
              '（一）起草：',
              '1、文件。',
              '2、讲话。',
              '（二）管理：',
              '1、车辆。',
              '2、房屋。',
            ]
          : part,
      ),
    ),
    [],
  ],
])('STR-10: %s', async (_, lines, expected) => {
  expect(await findings(lines, /^STR-10/)).toEqual(expected);
});

test('whole texts: names, levels, repeated paragraphs, zeros', async () => {
  const long =
    '本年度将进一步健全内部控制制度，规范资金使用和资产管理，强化监督检查，确保各项工作按期完成。';
  const lines = whole((parts) =>
    parts.map(([heading = '', words = '']) => {
      if (heading.startsWith('二'))
        return [heading, '目前我省部门预算实行综合预算。基金预算收入0元，其他收入0万元。'];
      if (heading.startsWith('六'))
        return [heading, '2022年，苍山县教育局安排政府采购预算3万元。', long, long];
      if (heading.startsWith('八')) return [heading, '1、拨款收入：省级财政当年安排的资金。'];
      return [heading, words];
    }),
  );
  expect(await findings(lines)).toEqual([
    'notice N-29/text/overall/zero',
    'warning H-07/text/procurement/苍山县教育局',
    'notice H-08/text/overall/fail-省',
    'notice H-08/text/terms/terms-省',
    `notice H-09/text/procurement/${long.slice(0, 16)}`,
  ]);
});

test('a number of a person is masked wherever it is shown', async () => {
  const lines = [...whole(), '联系电话13800001234，传真0311-88880000。'];
  const opened = await openText(new TextEncoder().encode(lines.join('\n')), '说明.txt');
  const checks = CATALOGUE.filter(({ id }) => id === 'H-05');
  const { findings: found } = proofreadOpened(opened, checks);
  expect(found).toHaveLength(1);
  expect(JSON.stringify(found)).not.toContain('13800001234');
  expect(found[0]!.sentence).toContain('138****1234');
  expect(found[0]!.text!.quote).toContain('138****1234');
});

test('a secret project stays struck out beside a number of a person', async () => {
  const words = '“雷霆指挥系统建设”联系电话13800001234。';
  const lines = [...whole(), words];
  const opened = await openText(new TextEncoder().encode(lines.join('\n')), '说明.txt');
  const profile = {
    name: '单位资料.json',
    profile: { schema: 1 as const, secret: ['雷霆指挥系统建设'] },
    approved: [],
  };
  const checks = CATALOGUE.filter(({ id }) => id === 'H-05');
  const { findings: found } = proofreadOpened(opened, checks, { profile });
  expect(found).toHaveLength(1);
  expect(JSON.stringify(found)).toContain('138****1234');
  expect(JSON.stringify(found)).not.toContain('雷霆');
});

test('nonsense of a hundred thousand slips ends in seconds, and is not listed one by one', async () => {
  const slips = [
    'xxxx的的 ',
    '错误！未定义书签。',
    '13800001234、',
    'research ',
    '2019年预算收入',
  ].join('');
  const lines = [...whole(), slips.repeat(20_000), ...Array.from({ length: 2_000 }, () => slips)];
  const start = performance.now();
  const found = await findings(lines, /^(?:H-|N-28|STR-)/);
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(found.length).toBeLessThan(1_000);
  expect(found.some((id) => id.includes('/more'))).toBe(true);
});
