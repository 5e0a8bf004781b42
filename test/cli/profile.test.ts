import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  carryProfileCommand,
  checkProfileCommand,
  newProfileCommand,
  profileProjectsCommand,
} from '../../src/cli/profile-command';
import type { Profile } from '../../src/model/profile';
import { gouji } from './gouji';

const CLEAN = join(__dirname, '../../samples/clean.xlsx');
let folder: string;
const said = { out: '', err: '' };
const at = (name: string): string => join(folder, name);
const json = (name: string): Profile => JSON.parse(readFileSync(at(name), 'utf8')) as Profile;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  said.out = said.err = '';
  jest
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => ((said.out += String(text)), true));
  jest
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => ((said.err += String(text)), true));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

test('new, filled with projects, checked and carried on', async () => {
  expect(await newProfileCommand(CLEAN, { out: at('u.json') })).toBe(0);
  expect(said.out).toContain('还没有填的');
  const fresh = json('u.json');
  expect(readFileSync(at('u.json'), 'utf8')).toBe(`${JSON.stringify(fresh, null, 2)}\n`);

  // 甲项目5万元 and 乙 7, in GBK.
  const gbk = [0xbc, 0xd7, 0xcf, 0xee, 0xc4, 0xbf, 0x35, 0xcd, 0xf2, 0xd4, 0xaa, 0x0d, 0x0a];
  writeFileSync(at('list.txt'), Uint8Array.from([...gbk, 0xd2, 0xd2, 0x20, 0x37]));
  said.out = '';
  expect(
    await profileProjectsCommand(at('list.txt'), { profile: at('u.json'), out: at('v.json') }),
  ).toBe(0);
  expect(said.out).toBe(`${at('v.json')}：收入 2 个项目，合计 12.00 万元。\n`);
  expect(json('v.json').projects).toEqual([
    { name: '甲项目', amount: '5' },
    { name: '乙', amount: '7' },
  ]);
  expect(json('u.json')).toEqual(fresh);

  said.out = '';
  expect(await checkProfileCommand(at('v.json'), { workbook: CLEAN })).toBe(0);
  expect(said.out).toMatch(
    /与工作簿是同一单位、同一年度的[^]*与工作簿的项目支出不等：项目支出 [\d.]+ 万元，清单 12\.00 万元，差额 -/,
  );

  said.out = '';
  expect(
    await carryProfileCommand(at('v.json'), { year: String(fresh.year! + 1), out: at('w.json') }),
  ).toBe(0);
  expect(said.out).toContain('没有沿用（只属于上年）：项目清单。');
  expect(json('w.json')).toMatchObject({ year: fresh.year! + 1, projects: [] });
  expect(said.err).toBe('');
});

describe('what cannot be done is one sentence and 2', () => {
  beforeEach(() => {
    writeFileSync(at('u.json'), '{"schema":1,"year":2022,"entity":{"code":"999"}}');
    writeFileSync(at('list.txt'), '甲 5\n');
    writeFileSync(at('empty.txt'), '没有项目\n');
    writeFileSync(at('big.json'), `{"schema":1,"duties":"${'a'.repeat(5_000_000)}"}`);
    writeFileSync(at('there.json'), '原来的内容');
  });

  test.each<[string, string, () => Promise<0 | 2>]>([
    ['a file that is there', '没有覆盖', () => newProfileCommand(CLEAN, { out: at('there.json') })],
    [
      'no such workbook',
      '没有这个文件',
      () => newProfileCommand(at('x.xlsx'), { out: at('n.json') }),
    ],
    [
      'an input as output',
      '与原文件相同',
      () => carryProfileCommand(at('u.json'), { year: '2023', out: at('u.json') }),
    ],
    [
      'the list as output',
      '与原文件相同',
      () => profileProjectsCommand(at('list.txt'), { profile: at('u.json'), out: at('list.txt') }),
    ],
    ['no such profile', '没有单位资料', () => checkProfileCommand(at('x.json'), {})],
    ['a folder', '文件夹', () => checkProfileCommand(folder, {})],
    ['a profile of five megabytes', '超过 4 MB', () => checkProfileCommand(at('big.json'), {})],
    [
      'another unit’s workbook',
      '单位资料',
      () => checkProfileCommand(at('u.json'), { workbook: CLEAN }),
    ],
    [
      'no such workbook beside it',
      'nowhere.xlsx：没有这个文件',
      () => checkProfileCommand(at('u.json'), { workbook: 'nowhere.xlsx' }),
    ],
    [
      'a year that is none',
      '四位年份',
      () => carryProfileCommand(at('u.json'), { year: '明年', out: at('n.json') }),
    ],
    [
      'an earlier year',
      '只能接续到以后的年度',
      () => carryProfileCommand(at('u.json'), { year: '2022', out: at('n.json') }),
    ],
    [
      'a list without projects',
      '没有认出一个项目',
      () => profileProjectsCommand(at('empty.txt'), { profile: at('u.json'), out: at('n.json') }),
    ],
    [
      'a workbook as a list',
      '这是工作簿',
      () => profileProjectsCommand(CLEAN, { profile: at('u.json'), out: at('n.json') }),
    ],
    [
      'a folder that is not there',
      '写不进去',
      () => newProfileCommand(CLEAN, { out: at('none/n.json') }),
    ],
  ])('%s', async (_, sentence, work) => {
    expect(await work()).toBe(2);
    expect(said.out).toBe('');
    expect(said.err).toContain(sentence);
    expect(said.err.trimEnd().split('\n')).toHaveLength(1);
    expect(readFileSync(at('there.json'), 'utf8')).toBe('原来的内容');
    expect(existsSync(at('n.json'))).toBe(false);
  });
});

test('the command line: help in Chinese, subcommands by name', () => {
  jest.restoreAllMocks();
  const help = gouji('profile', '--help');
  expect([help.exit, help.err]).toEqual([0, '']);
  expect(help.out).toMatch(/用法： gouji profile \[选项\] <命令>/);
  for (const word of ['new', 'check', 'carry', 'projects'])
    expect(help.out).toContain(`  ${word} `);
  expect(gouji('profile', 'carry', '--help').out).toContain(
    'gouji profile carry [选项] <上年单位资料>',
  );
  expect(gouji('profile', 'nothing')).toMatchObject({
    exit: 2,
    err: '没有这个命令：nothing。用 gouji --help 查看用法。\n',
  });
  expect(gouji('profile', 'new', CLEAN)).toMatchObject({ exit: 2 });
  expect(gouji('profile', 'new', CLEAN, '--out', at('u.json')).exit).toBe(0);
  expect(json('u.json').schema).toBe(1);
});
