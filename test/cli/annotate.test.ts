import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proofreadCommand } from '../../src/cli/proofread-command';
import { docxFile, paragraph, table } from '../support/docx-file';
import { differingParts, partText } from '../support/package-parts';

const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
const input = join(folder, '情况说明.docx');
const out = join(folder, '批注.docx');

afterAll(() => rmSync(folder, { recursive: true }));

async function proofread(
  file: string,
  annotate: string,
  format: 'text' | 'json' = 'text',
): Promise<[exit: number, out: string, err: string]> {
  const said: [string, string] = ['', ''];
  const spies = (['stdout', 'stderr'] as const).map((stream, at) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[at] += String(text);
      return true;
    }),
  );
  try {
    const exit = await proofreadCommand(file, { renamed: false, format, annotate, all: true });
    return [exit, ...said];
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const LIST = '2026年支出预算30.00万元，其中：基本支出10.00万元，项目支出25.00万元。';
const DOCUMENT = docxFile({
  body:
    paragraph('一、部门职责和机构设置') +
    paragraph('承担渔业资源的养护。') +
    paragraph('二、部门预算安排的总体情况') +
    paragraph(LIST) +
    paragraph('部门机构设置情况表') +
    table([
      ['单位名称', '单位性质', '单位规格', '经费保障形式'],
      ['白鹭县渔业管理局机关', '行政', '正科级', '财政拨款'],
    ]),
});

/** The text that comments stand at, in the order of the comments. */
function commented(bytes: Uint8Array): string[] {
  const xml = partText(bytes, 'word/document.xml');
  return [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)].map(
    ({ 0: tag, 1: id, index }) => {
      const end = xml.indexOf(`<w:commentRangeEnd w:id="${id!}"/>`);
      return xml.slice(index + tag.length, end).replace(/<[^>]*>/g, '');
    },
  );
}

test('writes a copy with the findings as comments, and nothing else changed', async () => {
  writeFileSync(input, DOCUMENT);
  const [exit, text, errors] = await proofread(input, out);
  expect([exit, errors]).toEqual([1, '']);
  const bytes = readFileSync(out);
  const places = commented(bytes);
  expect(places.length).toBeGreaterThan(0);
  for (const place of places) expect(LIST).toContain(place);
  expect(text).toContain(`批注 ${places.length} 条，已写入 ${out}`);
  const comments = partText(bytes, 'word/comments.xml').replace(/<[^>]*>/g, '\n');
  expect(comments).toContain('30.00 万元');
  expect(differingParts(DOCUMENT, bytes).sort()).toEqual([
    ...['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/comments.xml'],
    'word/document.xml',
  ]);
});

test('overwrites nothing, neither what it reads nor what is there', async () => {
  writeFileSync(input, DOCUMENT);
  const [exit, text, errors] = await proofread(input, input);
  expect([exit, text]).toEqual([2, '']);
  expect(errors).toContain('输出文件与原文件相同');
  writeFileSync(out, 'x');
  const [again, report, complaint] = await proofread(input, out);
  expect([again, report]).toEqual([2, '']);
  expect(complaint).toContain(`${out}：文件已经有了，没有覆盖`);
  expect(readFileSync(out, 'utf8')).toBe('x');
  expect(readFileSync(input).equals(Buffer.from(DOCUMENT))).toBe(true);
});

test('only a .docx can have comments', async () => {
  const plain = join(folder, '情况说明.txt');
  writeFileSync(plain, `二、部门预算安排的总体情况\n${LIST}\n`);
  const to = join(folder, '无.docx');
  const [exit, text, errors] = await proofread(plain, to);
  expect([exit, text]).toEqual([2, '']);
  expect(errors).toContain('只有 .docx 文档可以加批注');
  expect(existsSync(to)).toBe(false);
});

test('a copy with comments is a .docx by its name, too', async () => {
  writeFileSync(input, DOCUMENT);
  const to = join(folder, '批注.txt');
  const [exit, text, errors] = await proofread(input, to);
  expect([exit, text]).toEqual([2, '']);
  expect(errors).toContain('以 .docx 结尾');
  expect(existsSync(to)).toBe(false);
});

test('what a program reads stays what it reads', async () => {
  writeFileSync(input, DOCUMENT);
  const to = join(folder, '另一份.docx');
  const [, text, errors] = await proofread(input, to, 'json');
  expect(() => JSON.parse(text) as unknown).not.toThrow();
  expect(errors).toContain(`已写入 ${to}`);
});
