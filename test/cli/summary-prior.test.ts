import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from '../../src/formats/xlsx/write';
import type { KeptYear } from '../../src/model/kept-year';
import { officialBook } from '../support/official-book';
import type { BookPlan } from '../support/plan';
import { FULL, inEdition } from '../support/plans';
import { gouji } from './gouji';

const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
const at = (name: string): string => join(folder, name);
const [NOW, BEFORE, RENAMED, RECODED, ACCOUNT] = [
  ...['now.xlsx', 'before.xlsx', 'renamed.xlsx', 'recoded.xlsx', 'account.xlsx'].map(at),
] as [string, string, string, string, string];

const PRIOR: BookPlan = {
  ...inEdition(FULL, 'hebei-2021', 2021),
  leaves: FULL.leaves.map((leaf) =>
    leaf.code === '2080501' ? { ...leaf, sources: { general: { basic: '25.93' } } } : leaf,
  ),
  economic: FULL.economic.map((one) =>
    one.code === '30302' ? { ...one, personnel: '25.93' } : one,
  ),
  sangong: FULL.sangong.map((one) => (one.row === 'reception' ? { ...one, general: '4.40' } : one)),
};

beforeAll(async () => {
  const write = async (path: string, plan: BookPlan): Promise<void> => {
    writeFileSync(path, await writeXlsx(officialBook(plan).workbook));
  };
  await write(NOW, FULL);
  await write(BEFORE, PRIOR);
  await write(RENAMED, { ...PRIOR, entity: { code: '607', name: '云台县行政审批局' } });
  await write(RECODED, { ...PRIOR, entity: { code: '455', name: '云台县行政审批局' } });
  const { sheets } = officialBook(PRIOR).workbook;
  const account = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map(
      (row) =>
        row &&
        row.map((cell) =>
          cell && typeof cell.value === 'string'
            ? { ...cell, value: cell.value.replaceAll('预算', '决算') }
            : cell,
        ),
    ),
  }));
  writeFileSync(ACCOUNT, await writeXlsx({ sheets: account }));
});

interface SummaryJson extends Omit<KeptYear, 'facts'> {
  readonly remarks: readonly string[];
  readonly facts: readonly (KeptYear['facts'][number] & { readonly change: string | null })[];
  readonly drivers: readonly { readonly fact: string; readonly label: string }[];
}
const summary = (...args: string[]): SummaryJson => {
  const { exit, out, err } = gouji('summary', NOW, '--format', 'json', ...args);
  expect([exit, err]).toEqual([0, '']);
  return JSON.parse(out) as SummaryJson;
};
const refused = (...args: string[]): string => {
  const { exit, out, err } = gouji('summary', ...args);
  expect([exit, out]).toEqual([2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  return err.trim();
};

test('last year from its workbook, from what was kept of it, and from its printed summary', () => {
  const kept = at('kept.json');
  const printed = at('printed.json');
  const made = gouji('summary', BEFORE, '--keep', kept, '--format', 'json', '--out', printed);
  expect([made.exit, made.out, made.err]).toEqual([0, '', '']);
  const book = summary('--prior', BEFORE);
  expect(book.remarks).toEqual([]);
  const change = (id: string): unknown => book.facts.find((one) => one.id === id)?.change;
  expect(['expenditure.basic', 'expenditure.personnel', 'sangong.total'].map(change)).toEqual([
    ...['-5.00', '-5.00', '-1.40'],
  ]);
  expect(book.drivers).toContainEqual(
    expect.objectContaining({ fact: 'sangong.total', label: '公务接待费', change: '-1.40' }),
  );
  expect(summary('--prior', kept)).toEqual(book);
  expect(summary('--prior', printed)).toEqual(book);
});

test('what was kept before is never written over, and nothing else is printed then', () => {
  const kept = at('mine.json');
  writeFileSync(kept, 'mine');
  expect(refused(NOW, '--keep', kept)).toContain('文件已经有了');
  expect(refused(NOW, '--keep', BEFORE)).toContain('文件已经有了');
  expect(readFileSync(kept, 'utf8')).toBe('mine');
  const fresh = at('fresh.json');
  expect(refused(NOW, '--keep', fresh, '--out', fresh)).toContain('请换一个文件名');
  expect(existsSync(fresh)).toBe(false);
});

test('another name is asked about; --renamed compares it and says so', () => {
  const asked = refused(NOW, '--prior', RENAMED);
  for (const part of ['云台县行政审批局', '云台县政务服务局', '确是同一单位改名的，请加 --renamed'])
    expect(asked).toContain(part);
  expect(refused(NOW, '--prior', RECODED)).toContain('455 云台县行政审批局');
  for (const prior of [RENAMED, RECODED])
    expect(summary('--prior', prior, '--renamed').remarks).toEqual([
      expect.stringMatching(/上年的名称是“\d+ 云台县行政审批局”/),
    ]);
  expect(gouji('summary', NOW, '--prior', RENAMED, '--renamed').out).toContain(
    '注意：上年的名称是',
  );
  expect(refused(NOW, '--prior', NOW, '--renamed')).toContain('上年的应是 2021 年的');
});

test('a final account is refused, as last year and as the file itself', () => {
  expect(refused(NOW, '--prior', ACCOUNT, '--renamed')).toMatch(
    /account\.xlsx：这是决算，不是预算/,
  );
  expect(refused(ACCOUNT, '--prior', BEFORE)).toMatch(/account\.xlsx：这是决算，不是预算/);
});

test('JSON that is nothing of ours, or was tampered with, is one sentence', () => {
  const { facts, ...rest } = summary();
  const write = (text: string): string => {
    writeFileSync(at('bad.json'), text);
    return at('bad.json');
  };
  const prior = (text: string): string => refused(NOW, '--prior', write(text));
  expect(prior('{')).toContain('不是 JSON');
  expect(prior('{"schema":1}')).toContain('不是 gouji summary 留存的数据');
  const [first] = facts;
  expect(prior(JSON.stringify({ ...rest, facts: [{ ...first, amount: '1e9' }] }))).toContain(
    'facts.0.amount',
  );
  expect(prior(JSON.stringify({ ...rest, facts: [first, first] }))).toContain('有两次');
  expect(prior(' '.repeat(4 * 1024 * 1024 + 1))).toContain('4 MB');
  expect(prior(JSON.stringify({ ...rest, facts }))).toContain('上年的应是 2021 年的');
});
