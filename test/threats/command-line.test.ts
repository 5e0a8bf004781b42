import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editBook } from '../support/edit-book';
import { officialBook } from '../support/official-book';
import { FULL } from '../support/plans';
import { xlsxOf } from '../e2e/snapshot-xlsx';

/** What the built command line does not do, whatever it is given. */

const GOUJI = 'dist/cli/gouji.cjs';
const PACK = {
  name: '本局',
  checks: [
    {
      id: 'BJ-01',
      severity: 'notice',
      title: '试',
      formulas: ['T9[公务接待费].合计 ≤ T6[合计].公用经费'],
    },
  ],
};

let folder: string;
beforeAll(() => {
  if (!existsSync(GOUJI)) throw new Error('run npm run build first');
  folder = mkdtempSync(join(tmpdir(), 'gouji-threats-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (node: readonly string[], ...args: readonly string[]) =>
  spawnSync(process.execPath, [...node, GOUJI, ...args], { encoding: 'utf8' });
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

/** Commands that read a workbook, a text, a template, a profile and a rule pack. */
const commands = (): Readonly<Record<string, readonly string[]>> => ({
  check: ['check', 'samples/spoiled.xlsx', '--rules', put('rules.json', JSON.stringify(PACK))],
  proofread: ['proofread', 'samples/narrative.docx', '--workbook', 'samples/clean.xlsx'],
  narrate: [
    'narrate',
    'samples/clean.xlsx',
    '--profile',
    'samples/unit.json',
    '--template',
    'samples/template.docx',
    '--out',
    join(folder, `${Math.random()}.docx`),
  ],
});

describe.each(['check', 'proofread', 'narrate'])('%s', (command) => {
  test('runs where no code may be made from text', () => {
    const free = run([], ...commands()[command]!);
    const strict = run(['--disallow-code-generation-from-strings'], ...commands()[command]!);
    expect(free.stderr + strict.stderr).toBe('');
    expect([0, 1, 3]).toContain(strict.status);
    expect(strict.status).toBe(free.status);
  });

  test('opens no connection and asks no name', () => {
    const guard = put('guard.cjs', GUARD);
    const { status, stderr } = run(['--require', guard], ...commands()[command]!);
    expect(stderr).toBe('');
    expect([0, 1, 3]).toContain(status);
  });
});

/** Loaded before the program: every way out of Node ends it. */
const GUARD = `
const stop = (what) => { process.stderr.write('network: ' + what); process.exit(99); };
require('node:net').Socket.prototype.connect = () => stop('connect');
for (const name of ['lookup', 'resolve', 'resolve4']) require('node:dns')[name] = () => stop('dns');
require('node:dgram').createSocket = () => stop('dgram');
globalThis.fetch = () => stop('fetch');
`;

test('the guard against connections can fail', () => {
  const guard = put('guard.cjs', GUARD);
  for (const code of [
    "require('node:http').get('http://127.0.0.1:9/')",
    "require('node:dns').lookup('host.example', () => {})",
    "fetch('http://127.0.0.1:9/')",
  ]) {
    const { status, stderr } = spawnSync(process.execPath, ['--require', guard, '-e', code], {
      encoding: 'utf8',
    });
    expect([status, stderr.slice(0, 8)]).toEqual([99, 'network:']);
  }
});

test('what a file holds and how it is called does not command the terminal', () => {
  const hostile = '_x001B_[2J_x001B_]0;own_x0007__x009B_31m\u202e';
  const { snapshot } = editBook(officialBook(FULL).snapshot, [
    { op: 'set', form: 't3', row: '2010302', column: 'name', value: hostile },
    { op: 'set', form: 't7', row: '2120803', column: 'total', value: hostile },
  ]);
  const path = put('a\u001b[2J\u202e.xlsx', xlsxOf(snapshot));
  for (const args of [
    ['check', path, '--all'],
    ['check', `${path}.none`],
    ['summary', path],
  ]) {
    const { stdout, stderr } = run([], ...args);
    if (args.includes('json')) expect(JSON.parse(stdout)).toHaveProperty('workbook', path);
    expect(stdout.length + stderr.length).toBeGreaterThan(10);
    expect((stdout + stderr).match(/[^\P{Cc}\n]|\p{Bidi_C}/gu)).toBeNull();
    expect(stdout + stderr).toContain('a\\u001b[2J\\u202e.xlsx');
  }
});
