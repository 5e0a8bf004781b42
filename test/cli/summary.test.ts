import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from '../../src/formats/xlsx/read';
import { gouji } from './gouji';

interface SummaryJson {
  readonly year: number;
  readonly facts: readonly Readonly<Record<string, unknown>>[];
  readonly drivers: readonly unknown[];
}

test('a summary as JSON: each number with its unit, its cells and how it came about', () => {
  const { exit, out } = gouji('summary', 'samples/clean.xlsx', '--format', 'json');
  expect(exit).toBe(0);
  const { year, facts, drivers } = JSON.parse(out) as SummaryJson;
  expect([year, drivers]).toEqual([2023, []]);
  expect(facts.find(({ id }) => id === 'sangong.total')).toEqual({
    id: 'sangong.total',
    label: '“三公”经费',
    amount: expect.stringMatching(/^\d+\.\d\d$/) as unknown,
    unit: '万元',
    prior: null,
    change: null,
    direction: null,
    cells: [
      {
        sheet: '部门预算财政拨款三公经费支出表',
        address: expect.stringMatching(/^C\d+$/) as unknown,
        value: expect.any(String) as unknown,
      },
    ],
    derivation: '表9“三公经费小计”合计',
    remark: null,
  });
});

test('a summary to read says what the check came to, and that last year is not known', () => {
  const clean = gouji('summary', 'samples/clean.xlsx').out;
  expect(clean).toMatch(/核对结论：通过\n/);
  expect(clean).toMatch(/没有给上年的工作簿/);
  expect(clean).toMatch(/机关运行经费（万元）/);
  expect(gouji('summary', 'samples/spoiled.xlsx').out).toMatch(/核对结论：不通过；/);
});

test('what cannot be done is one sentence and exit 2', () => {
  const same = gouji('summary', 'samples/clean.xlsx', '--prior', 'samples/spoiled.xlsx');
  expect([same.exit, same.out]).toEqual([2, '']);
  expect(same.err).toBe(
    'samples/spoiled.xlsx：上年的应是 2022 年的，这一份是 2023 年的；请检查是否拿错文件。\n',
  );
  const none = gouji('summary', 'samples/README.md');
  expect(none.exit).toBe(2);
  expect(none.err.trim().split('\n')).toHaveLength(1);
  const out = join(mkdtempSync(join(tmpdir(), 'gouji-')), 'x.json');
  expect(gouji('summary', 'samples/clean.xlsx', '--format', 'json', '--out', out).exit).toBe(0);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toHaveProperty('facts');
  expect(gouji('summary', 'samples/clean.xlsx', '--out', 'samples/clean.xlsx').exit).toBe(2);
});

test('a summary as a workbook goes into a file, and into no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  const out = join(folder, 'x.xlsx');
  const asked = ['summary', 'samples/clean.xlsx', '--format', 'xlsx'];
  expect(gouji(...asked, '--out', out)).toEqual({ exit: 0, out: '', err: '' });
  const { grids } = await readXlsx(readFileSync(out), 'x.xlsx');
  expect(grids.map(({ name }) => name)).toEqual(['三公与机关运行经费汇总', '收支与增减构成']);
  expect(gouji(...asked)).toEqual({
    ...{ exit: 2, out: '' },
    err: 'samples/clean.xlsx：汇总工作簿不能显示在屏幕上；请用 --out 写明 .xlsx 文件名。\n',
  });
  const other = gouji(...asked, '--out', join(folder, 'x.csv'));
  expect([other.exit, other.err]).toEqual([
    2,
    expect.stringMatching(/x\.csv：文件名应以 \.xlsx 结尾。\n$/),
  ]);
});

test('a unit profile: its approved figures count in the verdict, its secret projects are left out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  const summary = (profile: unknown): ReturnType<typeof gouji> => {
    const path = join(folder, 'unit.json');
    writeFileSync(path, JSON.stringify(profile));
    const book = 'samples/clean.xlsx';
    return gouji('summary', book, '--profile', path, '--format', 'json');
  };
  const approved = (amount: string): unknown => ({
    schema: 1,
    approved: [{ form: '表1', row: '收入总计', column: '预算数', amount }],
  });
  const verdict = (profile: unknown): unknown =>
    (JSON.parse(summary(profile).out) as { verdict: unknown }).verdict;
  const plain = JSON.parse(summary({ schema: 1 }).out) as SummaryJson;
  const total = plain.facts.find(({ id }) => id === 'income.total')!;
  expect(verdict(approved(String(total['amount'])))).toBe('pass');
  expect(verdict(approved('1.00'))).toBe('fail');
  const named = plain.facts.filter(({ id }) => String(id).startsWith('project.'));
  expect(named.length).toBeGreaterThan(1);
  const secret = { schema: 1, secret: [`1．${String(named[0]!['label'])}`] };
  const left = (JSON.parse(summary(secret).out) as SummaryJson).facts;
  expect(left.filter(({ id }) => String(id).startsWith('project.'))).toEqual(named.slice(1));
  const other = summary({ schema: 1, year: 2019 });
  expect([other.exit, other.out]).toEqual([2, '']);
  expect(other.err).toMatch(/^samples\/clean\.xlsx：单位资料 .* 是 2019 年的，工作簿是 2023 年的/);
});
