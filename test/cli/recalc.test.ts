import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCommand } from '../../src/cli/check-command';
import { recalcCommand, type RecalcOptions } from '../../src/cli/recalc-command';

const CLEAN = 'samples/clean.xlsx';
const SPOILED = 'samples/spoiled.xlsx';
let folder: string;
let out = '';
let err = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-recalc-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  [out, err] = ['', ''];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

const recalc = (file: string, options: Partial<RecalcOptions>): Promise<0 | 2> =>
  recalcCommand(file, { formulas: false, dryRun: false, ...options });

test('says each change with its reason, and what it leaves with candidates', async () => {
  const to = join(folder, 'recalculated.xlsx');
  expect(await recalc(SPOILED, { out: to })).toBe(0);
  expect(out).toMatch(/重算 \d+ 格\n {2}\S+![A-Z]+\d+ 表\d“.+”.+ → [\d.]+\n {4}(T\d|FMT|X)-\d\d /);
  expect(out).toMatch(/没有改、请判断的 \d+ 处[\s\S]*下级：.*可使 \d+ 处相符/);
  expect(out).toContain(`已写入 ${to}`);
  expect(err).toBe('');
  expect(existsSync(to)).toBe(true);
});

test('a dry run and a sound book write nothing and say so', async () => {
  const to = join(folder, 'none.xlsx');
  expect(await recalc(SPOILED, { out: to, dryRun: true })).toBe(0);
  expect(out).toContain('只是试算，没有写文件');
  expect(await recalc(CLEAN, { out: to })).toBe(0);
  expect(out).toContain('没有要重算的小计、合计，没有写文件');
  expect(existsSync(to)).toBe(false);
});

test.each([
  ['its own input as output', SPOILED, { out: SPOILED }, '相同'],
  ['no output', SPOILED, {}, '--out'],
  ['no such file', 'nowhere.xlsx', { out: 'x.xlsx' }, '没有这个文件'],
  ['a profile that is not there', SPOILED, { out: 'x.xlsx', profile: 'none.json' }, '没有单位资料'],
  ['an output folder that is not there', SPOILED, { out: 'nowhere/x.xlsx' }, '写不进去'],
])('%s is one sentence and 2', async (_, file, options, says) => {
  const before = existsSync(file) ? readFileSync(file) : null;
  expect(await recalc(file, options)).toBe(2);
  expect(err).toContain(says);
  expect(err.trim().split('\n')).toHaveLength(1);
  if (before) expect(readFileSync(file).equals(before)).toBe(true);
});

test('check names suspects, in text and in JSON, and holds approved figures', async () => {
  const check = { rules: [], all: false };
  expect(await checkCommand([SPOILED], { ...check, format: 'text' })).toBe(1);
  expect(out).toMatch(/最可能写错的格\n {2}\S+![A-Z]+\d+ .+ → .+（.*改后 \d+ 处不符消失）/);
  out = '';
  const profile = join(folder, 'unit.json');
  const approved = [{ form: 't1', row: '收入总计', column: '预算数', amount: '1.00' }];
  writeFileSync(profile, JSON.stringify({ schema: 1, approved }));
  expect(await checkCommand([CLEAN], { ...check, format: 'json', profile })).toBe(1);
  const report = JSON.parse(out) as { findings: { id: string }[]; suspects: object[] };
  expect(report.findings.map(({ id }) => id)).toContain('AP-01/t1/incomeTotal/incomeAmount');
  out = '';
  await checkCommand([SPOILED], { ...check, format: 'json' });
  const { suspects } = JSON.parse(out) as { suspects: Record<string, unknown>[] };
  expect(suspects.length).toBeGreaterThan(3);
  for (const suspect of suspects) {
    expect(suspect).toMatchObject({
      sheet: expect.any(String) as string,
      address: expect.stringMatching(/^[A-Z]+\d+$/) as string,
      value: expect.any(String) as string,
      proposed: expect.stringMatching(/^(\d+(\.\d+)?)?$/) as string,
    });
    expect(suspect['satisfies']).toBeGreaterThan(0);
  }
});
