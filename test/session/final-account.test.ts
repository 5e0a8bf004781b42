import { gridFromRectangle, type CellValue, type Grid } from '../../src/model/grid';
import { Refusal } from '../../src/model/reason';
import type { Snapshot } from '../../src/model/snapshot';
import { openSnapshot, openWorkbook } from '../../src/session/open';
import { officialBook } from '../support/official-book';
import { FULL } from '../support/plans';

const BUDGET = officialBook(FULL).snapshot;

const codeOf = (snapshot: Snapshot): string | null => {
  try {
    openSnapshot(snapshot);
    return null;
  } catch (problem) {
    if (problem instanceof Refusal) return problem.reason.code;
    throw problem;
  }
};
const sheet = (...rows: (CellValue | null)[][]): Grid =>
  gridFromRectangle(String(rows[0]?.[0]), true, 0, 0, rows);

/** The budget with its captions, or its titles and all else, saying 决算. */
const saying = (change: (text: string) => string): Snapshot => ({
  ...BUDGET,
  grids: BUDGET.grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        typeof cell.value === 'string' ? { ...cell, value: change(cell.value) } : cell,
      ),
    })),
  })),
});

test('final accounts without any form of a budget', () => {
  const total = sheet(
    ['收入支出决算总表'],
    ['部门：青禾县水务局', null, '金额单位：万元'],
    ['项目', '行次', '决算数'],
    ['一、一般公共预算财政拨款收入', 1, 929.9],
  );
  expect(codeOf({ name: 'x.xlsx', grids: [total] })).toBe('book.final-account');
  const cover = sheet(['青禾县水务局2022年度部门决算'], ['目录']);
  expect(codeOf({ name: 'x.xlsx', grids: [cover] })).toBe('book.final-account');
});

test('final accounts laid out as a budget, by their titles or by their captions alone', () => {
  expect(codeOf(BUDGET)).toBeNull();
  expect(codeOf(saying((text) => text.replaceAll('预算', '决算')))).toBe('book.final-account');
  expect(codeOf(saying((text) => text.replace('预算年度：2022', '决算年度：2022')))).toBe(
    'book.final-account',
  );
});

test('a budget that speaks of final accounts is one still', () => {
  const last = sheet(['2021年度部门决算'], ['项目', '决算数'], ['基本支出', 3]);
  const contents = sheet(['目录'], ['附：2021年度收入支出决算总表']);
  expect(codeOf({ ...BUDGET, grids: [...BUDGET.grids, last, contents] })).toBeNull();
  const project = (text: string): string => text.replaceAll('政务大厅', '部门决算');
  expect(codeOf(saying(project))).toBeNull();
});

test('a text that is headed so', async () => {
  const open = (text: string): Promise<unknown> =>
    openWorkbook(new TextEncoder().encode(text), 'x.txt').catch((problem: unknown) =>
      problem instanceof Refusal ? problem.reason.code : problem,
    );
  expect(await open('青禾县水务局\n2022年度部门决算公开\n一、部门职责\n')).toBe(
    'book.final-account',
  );
  expect(await open('青禾县水务局\n一、部门职责\n负责编制部门决算。\n')).toBe('document.no-forms');
});
