import { findCheck } from '../../../../src/checks/catalogue';
import type { Finding } from '../../../../src/model/finding';
import { checkBook } from '../../../support/check-book';
import { officialBook } from '../../../support/official-book';
import type { TargetTable } from '../../../support/plan';
import { FULL } from '../../../support/plans';
import correct from './correct-indicators.json';
import wrong from './wrong-indicators.json';

/** Indicators of many departments: what is right is left alone, what is wrong is found as what it is. */

const JUDGED = ['F-03', 'F-04', 'F-05', 'F-09', 'F-16'].map((id) => findCheck(id)!);

const LEVEL1: readonly (readonly [RegExp, string])[] = [
  [/满意度/, '满意度指标'],
  [/效益|影响/, '效益指标'],
  [/./, '产出指标'],
];

function indicator([
  kind = '',
  name = '',
  description = '',
  value = '',
]: readonly string[]): string[] {
  const level1 = LEVEL1.find(([pattern]) => pattern.test(kind))?.[1] ?? '';
  return [level1, kind, name, description === '' ? name : description, value, '部门计划'];
}

function findings(targets: readonly TargetTable[]): readonly Finding[] {
  return checkBook(officialBook({ ...FULL, targets }).snapshot, JUDGED).findings;
}

test('the corpus is large', () => {
  expect(correct.flatMap(({ indicators }) => indicators).length).toBeGreaterThan(150);
});

test.each(correct)('nothing is said of $project', ({ project, goal, indicators }) => {
  const found = findings([{ project, goals: [goal], indicators: indicators.map(indicator) }]);
  expect(
    found.map(({ check, message, slots }) => [check, message, slots['row'], slots['value']]),
  ).toEqual([]);
});

test.each(wrong)('%s %s %s %s: %s %s', (kind, name, description, value, check, message) => {
  const indicators = [indicator([kind, name, description, value])];
  const found = findings([{ project: '信息平台建设', goals: ['按期完成'], indicators }]);
  expect(found.map((one) => `${one.check} ${one.message}`)).toContain(`${check} ${message}`);
});
