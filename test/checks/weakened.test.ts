/** What packs take away from the shipped rules, and what a verdict makes of nothing asked. */
import { CATALOGUE, RULES, SHIPPED_CHECKS } from '../../src/checks/catalogue';
import { addPack } from '../../src/checks/pack';
import { isRuleRemark, noneRan, ruleRemarks } from '../../src/checks/rule-remarks';
import { verdictOf } from '../../src/checks/verdict';
import { weakened, weakenedByEdition, weakenedByPack } from '../../src/checks/weakened';
import type { Edition } from '../../src/editions/form';
import { EDITIONS } from '../../src/editions/in-use';
import { reasonSentence } from '../../src/wording/reason-sentence';
import { checkBook } from '../support/check-book';
import { officialBook } from '../support/official-book';
import { FULL } from '../support/plans';

const NONE = { off: [], toWarning: [], toNotice: [] };
const edition = EDITIONS.at(-1) as Edition;
const packed = (settings: object) => addPack({ name: '甲', settings }, RULES).checks;
const [ERROR = '', OTHER = ''] = idsOf('error');
const [WARNING = ''] = idsOf('warning');
const [NOTICE = ''] = idsOf('notice');

function idsOf(severity: string): string[] {
  return SHIPPED_CHECKS.filter((check) => check.severity === severity).map(({ id }) => id);
}

const allSet = (to: string) => Object.fromEntries(CATALOGUE.map(({ id }) => [id, to]));

test.each(EDITIONS.map((one) => [one.id, one] as const))(
  '%s as shipped weakens nothing',
  (_, one) => {
    expect(weakened(CATALOGUE, one)).toEqual(NONE);
  },
);

test('what is switched off and what is lowered counts; what is raised or added does not', () => {
  const settings = { [ERROR]: 'off', [OTHER]: 'warning', [WARNING]: 'notice', [NOTICE]: 'error' };
  const less = { off: [ERROR], toWarning: [OTHER], toNotice: [WARNING] };
  expect(weakened(packed(settings), edition)).toEqual(less);
  expect(weakenedByPack(settings as never)).toEqual(less);
  const checks = [
    { id: 'ZZ-01', severity: 'notice', title: '甲', formulas: ['T1[收入总计].预算数 ≥ 0'] },
  ];
  const added = addPack({ name: '甲', checks }, RULES).checks;
  expect(weakened(added, edition)).toEqual(NONE);
});

test('an edition takes away likewise, and is heard before a pack', () => {
  const own: Edition = { ...edition, checks: { [ERROR]: 'off', [OTHER]: 'notice' } };
  expect(weakenedByEdition(own)).toEqual({ ...NONE, off: [ERROR], toNotice: [OTHER] });
  const restored: Edition = { ...edition, checks: { [OTHER]: 'error' } };
  expect(weakened(packed({ [OTHER]: 'notice' }), restored)).toEqual(NONE);
});

test.each(['off', 'warning', 'notice'])('with every rule set to %s nothing passes', (to) => {
  const { snapshot } = officialBook(FULL);
  expect(checkBook(snapshot).verdict).toBe('pass');
  const result = checkBook(snapshot, packed(allSet(to)));
  expect(result.errors).toBe(0);
  expect(result.verdict).toBe('incomplete');
});

test('the same where the edition sets it, and where the one rule left has nothing to look at', () => {
  const { snapshot } = officialBook(FULL);
  const editions = EDITIONS.map((one) => ({ ...one, checks: allSet('off') }) as Edition);
  expect(checkBook(snapshot, CATALOGUE, editions).verdict).toBe('incomplete');
  const textOnly = CATALOGUE.filter(({ id }) => id === 'N-01');
  expect(textOnly).toHaveLength(1);
  expect(checkBook(snapshot, textOnly).verdict).toBe('incomplete');
});

test('one error that was asked and agrees is a verdict', () => {
  const { book, edition: own } = checkBook(officialBook(FULL).snapshot);
  expect(verdictOf(book, own, { findings: [], errors: 1 })).toBe('pass');
  expect(verdictOf(book, own, { findings: [], errors: 0 })).toBe('incomplete');
});

test('the sentence counts all and names a dozen', () => {
  const ids = Array.from({ length: 13 }, (_, i) => `A-${String(i + 10)}`);
  const said = (one: object, errors = 1) =>
    ruleRemarks({ ...NONE, ...one }, errors).map(reasonSentence);
  expect(said({})).toEqual([]);
  expect(said({ off: ['A-01'] })).toEqual(['规则包、数据包停用了 1 条规则（A-01）']);
  expect(said({ toWarning: ['A-01'], toNotice: ['A-02'] })).toEqual([
    '规则包、数据包降低了 2 条规则的级别（A-01、A-02）',
  ]);
  expect(said({ off: ids, toNotice: ['B-01'] })).toEqual([
    `规则包、数据包停用了 13 条规则（${ids.slice(0, 12).join('、')} 等），降低了 1 条的级别（B-01）`,
  ]);
  const remarks = ruleRemarks({ ...NONE, off: ids }, 0);
  expect(remarks).toHaveLength(2);
  expect(remarks.every(isRuleRemark) && noneRan(remarks)).toBe(true);
});
