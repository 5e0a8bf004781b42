import fc from 'fast-check';
import { CATALOGUE } from '../../src/checks/catalogue';
import type { Fact } from '../../src/model/fact';
import type { Profile } from '../../src/model/profile';
import { narrateOpened } from '../../src/session/narrate';
import { openSnapshot } from '../../src/session/open';
import { proofreadOpened } from '../../src/session/proofread';
import { summarise } from '../../src/session/summarise';
import { runs } from '../property/seeded-runs';
import { booksOf, twoYears, type TwoYears } from '../support/two-years';

/** What the product writes itself holds no slip of words or structure, whatever the books. */

const CHECKS = CATALOGUE.filter(({ id }) => /^(?:H-\d+|N-2[89]|STR-(?:02|06|09|10))$/.test(id));

const TYPED = ['人员正常晋级晋档', '主要是落实过紧日子要求。', '原因：业务量变化，重新测算\n'];

const filledIn = (facts: readonly Fact[]): Profile => ({
  schema: 1,
  duties:
    '（一）承担全县有关规划的编制。\n（二）负责有关行业的监督管理。\n（三）完成交办的其他任务。',
  operatingUses: '办公、印刷、邮电',
  goals: {
    overall: '保障机关正常运转，完成年度重点工作。',
    items: [
      { title: '日常运转', goal: '按时完成各项任务', indicators: '完成率达到100%' },
      { title: '行业监管', goal: '监管覆盖全县', indicators: '检查不少于4次' },
    ],
  },
  reasons: Object.fromEntries(facts.map(({ id }, i) => [id, TYPED[i % TYPED.length]!])),
});

function findings(pair: TwoYears, profileOf: (facts: readonly Fact[]) => Profile | undefined) {
  const { now, before } = booksOf(pair);
  const opened = openSnapshot(now.snapshot);
  const prior = openSnapshot(before.snapshot);
  const profile = profileOf(summarise(opened, prior).facts);
  const own = profile ? { profile: { name: '', profile, approved: [] } } : {};
  const { document } = narrateOpened(opened, { prior, ...own });
  return proofreadOpened({ ...opened, document }, CHECKS, { prior }).findings.map(
    ({ id, severity, message, sentence, text }) => ({
      message,
      line: `${severity} ${id} ${sentence} ${text?.quote ?? ''}`,
    }),
  );
}

test.each([
  ['filled in', filledIn],
  ['not filled in', () => undefined],
] as const)('%s: nothing but what is still to be filled in', (_name, profileOf) => {
  expect(CHECKS).toHaveLength(15);
  fc.assert(
    fc.property(twoYears(), (pair) => {
      const others = findings(pair, profileOf).filter(({ message }) => message !== 'gap');
      expect(others.map(({ line }) => line)).toEqual([]);
    }),
    runs(15),
  );
});
