import fc from 'fast-check';
import { CATALOGUE } from '../../../src/checks/catalogue';
import { narrateOpened } from '../../../src/session/narrate';
import { runOn } from '../../../src/session/check';
import { openSnapshot } from '../../../src/session/open';
import { openText, proofreadOpened } from '../../../src/session/proofread';
import type { Snapshot } from '../../../src/model/snapshot';
import type { SpokenFinding } from '../../../src/reports/check-report';
import { officialBook } from '../../support/official-book';
import { growth, LINEAR, TIMES } from '../../support/growth';
import { FULL } from '../../support/plans';
import type { TargetTable } from '../../support/plan';
import { randomPlan } from '../../support/random-plan';
import { typedTargets } from '../../support/typed-targets';
import { withSheet } from '../../support/typed-tables';
import { runs } from '../../property/seeded-runs';
import unusual from '../../property/unusual-targets.json';
import indicators from '../../checks/coded/targets/correct-indicators.json';
import correct from './correct-goals.json';
import listed from './listed-goals.json';
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

/** A 情况说明 that lists its goals by name. */
function narrative(goals: readonly (readonly string[])[]): Uint8Array {
  const items = goals.flatMap(([name = '', goal = ''], at) => [
    `${String(at + 1)}、${name}`,
    `绩效指标：${goal.replaceAll('{last}', String(YEAR - 1))}。`,
  ]);
  const lines = ['一、部门职责及机构设置情况', '五、预算绩效信息', '（二）分项绩效目标', ...items];
  return new TextEncoder().encode(
    [...lines, '（三）工作保障措施', '六、政府采购预算情况'].join('\n'),
  );
}

test.each(listed.cases)('goals listed in a text: $name', async ({ goals, expected }) => {
  const tables = listed.tables.map(({ project, goal, indicators: rows }) =>
    table(project, goal, rows),
  );
  const opened = await openText(narrative(goals), '说明.txt', openSnapshot(bookWith(tables)));
  const found = proofreadOpened(opened).findings.filter(
    ({ check, form }) => OWN.test(check) || (check === 'F-01' && form === 'text'),
  );
  expect(found.map(spoken).sort()).toEqual([...expected].sort());
  expect(found.every(({ text }) => (text?.quote ?? '') !== '')).toBe(true);
});

test('budgets that come to more than 项目支出', () => {
  const [first, second] = ['道路照明', '桥梁检测'].map((project) => ({
    ...table(project, '按期完成。', [['数量指标', '完成任务数量', '', '≥3项']]),
    head: {
      ...{ code: '', budget: '150.00', fiscal: '150.00', otherFunds: '' },
      plan: ['', '40.00', '75.00', '100.00'] as const,
    },
  }));
  const plan = { ...FULL, procurement: [] };
  const book = (budget: string): Snapshot =>
    officialBook({
      ...plan,
      targets: [first!, { ...second!, head: { ...second!.head, budget, fiscal: budget } }],
    }).snapshot;
  const sum = (snapshot: Snapshot): string[] =>
    own(snapshot).map(({ check, severity, actual, expected, difference }) =>
      [check, severity, actual, expected, difference].join(' '),
    );
  const total = FULL.leaves
    .flatMap(({ sources }) => Object.values(sources).map(({ project }) => Number(project ?? 0)))
    .reduce((all, one) => all + Math.round(one * 100), 0);
  const rest = (fen: number): string => (fen / 100).toFixed(2);
  expect(sum(book(rest(total - 15000)))).toEqual([]);
  expect(sum(book(rest(total - 15000 + 100)))).toEqual([
    `F-15 warning ${rest(total + 100)} ${rest(total)} 1.00`,
  ]);
  expect(sum(book(rest(total - 15000 - 2500)))).toEqual([
    `F-15 notice ${rest(total - 2500)} ${rest(total)} -25.00`,
  ]);
});

test('nonsense of any length is read in time that grows with its length', async () => {
  const pieces = ['9', '《', '3次', '2019年、'];
  const tables = listed.tables.map(({ project, goal, indicators: rows }) =>
    table(project, goal, rows),
  );
  const book = openSnapshot(bookWith(tables));
  const [short, long] = await Promise.all(
    [2_500, 2_500 * TIMES].map((length) => {
      const goals = pieces.map((piece, at) => [
        `事项${String(at)}`,
        `${piece.repeat(length / piece.length)}1元×2份＝`,
      ]);
      return openText(narrative(goals), '说明.txt', book);
    }),
  );
  const read = (opened: typeof short) => (): void =>
    void proofreadOpened(
      opened!,
      CATALOGUE.filter(({ id }) => OWN.test(id) || id === 'F-01'),
    );
  expect(await growth(read(short), read(long))).toBeLessThan(LINEAR);
});
