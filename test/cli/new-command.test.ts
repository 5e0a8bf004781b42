import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newCommand, type NewOptions } from '../../src/cli/new-command';
import { openWorkbook } from '../../src/session/open';

let folder: string;
const said = { out: '', err: '' };

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

const options = (change: Partial<NewOptions> = {}): NewOptions => ({
  edition: 'hebei-2022',
  unit: '云台县政务服务局',
  year: '2022',
  out: join(folder, '空白.xlsx'),
  ...change,
});

test('writes a workbook that opens', async () => {
  expect(await newCommand(options())).toBe(0);
  expect(said).toEqual({ out: `${options().out}：空白套表已生成。\n`, err: '' });
  const { book } = await openWorkbook(readFileSync(options().out), '空白.xlsx');
  expect(book.entity.name).toBe('云台县政务服务局');
});

test('says by which forms a year is checked when it is not by these', async () => {
  expect(await newCommand(options({ edition: 'hebei-2020' }))).toBe(0);
  expect(said.out).toContain('按河北 2022 年表样核对');
});

test('never overwrites a file', async () => {
  writeFileSync(options().out, '原来的内容');
  expect(await newCommand(options())).toBe(2);
  expect(said.err).toContain('没有覆盖');
  expect(readFileSync(options().out, 'utf8')).toBe('原来的内容');
});

test.each([
  [{ edition: 'hebei-1999' }, '收录的有 hebei-2020、'],
  [{ year: '二〇二二' }, '四位年份'],
  [{ year: '22' }, '四位年份'],
  [{ unit: '' }, '名称不对'],
  [{ code: '六〇七' }, '部门编码'],
  [{ out: '空白.xls' }, '.xlsx 结尾'],
  [{ out: join('没有的文件夹', '空白.xlsx') }, '写不进去'],
])('refuses %j in one sentence', async (change, sentence) => {
  expect(await newCommand(options(change))).toBe(2);
  expect(said.out).toBe('');
  expect(said.err).toContain(sentence);
  expect(said.err.split('\n')).toHaveLength(2);
});
