/** What packs take away is told by the results and by `gouji data`: their texts, without the built program. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { HEAD, packOf, withData } from '../support/data-pack';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-weakened-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const EASY = { name: '宽', settings: { 'T1-01': 'off', 'T1-02': 'warning', 'T1-03': 'notice' } };
const EDITION = {
  ...{ id: 'hebei-2023', region: 'hebei', regionName: '河北', year: 2023 },
  ...{ basedOn: 'hebei-2022', forms: {}, checks: { 'T2-01': 'off' } },
};
const FILES = { 'rules/a.json': EASY, 'editions/hebei-2023/edition.json': EDITION };
const TOLD = '规则包、数据包停用了 2 条规则（T1-01、T2-01），降低了 2 条的级别（T1-02、T1-03）';

/** Both samples after this was handed over, as each format has them. */
async function results(raw: unknown, sample = 'clean.xlsx') {
  await withData(raw);
  const { checkOpened } = await import('../../src/session/check');
  const { openWorkbook } = await import('../../src/session/open');
  const { summarise } = await import('../../src/session/summarise');
  const { checkText } = await import('../../src/cli/check-text');
  const { checkJson } = await import('../../src/cli/check-json');
  const { checkHtml } = await import('../../src/reports/check-html');
  const { reasonSentence } = await import('../../src/wording/reason-sentence');
  const opened = await openWorkbook(new Uint8Array(readFileSync(`samples/${sample}`)), sample);
  const report = checkOpened(opened);
  return {
    verdict: report.verdict,
    text: checkText(sample, report, false),
    json: checkJson(sample, report) as { verdict: string; remarks: string[] },
    html: checkHtml({ file: sample, report }, { date: '2026年1月12日' }),
    summary: summarise(opened).remarks.map(reasonSentence),
  };
}

/** The part of a page that the verdict stands in. */
const besideVerdict = (html: string): string =>
  /<section class="verdict[^]*?<\/section>/.exec(html)?.[0] ?? '';

test('every result says beside its verdict what is weakened', async () => {
  const { verdict, text, json, html, summary } = await results(packOf(FILES));
  expect(verdict).toBe('pass');
  expect(text).toMatch(new RegExp(`^结论：通过\n.*\n  ${TOLD}$`, 'm'));
  expect(json.remarks).toEqual([TOLD]);
  expect(besideVerdict(html)).toContain(TOLD);
  expect(summary).toEqual([TOLD]);
});

test('without a pack nothing is said', async () => {
  const { verdict, json, html, text, summary } = await results(null);
  expect(verdict).toBe('pass');
  expect([json.remarks, summary]).toEqual([[], []]);
  expect(html + text).not.toContain('规则包');
});

test.each(['off', 'warning', 'notice'])(
  'all set to %s: a spoiled book is not called good',
  async (to) => {
    const { CATALOGUE } = await withData(null);
    const settings = Object.fromEntries(CATALOGUE.map(({ id }) => [id, to]));
    const { text, json, html } = await results(
      packOf({ 'rules/a.json': { name: '宽', settings } }),
      'spoiled.xlsx',
    );
    expect(json.verdict).toBe('incomplete');
    expect(json.remarks[0]).toMatch(/^“必改”的规则一条也没有核对，不能下结论/);
    expect(text).toContain('结论：未能核对完全');
    expect(text).toContain('下一步：换用没有停用、降低这些规则的规则包、数据包');
    expect(besideVerdict(html)).toContain('“必改”的规则一条也没有核对');
    expect(besideVerdict(html)).not.toContain('有的表没有找到');
  },
);

test('proofreading says it, too, and speaks of all rules', async () => {
  await withData(packOf(FILES));
  const { openText, proofreadOpened } = await import('../../src/session/proofread');
  const { reasonSentence } = await import('../../src/wording/reason-sentence');
  const { openWorkbook } = await import('../../src/session/open');
  const bytes = (name: string) => new Uint8Array(readFileSync(join('samples', name)));
  const workbook = await openWorkbook(bytes('clean.xlsx'), 'clean.xlsx');
  const opened = await openText(bytes('narrative.docx'), 'narrative.docx', workbook);
  const { remarks } = proofreadOpened(opened);
  // Those on tables are not taken for rules that were switched off.
  expect(remarks.map(reasonSentence)).toContain(TOLD);
});

/** A folder of a pack, and what `gouji data` says of it. */
function written(files: Readonly<Record<string, unknown>>): string {
  const pack = join(folder, 'pack');
  for (const [path, value] of Object.entries({ 'pack.json': HEAD, ...files })) {
    mkdirSync(dirname(join(pack, path)), { recursive: true });
    writeFileSync(join(pack, path), JSON.stringify(value));
  }
  return pack;
}

async function data(command: 'show' | 'pack', path: string, out = '') {
  jest.resetModules();
  const { showDataCommand, packDataCommand } = await import('../../src/cli/data-command');
  const said = { out: '', err: '' };
  const hold = (stream: 'out' | 'err') => (chunk: unknown) => {
    said[stream] += String(chunk);
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(hold('out')),
    jest.spyOn(process.stderr, 'write').mockImplementation(hold('err')),
  ];
  const exit =
    command === 'show' ? await showDataCommand(path) : await packDataCommand(path, { out });
  for (const spy of spies) spy.mockRestore();
  return { exit, ...said };
}

test('a pack is shown with what each of its parts takes away', async () => {
  const { exit, out } = await data('show', written(FILES));
  expect(exit).toBe(0);
  expect(out.split('\n')).toEqual(
    expect.arrayContaining([
      '  套表  hebei-2023（换下随附的）',
      '  hebei-2023 里  停用 1 条：T2-01',
      '  规则包  宽（只改级别）',
      '  宽 里  停用 1 条：T1-01；降为警告 1 条：T1-02；降为提示 1 条：T1-03',
    ]),
  );
});

test('of thousands of complaints the first are told, and how many are left', async () => {
  const checks = Array.from({ length: 5000 }, () => ({
    id: 'x',
    severity: 'error',
    title: '',
    formulas: [],
  }));
  const { exit, err } = await data('show', written({ 'rules/a.json': { name: '甲', checks } }));
  const lines = err.trim().split('\n');
  expect(exit).toBe(2);
  expect(lines).toHaveLength(21);
  expect(lines[20]).toMatch(/：还有 4980 处。$/);
});

test.each(['gouji-data.js', 'rules/gouji-data.js'])(
  'a data file is not put into the folder it is made of: %s',
  async (name) => {
    const pack = written(FILES);
    const before = readdirSync(pack, { recursive: true });
    const { exit, err } = await data('pack', pack, join(pack, name));
    expect(exit).toBe(2);
    expect(err).toContain('不能写进数据包的文件夹里');
    expect(readdirSync(pack, { recursive: true })).toEqual(before);
    // Beside it, it is.
    expect(await data('pack', pack, join(folder, 'packed.js'))).toMatchObject({ exit: 0, err: '' });
  },
);
