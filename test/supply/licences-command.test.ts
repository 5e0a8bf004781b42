import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TOOL = 'dist/tools/licences.cjs';

let root: string;
beforeAll(() => {
  if (!existsSync(TOOL)) throw new Error('run npm run build first');
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gouji-licences-'));
  for (const file of ['package.json', 'package-lock.json', 'dist/notices']) {
    cpSync(file, join(root, file), { recursive: true });
  }
  rmSync(join(root, 'dist/notices/THIRD-PARTY-NOTICES.txt'), { force: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const run = (): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [TOOL, '--root', root], { encoding: 'utf8' });
const change = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, file), text.replace(from, to));
};
const notices = (): string => join(root, 'dist/notices/THIRD-PARTY-NOTICES.txt');

test('passes, and writes the notices', () => {
  const { status, stdout } = run();
  expect(stdout).toMatch(/^✓ 装的 \d+ 个包、构建结果里的 \d+ 个包都许可/);
  expect(status).toBe(0);
  expect(readFileSync(notices(), 'utf8')).toContain('react-dom 18.3.1');
});

test('fails on a licence of what ships and on a range, a line each, and writes no notices', () => {
  change('dist/notices/wps.json', '"licence": "ISC"', '"licence": "GPL-3.0-or-later"');
  change('package.json', '"zod": "', '"zod": "^');
  const { status, stdout, stderr } = run();
  expect(status).toBe(1);
  expect(stdout.split('\n').filter((line) => line.startsWith('  · '))).toHaveLength(2);
  expect(stdout).toMatch(/^✗ 用到的包有 2 处不行：\n/);
  expect(stderr).toBe('');
  expect(existsSync(notices())).toBe(false);
});

test.each([
  ['missing', () => rmSync(join(root, 'dist/notices/cli.json')), '没有 dist/notices/cli.json'],
  ['no JSON', () => writeFileSync(join(root, 'package-lock.json'), '{'), 'package-lock.json 不是'],
  [
    'of another shape',
    () => change('package-lock.json', '"lockfileVersion": 3', '"lockfileVersion": 1'),
    'package-lock.json 的样子不对：lockfileVersion',
  ],
])('says in one line that a file is %s', (_, spoil, sentence) => {
  spoil();
  const { status, stdout, stderr } = run();
  expect([status, stderr]).toEqual([2, '']);
  expect(stdout).toContain(sentence);
});
