import { readAmount } from '../../src/model/amount-text';
import { SECRET } from '../../src/model/project';
import type { CheckReport } from '../../src/reports/check-report';
import { checkOpened } from '../../src/session/check';
import { openSnapshot } from '../../src/session/open';
import { bookOf, editBook, formOf } from '../support/edit-book';
import { officialBook } from '../support/official-book';
import { FULL } from '../support/plans';
import { pageOf, textOf } from './report-of';

/** Nothing that is written of a secret project leaves into a report. */

const NAME = '涉密专项甲';
const ITEM = '屏蔽机柜';
const GOAL = '建成甲号机房';
const BUDGET = 76_543.21;

const plain = officialBook(FULL).snapshot;
const project = formOf(plain, 'proc').rows.at(-1)!.label;
const target = formOf(
  plain,
  'perf',
  bookOf(plain).forms.find((one) => one.form === 'perf')!.instance,
);
const goal = target.rows[0]!;
const { snapshot } = editBook(plain, [
  {
    op: 'set',
    form: 'proc',
    row: formOf(plain, 'proc').rows.at(-1)!.key,
    column: 'projectBudget',
    value: BUDGET,
  },
  {
    op: 'set',
    form: 'proc',
    row: formOf(plain, 'proc').rows.at(-1)!.key,
    column: 'item',
    value: ITEM,
  },
  { op: 'text', form: 'proc', find: project, replace: NAME },
  {
    op: 'set',
    form: 'perf',
    instance: target.instance,
    row: goal.key,
    column: 'description',
    value: GOAL,
  },
]);
const grids = snapshot.grids.map((grid) => ({
  ...grid,
  name: grid.name === target.sheet ? `${NAME}绩效` : grid.name,
  rows: grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.value === target.title ? { ...cell, value: `1、${NAME}绩效目标表` } : cell,
    ),
  })),
}));
const report = checkOpened(openSnapshot({ ...snapshot, grids }));
const SECRETS = [NAME, ITEM, GOAL, '76543.21', String(BUDGET)];

/** A report in which a careless check speaks of every cell of the secret rows, figures and all. */
function indiscreet(): CheckReport {
  const careless = report.book.forms.flatMap((form) =>
    form.rows
      .filter((row) => row.secret)
      .flatMap((row) =>
        Object.values(row.cells).map((cell, i) => {
          const place = {
            sheet: row.sheet,
            address: `${'ABCDEFGHIJKLMNOP'[cell.column]}${cell.row + 1}`,
          };
          const value = String(BUDGET);
          return {
            id: `P-01/${form.form}/${row.key}/${i}`,
            check: 'P-01',
            severity: 'error' as const,
            verdict: 'fail' as const,
            form: form.form,
            instance: '',
            message: 'fail',
            slots: {},
            cells: [{ place, value }],
            expected: value,
            actual: value,
            difference: value,
            terms: [0, 1].map(() => ({
              side: 'left' as const,
              sign: 1 as const,
              form: form.form,
              row: '某行',
              column: '某栏',
              value,
              place,
            })),
            rootCause: null,
            why: null,
            sentence: `${NAME}的${ITEM}是 ${value}，${GOAL}`,
          };
        }),
      ),
  );
  const group = {
    check: 'P-01',
    form: 'proc',
    instance: '',
    severity: 'error' as const,
    unchecked: false,
    findings: careless,
    followers: careless,
  };
  const suspects = careless.map((one) => ({
    place: one.cells[0]!.place,
    form: one.form,
    instance: '',
    row: '某行',
    column: '某栏',
    rowLabel: '某行',
    columnLabel: '某栏',
    slipNumber: 1,
    value: String(BUDGET),
    proposed: String(BUDGET),
    satisfies: 1,
    findings: [one.id],
  }));
  return { ...report, findings: careless, groups: [group], suspects };
}

test('the book does hold a secret row with its amount, and a secret table of targets', () => {
  const rows = report.book.forms.flatMap((form) => form.rows.filter((row) => row.secret));
  const budget = readAmount(BUDGET, '万元');
  expect(rows.map((row) => row.cells.projectBudget?.amount)).toContainEqual(
    budget.kind === 'amount' ? budget.amount : null,
  );
  expect(report.book.forms.filter((form) => form.secret)).toHaveLength(1);
});

test('the report that the checks make', () => {
  const page = pageOf(report);
  for (const secret of SECRETS) expect(page).not.toContain(secret);
});

test('a report that a careless check made', () => {
  const careless = indiscreet();
  expect(careless.findings.length).toBeGreaterThan(10);
  const page = pageOf(careless);
  for (const secret of SECRETS) expect(page).not.toContain(secret);
  expect(textOf(page)).toContain(SECRET);
});
