import fc from 'fast-check';
import { narrateOpened } from '../../../src/session/narrate';
import { runOn } from '../../../src/session/check';
import { openSnapshot } from '../../../src/session/open';
import { proofreadOpened } from '../../../src/session/proofread';
import type { Snapshot } from '../../../src/model/snapshot';
import type { SpokenFinding } from '../../../src/reports/check-report';
import { officialBook } from '../../support/official-book';
import { FULL } from '../../support/plans';
import type { TargetTable } from '../../support/plan';
import { randomPlan } from '../../support/random-plan';
import { typedTargets } from '../../support/typed-targets';
import { withSheet } from '../../support/typed-tables';
import { runs } from '../../property/seeded-runs';
import unusual from '../../property/unusual-targets.json';
import indicators from '../../checks/coded/targets/correct-indicators.json';
import correct from './correct-goals.json';
import wrong from './wrong-goals.json';

/** What goals, descriptions and values of 绩效目标表 say of one another. */

const OWN = /^(?:F-1[3457]|N-30)$/;
const YEAR = FULL.year;

function own(snapshot: Snapshot): readonly SpokenFinding[] {
  return runOn(openSnapshot(snapshot)).findings.filter(({ check }) => OWN.test(check));
}

const spoken = ({ check, message, slots }: SpokenFinding): string =>
  [check, message, ...(typeof slots['row'] === 'string' ? [slots['row']] : [])].join(' ');

const LEVEL1: Readonly<Record<string, string>> = {
  服: '满意度指标',
  社: '效益指标',
  经: '效益指标',
};

function table(project: string, goal: string, rows: readonly (readonly string[])[]): TargetTable {
  const dated = (text: string): string =>
    text
      .replace(/20(19|20|21)(?=年)/g, (year) => String(YEAR - 2021 + Number(year)))
      .replaceAll('{year}', String(YEAR))
      .replaceAll('{last}', String(YEAR - 1));
  const indicator = ([kind = '', name = '', description = '', value = '']: readonly string[]) =>
    [LEVEL1[kind[0] ?? ''] ?? '产出指标', kind, name, description || name, value, '计划'].map(
      dated,
    );
  return { project, goals: [dated(goal)], indicators: rows.map(indicator) };
}

function bookWith(targets: readonly TargetTable[]): Snapshot {
  return officialBook({ ...FULL, targets }).snapshot;
}

describe('nothing is said', () => {
  test.each(correct)('of $project', ({ project, goal, indicators: rows }) => {
    expect(own(bookWith([table(project, goal, rows)])).map(({ sentence }) => sentence)).toEqual([]);
  });

  test('of many correct tables beside each other', () => {
    const all = correct.map(({ project, goal, indicators: rows }) => table(project, goal, rows));
    expect(own(bookWith(all)).map(({ sentence }) => sentence)).toEqual([]);
  });

  test.each(indicators)('of the indicators of $project', ({ project, goal, indicators: rows }) => {
    expect(own(bookWith([table(project, goal, rows)])).map(({ sentence }) => sentence)).toEqual([]);
  });

  test.each(Object.entries(unusual))('of tables laid out unusually: %s', (_, shared) => {
    const { snapshot } = officialBook({
      ...FULL,
      targets: (FULL.targets ?? []).slice(1).map((one) => ({ ...one, project: '样表' })),
    });
    const sheet = withSheet(snapshot, 'perf', typedTargets(shared), '样表');
    expect(own(sheet).map(({ sentence }) => sentence)).toEqual([]);
  });

  test('of random books and of the text that is made from them', () => {
    fc.assert(
      fc.property(randomPlan({ decimals: 2 }), (plan) => {
        const opened = openSnapshot(officialBook(plan).snapshot);
        const { document } = narrateOpened(opened);
        const report = proofreadOpened({ ...opened, document });
        const found = report.findings.filter(({ check }) => OWN.test(check) || check === 'F-01');
        expect(found.map(({ sentence }) => sentence)).toEqual([]);
      }),
      runs(25),
    );
  });
});

test.each(wrong)('$name is found', ({ project, goal, indicators: rows, expected }) => {
  const found = own(bookWith([table(project ?? '专项工作经费', goal, rows)]));
  expect(found.map(spoken)).toEqual(expected);
  expect(found.every(({ severity }) => severity === 'warning')).toBe(true);
});
