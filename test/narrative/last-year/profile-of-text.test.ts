import { chooseEdition } from '../../../src/editions/choose';
import { EDITIONS } from '../../../src/editions/in-use';
import { profileOfText } from '../../../src/narrative/last-year/profile-of-text';
import { readText } from '../../../src/proofreading/claims/read-text';

const { edition } = chooseEdition(EDITIONS, 2022);

const LINES = [
  '一、部门职责及机构设置情况',
  '部门职责：',
  '（一）养护全县古树名木。',
  '（二）巡查河道。',
  '机构设置：',
  '本部门有两个单位。',
  '五、预算绩效信息',
  '第一部分 部门整体绩效目标',
  '（一）总体绩效目标',
  '古树不少一棵。',
  '（二）分项绩效目标',
  '1、古树养护',
  '绩效目标：逐棵建档。',
  '绩效指标：建档率100%。',
  '2、河道巡查',
  '绩效目标：一周一巡。',
  '（三）工作保障措施',
  '明确责任。每条河有人管。',
  '第二部分 专项资金绩效目标',
  '无',
  '第三部分 预算项目绩效目标',
  '见各表。',
];

test('duties, goals and safeguards are read as the profile keeps them', () => {
  const lines = LINES.map((text, at) => ({ text, origin: { document: 'd', at } }));
  expect(profileOfText(readText('d', lines, edition.language.sections))).toEqual({
    duties: '（一）养护全县古树名木。\n（二）巡查河道。',
    goals: {
      overall: '古树不少一棵。',
      items: [
        { title: '古树养护', goal: '逐棵建档。', indicators: '建档率100%。' },
        { title: '河道巡查', goal: '一周一巡。' },
      ],
    },
    safeguards: [{ title: '明确责任', text: '每条河有人管。' }],
  });
});

test('what nobody filled in is no word of the unit', () => {
  const gap = LINES.map((text) => text.replace('古树不少一棵。', '【请填写：总体绩效目标】'));
  const lines = gap.map((text, at) => ({ text, origin: { document: 'd', at } }));
  const { goals } = profileOfText(readText('d', lines, edition.language.sections));
  expect(goals).not.toHaveProperty('overall');
  expect(goals?.items).toHaveLength(2);
});
