import { linkSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishCommand } from '../../src/cli/publish-command';
import { leakyWorkbook } from '../support/leaky-workbook';

const folder = mkdtempSync(join(tmpdir(), 'publish-'));
const input = join(folder, '预算.xlsx');
const out = join(folder, '公开稿.xlsx');

afterAll(() => rmSync(folder, { recursive: true }));

async function publish(
  file: string,
  to: string,
): Promise<[exit: number, out: string, err: string]> {
  const said: [string, string] = ['', ''];
  const spies = (['stdout', 'stderr'] as const).map((stream, at) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[at] += String(text);
      return true;
    }),
  );
  try {
    return [await publishCommand(file, { out: to }), ...said];
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

test('writes the copy, and says what was removed and what is to be looked at', async () => {
  writeFileSync(input, leakyWorkbook());
  const [exit, text, errors] = await publish(input, out);
  expect([exit, errors]).toEqual([0, '']);
  expect(text).toContain('已去掉：\n');
  expect(text).toContain('批注（工作表“公开表”）');
  expect(text).toContain('请再看看：\n');
  expect(text).toContain('工作表“公开暗表”：工作表是深度隐藏的');
  expect(readFileSync(out).length).toBeGreaterThan(1000);
  const [, again] = await publish(out, join(folder, '再公开.xlsx'));
  expect(again).toContain('没有需要去掉的内容');
});

test('never overwrites the input, under whatever name', async () => {
  const before = leakyWorkbook();
  writeFileSync(input, before);
  const link = join(folder, 'link.xlsx');
  symlinkSync(input, link);
  const hard = join(folder, 'hard.xlsx');
  linkSync(input, hard);
  for (const to of [input, join(folder, '.', '预算.xlsx'), link, hard]) {
    const [exit, text, errors] = await publish(input, to);
    expect([exit, text]).toEqual([2, '']);
    expect(errors).toContain('输出文件与原文件相同');
  }
  expect(readFileSync(input).equals(Buffer.from(before))).toBe(true);
});

test('what cannot be read or written is one sentence', async () => {
  const text = join(folder, 'a.xlsx');
  writeFileSync(text, '合计,1\n');
  for (const [file, to] of [
    [text, out],
    [join(folder, '没有.xlsx'), out],
    [input, join(folder, '没有', 'a.xlsx')],
  ] as const) {
    const [exit, said, errors] = await publish(file, to);
    expect([exit, said]).toEqual([2, '']);
    expect(errors).toMatch(/^[^\n]+：[^\n]+。\n$/);
  }
});
