import * as fc from 'fast-check';
import { FEN_PER, type Unit } from '../../src/model/amount';
import type { PastedProjects } from '../../src/model/pasted-projects';
import { checkProfile, type ProfileProject } from '../../src/model/profile';
import { LONGEST_LIST, pasteProjects } from '../../src/session/profile-paste';
import { pasteSentence } from '../../src/wording/paste-sentence';

const names = ({ projects }: PastedProjects): string[] =>
  projects.map(({ name, amount, unit = '' }) => `${name}=${amount}${unit}`);
const told = ({ problems }: PastedProjects): string[] =>
  problems.map(({ kind, piece }) => `${kind}:${piece}`);

test.each([
  ['a sentence', '甲项目19.40万元，乙项目5万元。', '甲项目=19.40 乙项目=5'],
  [
    'a sentence that leads into its list',
    '主要为甲项目19.40万元，乙项目5万元等。',
    '甲项目=19.40 乙项目=5',
  ],
  [
    'entries between 、, with ordinals',
    '1、甲项目5万元、2、乙（含丙、丁）3万元',
    '甲项目=5 乙（含丙、丁）=3',
  ],
  ['names with 、', '会议、培训费5万元，书报、杂志费3万元', '会议、培训费=5 书报、杂志费=3'],
  [
    'lines',
    '一、甲项目 5\n（二）乙项目：1,234.50\r\n③丙项目为7万元\n\n4.丁项目　8',
    '甲项目=5 乙项目=1234.50 丙项目=7 丁项目=8',
  ],
  [
    'full-width digits and separators',
    '甲１９．４０万元，乙1，234万元；丙1,2345.6万元',
    '甲=19.40 乙=1234 丙=12345.6',
  ],
  [
    'names with digits',
    '2022年水毁修复5万元，G107改线12万元，3.0版升级2万元',
    '2022年水毁修复=5 G107改线=12 3.0版升级=2',
  ],
  ['amounts in brackets', '甲（一期）（5万元），乙(3.50 万元)', '甲（一期）=5 乙=3.50'],
  [
    'an amount within a name’s brackets',
    '设备（10万元以下，含安装）5万元',
    '设备（10万元以下，含安装）=5',
  ],
  ['a caption', '单位：元\n甲 500\n乙 7', '甲=500元 乙=7元'],
  ['a table', '甲\t19.40\n乙\t5', '甲=19.40 乙=5'],
  ['a table with ordinals', '1\t甲\t19.40\n2\t乙\t5', '甲=19.40 乙=5'],
  [
    'a table with a header and more columns',
    '序号\t单位\t项目名称\t合计（元）\t其中：财政拨款\n1\t本级\t甲\t5,000\t4\n2\t本级\t乙\t70.5\t',
    '甲=5000元 乙=70.5元',
  ],
  [
    'cells in quotation marks',
    '"甲\n（二期）"\t5\n"乙""新"""\t6\n"丙\t7',
    '甲（二期）=5 乙"新"=6 "丙=7',
  ],
  ['a minus in a table', '甲\t-5', '甲=-5'],
  ['leading zeros', '甲 005.10', '甲=5.10'],
])('%s', (_, text, expected) => {
  const pasted = pasteProjects(text);
  expect(told(pasted)).toEqual([]);
  expect(names(pasted).join(' ')).toBe(expected);
});

test.each([
  ['no amount', '甲5万元，乙，丙6万元（含税）', ['no-amount:乙', 'no-amount:丙6万元（含税）']],
  ['one without an amount among 、', '甲5万元、乙、丙3万元', ['no-amount:乙']],
  ['no name', '5万元', ['no-name:5万元']],
  ['two amounts in one entry', '甲5万元和乙3万元', ['several-amounts:甲5万元和乙3万元']],
  ['two amounts in one row', '甲\t5\t6', ['several-amounts:甲 5 6']],
  ['a dash and 约', '甲-5万元，乙约3万元', ['unsure:甲-5万元', 'unsure:乙约3万元']],
  [
    'less than a 分',
    '甲1.001元，乙0.0000001万元',
    ['too-fine:甲1.001元', 'too-fine:乙0.0000001万元'],
  ],
  ['more than can be counted', '甲9999999999999万元', ['too-large:甲9999999999999万元']],
  [
    'figures of the tables',
    '基本支出8万元，日常公用经费3万元',
    ['not-a-project:基本支出8万元', 'not-a-project:日常公用经费3万元'],
  ],
])('%s is told, and nothing is made of it', (_, text, problems) => {
  const pasted = pasteProjects(text);
  expect(told(pasted)).toEqual(problems);
  for (const problem of pasted.problems) expect(pasteSentence(problem)).toContain('没有收入');
});

test('a unit unlike the others stays and is told', () => {
  const pasted = pasteProjects('甲项目19.40万元，乙项目5万元，丙项目（2022年）1.61元。');
  expect(pasted.projects[2]).toEqual({ name: '丙项目（2022年）', amount: '1.61', unit: '元' });
  expect(told(pasted)).toEqual(['unit:丙项目（2022年）1.61元']);
  expect(pasteSentence(pasted.problems[0]!)).toContain('单位与其他项不同');
  expect(pasted.sum).toBe(24_400_161);
});

test('a total is no project, and is held against the sum', () => {
  for (const total of ['合计10万元', '项目支出：10万元', '共计 10'])
    expect(pasteProjects(`甲4万元\n乙6万元\n小计7万元\n${total}`)).toMatchObject({
      problems: [],
      sum: 10_000_000,
    });
  const { projects, problems } = pasteProjects('甲\t4\n乙\t6\n合计\t10.01');
  expect(projects).toHaveLength(2);
  expect(problems.map(pasteSentence)).toEqual([
    '“合计 10.01”与各项之和不等：应为 10.00，实为 10.01，差额 0.01（万元）',
  ]);
});

test('a name twice is told; a secret project is marked and its piece not quoted', () => {
  expect(told(pasteProjects('甲5万元，乙6万元，甲5万元'))).toEqual(['repeated:甲5万元']);
  const { projects, problems } = pasteProjects('某涉密工程5万元，涉密甲');
  expect(projects).toEqual([{ name: '某涉密工程', amount: '5', secret: true }]);
  expect(problems.map(pasteSentence)).toEqual(['（涉密）没有认出金额，没有收入']);
});

test('nothing pasted is nothing found', () => {
  for (const text of ['', ' \n\t\n', '。，；'])
    expect(pasteProjects(text)).toEqual({ projects: [], problems: [], sum: 0 });
});

const UNITS: readonly Unit[] = ['元', '千元', '万元', '亿元'];
/** Names as people write them: words, digits, a year or a phase in brackets, separators only there. */
const name = fc
  .tuple(
    fc.constantFrom('', 'G107', '“雪亮”', '2022年', '《年鉴》', '3D'),
    fc.string({
      unit: fc.constantFrom(...'水渠校舍农田路灯档案系统升级改造'),
      minLength: 2,
      maxLength: 12,
    }),
    fc.constantFrom('', '（一期）', '（2022年，续建）', '(A、B)', '第2批', '【10万元以下】'),
  )
  .map((parts) => parts.join(''));
const project = fc.record({
  name,
  whole: fc.integer({ min: 0, max: 99_999 }),
  cents: fc.integer({ min: 0, max: 99 }),
  unit: fc.constantFrom(...UNITS),
});
const list = fc.uniqueArray(project, { minLength: 1, maxLength: 12, selector: (one) => one.name });

const PRINTED: readonly ((lines: readonly string[], cells: readonly string[]) => string)[] = [
  (lines) => `其中：${lines.join('，')}。`,
  (lines) => lines.join('、'),
  (lines) => lines.map((line, i) => `${i + 1}、${line}`).join('；\r\n'),
  (lines) => lines.map((line, i) => `（${i + 1}）${line}`).join('\n'),
  (_, cells) => ['项目名称\t金额', ...cells].join('\r\n'),
  (_, cells) => cells.map((cell, i) => `${i + 1}\t${cell}`).join('\n'),
];
const fullWidth = (text: string): string =>
  text.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

test('a list that was printed is read as it was, however it was printed', () => {
  fc.assert(
    fc.property(list, fc.constantFrom(...PRINTED), fc.boolean(), (entries, print, wide) => {
      const projects: ProfileProject[] = entries.map(({ name, whole, cents, unit }) => ({
        name,
        amount: `${whole}.${String(cents).padStart(2, '0')}`,
        ...(unit === '万元' ? {} : { unit }),
      }));
      const written = projects.map(({ amount }) => (wide ? fullWidth(amount) : amount));
      const units = entries.map(({ unit }) => unit);
      const lines = projects.map(({ name }, i) => `${name}${written[i]!}${units[i]!}`);
      const cells = projects.map(({ name }, i) => `${name}\t${written[i]!}${units[i]!}`);
      const pasted = pasteProjects(print(lines, cells));
      expect(pasted.projects).toEqual(projects);
      expect(pasted.problems.filter(({ kind }) => kind !== 'unit')).toEqual([]);
      const exact = entries.reduce(
        (sum, { whole, cents, unit }) =>
          sum + (BigInt(whole * 100 + cents) * BigInt(FEN_PER[unit])) / 100n,
        0n,
      );
      expect(BigInt(pasted.sum!)).toBe(exact);
    }),
    { numRuns: 400 },
  );
});

test('whatever is pasted, the projects are such as a profile has', () => {
  const piece = fc.oneof(
    fc.constantFrom(...'，,、；;：:。\n\t（）()“”《"-1万元 约'),
    fc.constantFrom('甲项目', '5万元', '1,234', '12.5', '合计', '单位：元', '其中', '一、', '金额'),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { projects } = pasteProjects(pieces.join(''));
      expect(checkProfile({ schema: 1, projects })).toHaveProperty('value');
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['digits', '1'.repeat(LONGEST_LIST)],
  ['spaces', `甲${' '.repeat(LONGEST_LIST - 2)}乙`],
  ['brackets', '（'.repeat(LONGEST_LIST)],
  ['closed brackets', '（'.repeat(LONGEST_LIST / 2) + '）'.repeat(LONGEST_LIST / 2)],
  ['quotation marks', '"'.repeat(LONGEST_LIST)],
  ['lines of quotation marks', '"a\n'.repeat(LONGEST_LIST / 3)],
  ['tabs', '\t'.repeat(LONGEST_LIST)],
  ['pieces of spaces', `甲${' '.repeat(990)}，`.repeat(LONGEST_LIST / 1000)],
  ['commas in numbers', '1,234'.repeat(LONGEST_LIST / 5)],
])('a list of %s ends soon', (_, text) => {
  const start = performance.now();
  pasteProjects(text);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('a longer text is refused', () => {
  expect(() => pasteProjects('甲'.repeat(LONGEST_LIST + 1))).toThrow('profile.list-too-long');
});
