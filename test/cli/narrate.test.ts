import {
  existsSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { narrateCommand, type NarrateCommandOptions } from '../../src/cli/narrate-command';

const samples = join(__dirname, '../../samples');
const [CLEAN, BEFORE, UNIT, TEMPLATE] = [
  ...['clean.xlsx', 'last-year.xlsx', 'unit.json', 'template.docx'].map((one) =>
    join(samples, one),
  ),
] as [string, string, string, string];
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

const narrate = (options: Partial<NarrateCommandOptions> & { out: string }): Promise<0 | 2> =>
  narrateCommand(CLEAN, { renamed: false, forms: false, ...options });

async function refused(
  options: Partial<NarrateCommandOptions> & { out: string },
  sentence: string,
): Promise<void> {
  expect(await narrate(options)).toBe(2);
  expect(said.out).toBe('');
  expect(said.err.trim().split('\n')).toHaveLength(1);
  expect(said.err).toContain(sentence);
}

test.each(['docx', 'xlsx', 'txt'])('a %s from the samples', async (kind) => {
  const out = at(`written.${kind}`);
  expect(await narrate({ out, prior: BEFORE, profile: UNIT })).toBe(0);
  expect([said.err, said.out.includes('请核对')]).toEqual(['', true]);
  expect(readFileSync(out).length).toBeGreaterThan(5_000);
});

test('an own Word template is filled, and what is open is listed', async () => {
  expect(await narrate({ out: at('own.docx'), template: TEMPLATE })).toBe(0);
  expect(said.out).toMatch(/还要填写 \d+ 处/);
  said.out = '';
  await refused({ out: at('own.txt'), template: TEMPLATE }, '.docx');
});

test('what is there is kept, and so are the inputs under other names', async () => {
  const mine = at('mine.docx');
  writeFileSync(mine, 'mine');
  await refused({ out: mine }, '文件已经有了');
  expect(readFileSync(mine, 'utf8')).toBe('mine');
  said.err = '';
  const copy = at('template.docx');
  writeFileSync(copy, readFileSync(TEMPLATE));
  symlinkSync(copy, at('link.docx'));
  linkSync(copy, at('hard.docx'));
  for (const name of ['link.docx', 'hard.docx']) {
    await refused({ out: at(name), template: copy }, '请换一个文件名');
    said.err = '';
  }
  expect(readFileSync(copy)).toEqual(readFileSync(TEMPLATE));
});

test.each(['{% for i in (1..9000) %}{{公开表}}\n\n{% endfor %}', '{{部门}}'.repeat(5_000)])(
  'a template that asks for too much writes nothing',
  async (text) => {
    writeFileSync(at('much.txt'), text);
    await refused({ out: at('much.docx'), template: at('much.txt') }, '内容过大');
    expect(existsSync(at('much.docx'))).toBe(false);
  },
);

test('another year, no folder, no kind', async () => {
  writeFileSync(at('old.json'), JSON.stringify({ schema: 1, year: 2001 }));
  await refused({ out: at('a.docx'), profile: at('old.json') }, '2001');
  said.err = '';
  await refused({ out: join(folder, 'none', 'a.docx') }, 'a.docx');
  said.err = '';
  await refused({ out: at('a.pdf') }, '.docx');
});
