/** `gouji data`, and `--data` before and behind every command. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gouji } from './gouji';

const PACK = 'samples/data-pack';
const CLEAN = 'samples/clean.xlsx';

let folder: string;
let script: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-data-'));
  script = join(folder, 'gouji-data.js');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A copy of the sample, one file of it written otherwise. */
function changed(file: string, content: string | Uint8Array): string {
  const copy = join(folder, 'pack');
  cpSync(PACK, copy, { recursive: true });
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), content);
  return copy;
}

const checks = (...args: string[]): unknown => {
  const { out } = gouji('check', CLEAN, '--format', 'json', ...args);
  const { findings, data, verdict } = JSON.parse(out) as Record<string, unknown>;
  return { findings, data, verdict };
};

test('a folder becomes a file; both come to the same findings, which name the pack', () => {
  const packed = gouji('data', 'pack', PACK, '--out', script);
  expect(packed).toMatchObject({ exit: 0, err: '' });
  const account = [
    '  青禾县财政局，2026.1',
    '  套表  qinghe-2026（新的）',
    '  文字模板  qinghe-2026/opening',
    '  规则包  青禾县从严控制公务接待（QH-01）\n',
  ].join('\n');
  expect(packed.out).toBe(`${script}：已写入数据包\n${account}`);
  expect(gouji('data', 'show', script).out).toBe(`${script}\n${account}`);
  expect(gouji('data', 'show', PACK).out).toBe(`${PACK}\n${account}`);

  const fromFolder = checks('--data', PACK);
  expect(checks(`--data=${script}`)).toEqual(fromFolder);
  expect(fromFolder).toMatchObject({
    data: { name: '青禾县财政局', version: '2026.1' },
    verdict: 'pass',
    findings: expect.arrayContaining([expect.objectContaining({ check: 'QH-01' })]) as unknown,
  });
  expect(checks()).toMatchObject({ data: null });
  // Again, over the one that is there.
  expect(gouji('data', 'pack', PACK, '--out', script).exit).toBe(0);
});

test('every command that goes by editions or rules goes by the pack', () => {
  const data = ['--data', PACK];
  expect(gouji(...data, 'check', CLEAN).out).toContain('用数据包“青禾县财政局”（2026.1）');
  expect(gouji('editions', ...data).out).toContain('qinghe-2026  青禾县 2026 年');
  expect(gouji('explain', 'QH-01', ...data).out).toContain('T9[公务接待费].合计 ≤ 2');
  const shown = gouji('template', 'show', '--edition', 'qinghe-2026', ...data).out;
  expect(shown).toContain('青禾县财政局的统一要求');
  const blank = join(folder, 'blank.xlsx');
  const made = ['--edition', 'qinghe-2026', '--unit', '青禾县某局', '--year', '2026'];
  expect(gouji('new', ...made, '--out', blank, ...data).err).toBe('');
  expect(gouji('check', blank, ...data).out).toContain('按青禾县 2026 年表样核对');
  expect(gouji('explain', 'QH-01').exit).toBe(2);
});

test.each([
  ['pack.json', '{', 'pack.json：不是 JSON'],
  ['pack.json', '{"schema":1,"schema":1}', 'pack.json：“schema”这一项写了两次'],
  ['pack.json', '{"__proto__":{}}', 'pack.json：有不能用的项“__proto__”'],
  ['pack.json', '{"schema":7,"name":"甲","version":"1"}', 'pack.json：“schema”应为 1'],
  ['notes.txt', '甲', 'notes.txt：不认得这个文件'],
  ['rules/qinghe.json', new Uint8Array([0xb9, 0xab]), 'rules/qinghe.json：不是 UTF-8 编码'],
  [
    'editions/qinghe-2026/narrative/opening.liquid',
    '{{ 部门 | }',
    'editions/qinghe-2026/narrative/opening.liquid：模板“opening”第 1 行',
  ],
  ['codes/economic.json', ' '.repeat(5 * 1024 * 1024), '超过 5 MB，没有读取'],
])('%s gone wrong: nothing is written, and it says where', (file, content, said) => {
  const pack = changed(file, content);
  const { exit, out, err } = gouji('data', 'pack', pack, '--out', script);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toContain(`${pack}：${said}`);
  expect(existsSync(script)).toBe(false);
});

test('everything that is wrong is said line by line; a check goes by nothing else instead', () => {
  const pack = changed(
    'rules/qinghe.json',
    '{"name":"甲","checks":[],"settings":{"A-1":"off","B-2":"off"}}',
  );
  const packed = gouji('data', 'pack', pack, '--out', script);
  expect(packed.err.trim().split('\n')).toEqual([
    `${pack}：rules/qinghe.json：没有编号 A-1 的规则。`,
    `${pack}：rules/qinghe.json：没有编号 B-2 的规则。`,
  ]);
  const checked = gouji('check', CLEAN, '--data', pack);
  expect(checked).toMatchObject({ exit: 2, out: '' });
  expect(checked.err).toBe(
    `数据包 ${pack} 不能用：rules/qinghe.json：没有编号 A-1 的规则；rules/qinghe.json：没有编号 B-2 的规则。\n`,
  );
});

test('a file that is no data file is neither overwritten nor run nor used', () => {
  const evil = 'process.stdout.write("run");window.goujiData = {};';
  writeFileSync(script, evil);
  const packed = gouji('data', 'pack', PACK, '--out', script);
  expect(packed).toMatchObject({ exit: 2, out: '' });
  expect(packed.err).toContain('又不是数据文件，没有覆盖');
  expect(readFileSync(script, 'utf8')).toBe(evil);
  const used = gouji('check', CLEAN, '--data', script);
  expect(used).toMatchObject({ exit: 2, out: '' });
  expect(used.err).toContain('不是 gouji data 写出的数据文件');
});

test.each([
  ['nowhere', '没有这个文件或文件夹'],
  ['samples', '文件夹里没有 pack.json'],
])('%s is no pack', (path, said) => {
  expect(gouji('data', 'show', path).err).toContain(said);
  expect(gouji('check', CLEAN, '--data', path)).toMatchObject({ exit: 2, out: '' });
});

test('the data file that ships holds none: all is as without', () => {
  const shipped = 'src/shells/start/gouji-data.js';
  expect(gouji('data', 'show', shipped).out).toContain('没有数据包');
  expect(checks('--data', shipped)).toEqual(checks());
});
