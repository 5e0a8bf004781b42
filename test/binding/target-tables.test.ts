import { checkBook, saying } from '../support/check-book';
import { bookOf, editBook, formOf, type Edit } from '../support/edit-book';
import { officialBook } from '../support/official-book';
import { FULL } from '../support/plans';
import type { BookPlan, TargetTable } from '../support/plan';
import type { CellValue, GridRow } from '../../src/model/grid';
import { SECRET } from '../../src/model/project';
import type { Snapshot } from '../../src/model/snapshot';

/** 绩效目标表: the head block, the goal wherever it is printed, merged levels, secret projects. */

const HALL = '政务大厅运行保障';
const plain = officialBook(FULL).snapshot;

/** Rows of the sheet of target tables, changed. */
function changed(change: (rows: readonly GridRow[]) => GridRow[], from = plain): Snapshot {
  const last = from.grids.length - 1;
  return {
    ...from,
    grids: from.grids.map((grid, i) => (i === last ? { ...grid, rows: change(grid.rows) } : grid)),
  };
}

const rowWith = (rows: readonly GridRow[], value: CellValue): GridRow =>
  rows.find((row) => row.cells.some((cell) => cell.value === value))!;

const text = (find: string, replace: string): Edit => ({
  op: 'text',
  form: 'perf',
  instance: HALL,
  find,
  replace,
});

const about = (snapshot: Snapshot, check: RegExp): string[] =>
  checkBook(snapshot)
    .findings.filter((one) => check.test(one.check))
    .map(saying);

test('the head block is read by its labels', () => {
  const { head } = formOf(plain, 'perf', HALL);
  const said = Object.entries(head ?? {}).map(([key, { raw }]) => [key, raw]);
  expect(Object.fromEntries(said)).toEqual({
    code: '60700100001',
    name: HALL,
    budget: '88.40',
    fiscal: '80.00',
    otherFunds: '8.40',
    byMarch: null,
    byJune: '40.00',
    byOctober: '75.00',
    byDecember: '100.00',
    goal: '1.保障大厅窗口全年正常受理业务\n2.缩短群众办件等候时间',
  });
  expect(head?.budget?.amount?.fen).toBe(88_400_000);
  const [project] = bookOf(plain).projects;
  expect([project?.name, project?.code, project?.budget?.fen]).toEqual([
    HALL,
    '60700100001',
    88_400_000,
  ]);
});

test('a table without a head block has its goal alone', () => {
  expect(Object.keys(formOf(plain, 'perf', '政务大厅车辆更新').head ?? {})).toEqual(['goal']);
});

test('the goal may stand below the column labels, and is no indicator there', () => {
  const below = changed((rows) => {
    const goal = rowWith(rows, '绩效目标');
    const labels = rowWith(rows, '一级指标');
    return rows.map((row) =>
      row === goal
        ? { ...labels, index: goal.index }
        : row === labels
          ? { ...goal, index: labels.index }
          : row,
    );
  });
  const form = formOf(below, 'perf', HALL);
  expect(form.head?.goal).toEqual({
    ...formOf(plain, 'perf', HALL).head?.goal,
    row: form.rows[0]!.index - 1,
  });
  expect(form.rows.map(({ key }) => key)).toEqual(
    formOf(plain, 'perf', HALL).rows.map(({ key }) => key),
  );
});

test('merged cells of the second level are filled down, not beyond the first level', () => {
  const indicators = [
    ['产出指标', '数量指标', '窗口数', '窗口', '≥36个', '计划'],
    ['', '', '自助机台数', '自助机', '≥8台', '计划'],
    ['满意度指标', '', '群众满意度', '回访', '≥95%', '计划'],
  ];
  const targets: TargetTable[] = [{ project: '大厅建设', goals: ['建成'], indicators }];
  const { rows } = formOf(officialBook({ ...FULL, targets }).snapshot, 'perf', '大厅建设');
  expect(rows.map(({ cells }) => [cells['level1']?.raw, cells['level2']?.raw ?? null])).toEqual([
    ['产出指标', '数量指标'],
    ['产出指标', '数量指标'],
    ['满意度指标', null],
  ]);
});

test('shares of the plan typed as percentages are stored as parts of 1', () => {
  const values: Readonly<Record<string, CellValue>> = { '40.00': 0.4, '75.00': 0.75, '100.00': 1 };
  const typed = changed((rows) =>
    rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        value: values[String(cell.value)] ?? cell.value,
      })),
    })),
  );
  expect(about(typed, /^F-11$/)).toEqual([]);
  const { snapshot } = editBook(plain, [text('40.00', '40%'), text('100.00', '100%')]);
  expect(about(snapshot, /^F-11$/)).toEqual([]);
});

test.each<[string, readonly Edit[], RegExp]>([
  ['one rounding apart is 尾差', [text('80.00', '79.99')], /notice rounding F-12/],
  ['a sum that is no number is 未能核对', [text('80.00', '约80')], /unchecked F-12/],
  ['a share that is no number is 未能核对', [text('75.00', '大半')], /unchecked F-11/],
  ['more than 100%', [text('75.00', '175.00')], /error fail F-11.*byOctober/],
  ['no share at the end', [text('100.00', '')], /error fail F-11.*byDecember/],
])('%s', (_, edits, expected) => {
  const { snapshot } = editBook(plain, edits);
  expect(about(snapshot, /^F-1[12]$/).join()).toMatch(expected);
});

const secret: BookPlan = {
  ...FULL,
  targets: [
    ...FULL.targets!,
    {
      project: '涉密载体销毁设备更新',
      head: { code: '60700100009', budget: '31.70', fiscal: '11.10', plan: ['90', '20', '', '50'] },
      goals: ['目标内容1'],
      indicators: [['产出指标', '数量指标', '粉碎机台数', '台数', '≤3', '']],
    },
    { ...FULL.targets![1]!, project: '便民服务点建设' },
  ],
};

test('nothing is said of a secret project, and nothing of it is kept', () => {
  const { snapshot } = officialBook(secret);
  const form = bookOf(snapshot).forms.find((one) => one.secret)!;
  const written = Object.values(form.head ?? {}).filter(({ kind }) => kind !== 'blank');
  expect(new Set(written.map(({ raw }) => raw))).toEqual(new Set([SECRET]));
  const { findings, book } = checkBook(snapshot);
  expect(findings.filter((one) => one.instance === form.instance)).toEqual([]);
  expect(JSON.stringify([findings, book])).not.toMatch(/载体|粉碎|60700100009/);
  // The one after it has the number that follows.
  expect(findings.filter((one) => one.check === 'F-10')).toEqual([]);
});

test('rows that say 涉密 are let off', () => {
  const indicators = [
    ['产出指标', '数量指标', '涉密', '涉密', '', ''],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '回访', '', '问卷'],
  ];
  const targets = [
    { project: '专项工作', goals: ['按期完成'], indicators },
    { project: '机要工作', goals: ['涉密'], indicators },
  ];
  const { snapshot } = officialBook({ ...FULL, targets, procurement: [] });
  expect(about(snapshot, /^F-/)).toEqual([
    expect.stringMatching(/F-03.*专项工作.群众满意度.value/),
  ]);
});
