import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { profileJson, type Profile } from '../../src/model/profile';
import { Refusal } from '../../src/model/reason';
import { openProfile, readProfile } from '../../src/session/profile';
import { reasonSentence } from '../../src/wording/reason-sentence';

const read = (value: object): Profile =>
  readProfile(JSON.stringify({ schema: 1, ...value }), 'u.json').profile;

/** The sentence of what a text is refused for; `''` when it is taken. */
function refusal(text: string): string {
  try {
    readProfile(text, 'u.json');
    return '';
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return reasonSentence(problem.reason);
  }
}
const refusalOf = (value: object): string => refusal(JSON.stringify({ schema: 1, ...value }));

const item = { title: '培训', goal: '办好培训', indicators: '不少于 3 期' };

test('texts become plain, and entries without a word are left out', () => {
  const profile = read({
    duties: '\ufeff（一）拟订规划\r\n（二）\u202e监督检查\t等\u0000',
    institutions: [{ name: '' }, { name: '云台县测绘站', nature: ' ' }],
    goals: { items: [{ title: '', goal: ' ' }, item] },
    safeguards: [{ title: '', text: '' }],
    secret: ['', '某工程'],
    reasons: { 'expenditure.basic': '增人\ue000增资' },
  });
  expect(profile).toEqual({
    schema: 1,
    duties: '（一）拟订规划\n（二）监督检查 等',
    institutions: [{ name: '云台县测绘站', nature: ' ' }],
    goals: { items: [item] },
    safeguards: [],
    secret: ['某工程'],
    reasons: { 'expenditure.basic': '增人增资' },
  });
});

test.each([
  [{ duties: 5 }, '部门职责缺少或写法不对，应是带引号的文字'],
  [{ duties: null }, '部门职责缺少或写法不对'],
  [{ duties: ['一'] }, '部门职责缺少或写法不对'],
  [{ institutions: {} }, '机构设置缺少或写法不对，应是方括号里的清单'],
  [{ entity: [] }, '单位缺少或写法不对，应是花括号里的各项'],
  [{ year: '2022' }, '年度缺少或写法不对，应是不带引号的数字'],
  [{ year: 2022.5 }, '年度缺少或写法不对'],
  [{ year: 22 }, '年度应在 2000 至 2099 之间'],
  [{ year: 1e30 }, '年度应在 2000 至 2099 之间'],
  [
    { goals: { items: [item, item, item, { title: '甲', goal: 1 }] } },
    '第 4 项分项绩效目标的“绩效目标”缺少或写法不对',
  ],
  [{ goals: { items: [{ goal: '甲' }] } }, '第 1 项分项绩效目标的“名称”缺少'],
  [
    { projects: [{ name: '甲', amount: 19.4 }] },
    '第 1 个项目的“金额”缺少或写法不对，应是带引号的数字',
  ],
  [
    { projects: [{ name: '甲', amount: '1,000' }] },
    '第 1 个项目的“金额”写法不对，应是带引号的数字，如 "19.40"，不带逗号和单位',
  ],
  [{ projects: [{ name: '甲', amount: '999999999999', unit: '亿元' }] }, '第 1 个项目的“金额”太大'],
  [
    { projects: [{ name: '甲', amount: '1', unit: '美元' }] },
    '第 1 个项目的“金额单位”不是可选的值',
  ],
  [{ safeguards: ['甲'] }, '第 1 条工作保障措施缺少或写法不对，应是花括号里的各项'],
  [{ approved: [{ form: 't1' }] }, '第 1 条批复数的“行”缺少'],
  [{ reasons: { 'sangong.reception': 3 } }, '公务接待费的增减原因缺少或写法不对'],
  [{ duty: '写错了' }, '有不认得的项“duty”'],
  [{ constructor: 1, toString: 2 }, '有不认得的项“constructor”、“toString”'],
  [{ goals: { 总体: '' } }, '绩效目标里有不认得的项“总体”'],
  [{ others: '其'.repeat(50_001) }, '其他需要说明的事项太长，最多 50000 个字'],
  [{ secret: new Array<string>(501).fill('甲') }, '涉密项目名称太多，最多 500 项'],
  [
    { projects: new Array<object>(2001).fill({ name: '甲', amount: '1' }) },
    '项目清单太多，最多 2000 项',
  ],
  [{ schema: 2 }, '版本 schema应为 1'],
])('%j is refused in one sentence', (value, sentence) => {
  const said = refusalOf(value);
  expect(said).toContain(sentence);
  expect(said).toMatch(/^单位资料 u\.json 不能用：/);
  expect(said).not.toMatch(/[\n{}]|undefined/);
});

test('many problems are told in a sentence that ends', () => {
  const many = new Array<object>(500).fill({ title: 1, text: 2 });
  const said = refusalOf({ safeguards: many });
  expect(said.length).toBeLessThan(600);
  expect(said).toContain('等共 1000 处');
  expect(refusalOf({ ['长'.repeat(100_000)]: 1 }).length).toBeLessThan(100);
  expect(refusal('{"schema":1,"duties":"一","duties":"二"}')).toContain('“duties”这一项写了两次');
});

test('what is no profile at all', () => {
  expect(refusal('')).toContain('不是 JSON');
  for (const text of ['null', '[]', '3', '"x"', '{}']) expect(refusal(text)).toContain('不能用');
  expect(refusal('{"schema":1,"__proto__":{"year":2022}}')).toContain('有不能用的项“__proto__”');
  expect(refusal('{"schema":1,"reasons":{"__proto__":"甲"}}')).toContain('“__proto__”');
  expect(refusal(`{"schema":1,"goals":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toContain(
    '套得太深',
  );
});

test('ten megabytes are refused before they are parsed', () => {
  const parse = jest.spyOn(JSON, 'parse');
  const text = `{"schema":1,"duties":"${'职'.repeat(10_000_000)}"}`;
  expect(refusal(text)).toContain('超过 4 MB');
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});

test('an object’s own machinery is a reason like any other, and changes nothing', () => {
  const { reasons } = read({ reasons: { constructor: '甲', hasOwnProperty: '乙' } });
  expect(Object.entries(reasons!)).toEqual([
    ['constructor', '甲'],
    ['hasOwnProperty', '乙'],
  ]);
});

test('bytes: with a mark, and not UTF-8', () => {
  const bytes = new TextEncoder().encode('\ufeff{"schema":1,"duties":"职责"}');
  expect(openProfile(bytes, 'u').profile.duties).toBe('职责');
  // GBK of 职责
  expect(() => openProfile(Uint8Array.of(0xd6, 0xb0, 0xd4, 0xf0), 'u')).toThrow('profile.encoding');
});

test('nothing but a refusal comes of any JSON and any bytes', () => {
  const keys = [
    'schema',
    'duties',
    'projects',
    'goals',
    'items',
    'amount',
    'name',
    'year',
    'reasons',
  ];
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(1, -1, 2022, '', '甲', '1.5', null, true),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), tie('any'), { maxKeys: 5 }),
    ),
  })).any;
  fc.assert(
    fc.property(value, (any) => {
      const fields = typeof any === 'object' && any !== null ? any : {};
      expect(typeof refusal(JSON.stringify({ schema: 1, ...fields }))).toBe('string');
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        openProfile(bytes, 'u');
      } catch (problem) {
        expect(problem).toBeInstanceOf(Refusal);
      }
    }),
  );
});

test('what is written is read again, its keys always in one order', () => {
  const profile = { secret: ['甲'], duties: '职责', year: 2022, schema: 1 } as const;
  const json = profileJson({ ...profile, secret: [...profile.secret] });
  expect(json).toBe(
    '{\n  "schema": 1,\n  "year": 2022,\n  "duties": "职责",\n  "secret": [\n    "甲"\n  ]\n}\n',
  );
  expect(profileJson(readProfile(json, 'u').profile)).toBe(json);
});

test('the example of its page is a profile', () => {
  const page = readFileSync(join(__dirname, '../../docs/profile.md'), 'utf8');
  const example = /```json\n([^]*?)```/.exec(page)![1]!;
  const { profile, approved } = readProfile(example, 'profile.md');
  expect([profile.projects!.length, approved.length]).toEqual([2, 1]);
});
