import { checkBook, saying } from '../support/check-book';
import { editBook, formOf } from '../support/edit-book';
import { officialBook } from '../support/official-book';
import { FULL, GENERAL_ONLY } from '../support/plans';
import type { Snapshot } from '../../src/model/snapshot';

/** What stands below a table is not of it: signatures, dates, remarks. */

const plain = officialBook(FULL).snapshot;

function below(sheet: number, ...texts: string[]): Snapshot {
  return {
    ...plain,
    grids: plain.grids.map((grid, i) => {
      if (i !== sheet) return grid;
      const index = (grid.rows.at(-1)?.index ?? 0) + 1;
      const cells = texts.flatMap((value, column) => (value === '' ? [] : [{ column, value }]));
      return { ...grid, rows: [...grid.rows, { index, cells }] };
    }),
  };
}

test.each([
  [2, ['制表人：张三', '', '', '审核人：李四', '', '', '2023年1月5日']],
  [2, ['', '制表人：张三', '', '单位负责人（签字）：']],
  [8, ['经办人：张三', '', '联系电话：0311-1234567']],
  [0, ['填报单位（盖章）', '', '2023年1月5日']],
  [5, ['说明：数据来自预算一体化系统']],
])('table %d: %j', (sheet, texts) => {
  const { findings, verdict } = checkBook(below(sheet, ...texts));
  expect(findings.filter((one) => one.severity !== 'notice').map(saying)).toEqual([]);
  expect(verdict).toBe('pass');
});

test('a project whose name begins like a signature is a row, even with its amounts as text', () => {
  const name = '单位运行经费（2022年）';
  const named = formOf(plain, 'proc').rows.find((row) => row.kind === 'detail');
  const { snapshot } = editBook(plain, [
    { op: 'text', form: 'proc', find: named?.label ?? '', replace: name },
  ]);
  const grids = snapshot.grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        row.cells[0]?.value === name && typeof cell.value === 'number'
          ? { ...cell, value: String(cell.value) }
          : cell,
      ),
    })),
  }));
  const proc = checkBook({ ...snapshot, grids }).book.forms.find((one) => one.form === 'proc');
  expect(proc?.rows.map((row) => row.label)).toContain(name);
});

test('an empty table that says so in other words is warned of its wording', () => {
  const { snapshot } = officialBook(GENERAL_ONLY);
  const grids = snapshot.grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        typeof cell.value === 'string' && cell.value.includes('空表列示')
          ? { ...cell, value: '本单位没有这项预算安排的支出' }
          : cell,
      ),
    })),
  }));
  const found = checkBook({ ...snapshot, grids }).findings.filter((one) => one.check === 'STR-03');
  expect(found.map((one) => one.id)).toEqual(expect.arrayContaining(['STR-03/t7', 'STR-03/t8']));
  expect(new Set(found.map((one) => one.severity))).toEqual(new Set(['warning']));
});

test('a line 其中：… without a code is no row of the table', () => {
  const t3 = plain.grids[2];
  const last = t3?.rows.at(-1);
  const cells = [
    { column: 2, value: '其中：会议费' },
    { column: 3, value: 1.2 },
  ];
  const grids = plain.grids.map((grid, i) =>
    i === 2 ? { ...grid, rows: [...grid.rows, { index: (last?.index ?? 0) + 1, cells }] } : grid,
  );
  expect(checkBook({ ...plain, grids }).verdict).toBe('pass');
});

test('a figure below the last row, without a name, is no signature', () => {
  const last = plain.grids[2]?.rows.at(-1)?.index ?? 0;
  const grids = plain.grids.map((grid, i) =>
    i === 2
      ? { ...grid, rows: [...grid.rows, { index: last + 1, cells: [{ column: 3, value: 5 }] }] }
      : grid,
  );
  const { findings } = checkBook({ ...plain, grids });
  expect(findings.filter((one) => one.severity === 'error').map((one) => one.check)).toEqual([
    'C-01',
  ]);
});

test('what a secret project is called stands in no finding', () => {
  const name = '涉密专项甲';
  const named = formOf(plain, 'proc').rows.find((row) => row.kind === 'detail');
  const { snapshot } = editBook(plain, [
    { op: 'text', form: 'proc', find: named?.label ?? '', replace: name },
  ]);
  const checked = checkBook(snapshot);
  const proc = checked.book.forms.find((one) => one.form === 'proc');
  expect(proc?.rows.some((row) => row.label.startsWith('涉密项目'))).toBe(true);
  expect(proc?.rows.map((row) => row.key).join()).not.toContain(name);
  expect(JSON.stringify([checked.findings, checked.book.forms])).not.toContain(name);
});
