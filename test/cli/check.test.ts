import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gouji } from './gouji';

const CLEAN = 'samples/clean.xlsx';
const SPOILED = 'samples/spoiled.xlsx';
const corpus = join(__dirname, '../corpus');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface CheckJson {
  workbook: string;
  verdict?: string;
  error?: { code: string; message: string };
  edition: { id: string; exact: boolean };
  checks: Record<string, number>;
  findings: {
    id: string;
    check: string;
    severity: string;
    verdict: string;
    rootCause: string | null;
    cells: { sheet: string; address: string; value: string }[];
  }[];
}
const json = (text: string) => JSON.parse(text) as CheckJson;

test('a clean workbook passes, a spoiled one does not, and says what to do first', () => {
  const clean = gouji('check', CLEAN);
  expect([clean.exit, clean.err]).toEqual([0, '']);
  expect(clean.out).toContain('结论：通过');
  const spoiled = gouji('check', SPOILED);
  expect(spoiled.exit).toBe(1);
  expect(spoiled.out).toMatch(/结论：不通过[\s\S]*必改[\s\S]*下一步：先改/);
});

test('the JSON keeps its contract', () => {
  const { out, exit } = gouji('check', SPOILED, '--format', 'json');
  const report = json(out);
  expect(exit).toBe(1);
  expect(Object.keys(report)).toEqual(
    expect.arrayContaining([
      'workbook',
      'year',
      'edition',
      'entity',
      'unit',
      'verdict',
      'forms',
      'checks',
      'findings',
      'suspects',
      'timings',
    ]),
  );
  const { run, passed, failed, rounding, unchecked } = report.checks;
  expect(run).toBe((passed ?? 0) + (failed ?? 0) + (rounding ?? 0) + (unchecked ?? 0));
  expect(report.findings.length).toBe((failed ?? 0) + (rounding ?? 0) + (unchecked ?? 0));
  const ids = report.findings.map((finding) => finding.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const finding of report.findings) {
    expect(Object.keys(finding)).toEqual(
      expect.arrayContaining([
        'id',
        'check',
        'severity',
        'verdict',
        'message',
        'expected',
        'actual',
        'difference',
        'cells',
        'terms',
        'rootCause',
        'explanation',
      ]),
    );
    if (finding.rootCause !== null) expect(ids).toContain(finding.rootCause);
  }
});

test('several files and folders: one object a line, the worst exit, no file ends the others', () => {
  const inner = join(folder, 'county', '单位');
  mkdirSync(inner, { recursive: true });
  writeFileSync(join(inner, 'good.xlsx'), readFileSync(CLEAN));
  writeFileSync(join(inner, 'bad.xlsx'), 'no workbook');
  writeFileSync(join(inner, '~$good.xlsx'), 'lock');
  writeFileSync(join(inner, 'notes.txt'), 'text');
  const { exit, out, err } = gouji('check', join(folder, 'county'), SPOILED, '--format', 'json');
  const lines = out.trim().split('\n').map(json);
  expect(lines.map((line) => line.verdict ?? line.error?.code)).toEqual([
    'document.no-forms',
    'pass',
    'fail',
  ]);
  expect(exit).toBe(2);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(gouji('check', CLEAN, SPOILED).exit).toBe(1);
});

test.each([
  ['no such file', ['check', 'nowhere.xlsx'], '没有这个文件'],
  ['an empty folder', ['check', 'docs/decisions'], '没有 .xlsx 工作簿'],
  ['no arguments', ['check'], '缺少参数'],
  ['an unknown option', ['check', CLEAN, '--fast'], '没有这个选项'],
  ['a format that is none', ['check', CLEAN, '--format', 'pdf'], '--format'],
  [
    'a rule pack that is not there',
    ['check', CLEAN, '--rules', 'nowhere.json'],
    '没有规则包 nowhere.json',
  ],
  ['a rule pack that is no JSON', ['check', CLEAN, '--rules', 'README.md'], '不是 JSON'],
  ['output over its own input', ['check', CLEAN, '--out', CLEAN], '相同'],
  ['output where there is no folder', ['check', CLEAN, '--out', 'nowhere/x.txt'], '写不进去'],
  ['an unknown command', ['audit'], '没有这个命令'],
  ['an unknown check', ['explain', 'T3-99'], 'T3-01'],
])('what cannot be done is exit 2 and one sentence: %s', (_, args, says) => {
  const { exit, err } = gouji(...args);
  expect(exit).toBe(2);
  expect(err).toContain(says);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(/\bat \S+:\d+/);
});

test('bad files of every kind: one sentence each, never a trace', () => {
  const files = readdirSync(corpus).filter(
    (name) => name.endsWith('.xlsx') || name.endsWith('.xls'),
  );
  expect(files.length).toBeGreaterThan(10);
  const { exit, out, err } = gouji(
    'check',
    ...files.map((name) => join(corpus, name)),
    '--format',
    'json',
  );
  expect(exit).toBe(2);
  const lines = out.trim().split('\n').map(json);
  expect(lines).toHaveLength(files.length);
  for (const { error, workbook } of lines)
    expect([workbook, error?.code]).toEqual([
      workbook,
      expect.stringMatching(/^(format|book|document)\./),
    ]);
  expect(lines.filter((line) => line.error?.code === 'book.too-hard')).toEqual([]);
  expect(err).not.toMatch(/\bat \S+:\d+/);
});

test('a rule pack adds and silences checks', () => {
  const pack = join(folder, 'pack.json');
  writeFileSync(
    pack,
    JSON.stringify({
      name: '某县',
      checks: [
        {
          id: 'XX-01',
          severity: 'error',
          title: '收入总计不超过 1',
          formulas: ['T1[收入总计].预算数 ≤ 1'],
        },
      ],
    }),
  );
  const report = json(gouji('check', CLEAN, '--rules', pack, '--format', 'json').out);
  expect(report.findings.map((finding) => finding.id)).toContain(
    'XX-01/t1/incomeTotal/incomeAmount',
  );
  writeFileSync(
    pack,
    JSON.stringify({
      name: '某县',
      checks: [
        { id: 'XX-01', severity: 'error', title: '写错', formulas: ['T1[收入总计].预算 ≤ 1'] },
      ],
    }),
  );
  const refused = gouji('check', CLEAN, '--rules', pack);
  expect(refused.exit).toBe(2);
  expect(refused.err).toMatch(/XX-01.*第 \d+ 个字.*列名/);
});

test('results go to a file when asked, and only there', () => {
  const out = join(folder, 'result.json');
  const answer = gouji('check', SPOILED, '--format', 'json', '--out', out);
  expect([answer.exit, answer.out]).toEqual([1, '']);
  expect(existsSync(out) && json(readFileSync(out, 'utf8')).verdict).toBe('fail');
});

test('editions and explain speak of what is there', () => {
  expect(gouji('editions').out).toMatch(/hebei-2020[\s\S]*hebei-2025/);
  expect(JSON.parse(gouji('editions', '--format', 'json').out)).toHaveLength(5);
  expect(gouji('explain', 'x-11').out).toMatch(/X-11[\s\S]*每科目[\s\S]*尾差/);
  expect(gouji('explain', 'N-01').out).toMatch(/N-01[\s\S]*表1 收入总计[\s\S]*文字/);
  expect(gouji('--help').out).toMatch(/用法[\s\S]*check[\s\S]*editions[\s\S]*explain/);
});
