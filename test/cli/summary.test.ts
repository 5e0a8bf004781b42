import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
