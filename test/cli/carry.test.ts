import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { narrateCommand, type NarrateCommandOptions } from '../../src/cli/narrate-command';
import { readDocx } from '../../src/formats/docx/read';
import { readTxt } from '../../src/formats/txt/read';
import { checkProfile } from '../../src/model/profile';
import { paragraphsOf } from '../support/carried-text';
import { documentOf, paragraph } from '../support/written-document';
import { writeDocx } from '../../src/formats/docx/write/write-docx';

const samples = join(__dirname, '../../samples');
const [CLEAN, BEFORE] = ['clean.xlsx', 'last-year.xlsx'].map((one) => join(samples, one)) as [
  string,
  string,
];
const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
const at = (name: string): string => join(folder, name);
const said = { out: '', err: '' };

beforeEach(() => {
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
});

type Options = Partial<NarrateCommandOptions> & { out: string };
const narrate = (options: Options, workbook = CLEAN): Promise<0 | 2> =>
  narrateCommand(workbook, { renamed: false, forms: false, ...options });

beforeAll(async () => {
  const quiet = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  await narrate({ out: at('last.docx') }, BEFORE);
  await narrate({ out: at('last.txt') }, BEFORE);
  await narrate({ out: at('this.docx') });
  quiet.mockRestore();
});

const textOf = async (name: string): Promise<string> =>
  paragraphsOf(await readDocx(readFileSync(at(name)), name))
    .map(({ text }) => text)
    .join('\n');

test('last year’s Word file becomes this year’s, and what to look at is listed', async () => {
  const before = readFileSync(at('last.docx'));
  const kept = at('kept.json');
  const options = { from: at('last.docx'), prior: BEFORE, keepProfile: kept };
  expect(await narrate({ ...options, out: at('now.docx') })).toBe(0);
  expect(said.err).toBe('');
  expect(said.out).toMatch(/更新了 [1-9]\d* 个数、[1-9]\d* 处年份/);
  expect(said.out).toContain('修订');
  expect(readFileSync(at('last.docx'))).toEqual(before);
  expect(checkProfile(JSON.parse(readFileSync(kept, 'utf8')))).toHaveProperty('value');
  // Its own title says this year; so does the text that is written from the workbook.
  const [title] = /.*20\d\d年.*情况说明/.exec(await textOf('this.docx')) ?? [''];
  expect(await textOf('now.docx')).toContain(title);
});

test('plainly, and as plain text', async () => {
  expect(await narrate({ from: at('last.docx'), plain: true, out: at('plain.docx') })).toBe(0);
  const { blocks } = await readDocx(readFileSync(at('plain.docx')), 'plain.docx');
  expect(JSON.stringify(blocks)).not.toContain('"revision"');
  expect(await narrate({ from: at('last.txt'), out: at('now.txt') })).toBe(0);
  const text = paragraphsOf(await readTxt(readFileSync(at('now.txt')), 'now.txt'));
  expect(text.length).toBeGreaterThan(20);
});

test.each([
  ['the same year', { from: 'this.docx' }, '同一年'],
  ['a workbook', { from: CLEAN }, '上年稿是工作簿'],
  ['no narrative', { from: 'letter.docx' }, '没有认出情况说明'],
  ['another unit', { from: 'other.docx' }, '不是“'],
  ['a text file as Word', { from: 'last.txt' }, '.txt'],
  ['a template beside it', { from: 'last.docx', template: 'last.docx' }, '不能同时用'],
  ['plain without it', { plain: true }, '--plain'],
  ['a file that is not there', { from: 'none.docx' }, '没有这个文件'],
  ['an encrypted file', { from: 'locked.docx' }, '密码'],
  ['a final account', { from: 'final.docx' }, '决算'],
])('refused in one sentence: %s', async (_, given, sentence) => {
  const locked = new Uint8Array(readFileSync(join(__dirname, '../corpus/encrypted.docx')));
  writeFileSync(at('locked.docx'), locked);
  const other = documentOf(
    paragraph('青浦市气象台2020年部门预算信息公开情况说明', { style: '公文标题' }),
    paragraph('一、部门职责及机构设置情况', { level: 1 }),
    paragraph('负责观测。'),
  );
  writeFileSync(at('other.docx'), await writeDocx(other, { contents: false }));
  const final = documentOf(
    paragraph('青浦市气象台2021年部门决算公开说明', { style: '公文标题' }),
    paragraph('一、部门职责及机构设置情况', { level: 1 }),
    paragraph('负责观测。'),
  );
  writeFileSync(at('final.docx'), await writeDocx(final, { contents: false }));
  const letter = documentOf(paragraph('关于开会的通知'));
  writeFileSync(at('letter.docx'), await writeDocx(letter, { contents: false }));
  const inFolder = (name: string | undefined): string | undefined =>
    name === undefined || name.startsWith('/') ? name : at(name);
  const { from, template, plain } = given as Partial<NarrateCommandOptions>;
  const options = {
    ...(from === undefined ? {} : { from: inFolder(from)! }),
    ...(template === undefined ? {} : { template: inFolder(template)! }),
    ...(plain === undefined ? {} : { plain }),
  };
  expect(await narrate({ ...options, out: at('refused.docx') })).toBe(2);
  expect(said.out).toBe('');
  expect(said.err.trim().split('\n')).toHaveLength(1);
  expect(said.err).toContain(sentence);
});

test('nothing is written over', async () => {
  const options = { from: at('last.docx'), out: at('last.docx') };
  expect(await narrate(options)).toBe(2);
  expect(said.err).toContain('与原文件相同');
  said.err = '';
  expect(await narrate({ ...options, out: at('this.docx') })).toBe(2);
  expect(said.err).toContain('已经有了');
});

test('the profile is not kept over what was read', async () => {
  const before = readFileSync(at('last.docx'));
  const options = { from: at('last.docx'), out: at('unmade.docx'), keepProfile: at('last.docx') };
  expect(await narrate(options)).toBe(2);
  expect(said.err).toContain('与原文件相同');
  expect(existsSync(options.out)).toBe(false);
  expect(readFileSync(at('last.docx'))).toEqual(before);
});

test('of two files neither is written where one is there already', async () => {
  writeFileSync(at('taken.json'), 'x');
  const options = { from: at('last.docx'), prior: BEFORE, out: at('unwritten.docx') };
  expect(await narrate({ ...options, keepProfile: at('taken.json') })).toBe(2);
  expect(said.err).toContain(`${at('taken.json')}：文件已经有了`);
  expect(readFileSync(at('taken.json'), 'utf8')).toBe('x');
  expect(existsSync(options.out)).toBe(false);
  expect(await narrate({ ...options, keepProfile: options.out })).toBe(2);
  expect(existsSync(options.out)).toBe(false);
});
