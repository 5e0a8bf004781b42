import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../src/model/reason';
import { inspectTemplate } from '../../src/session/inspect-template';
import { narrateIntoWord, narrateOpened } from '../../src/session/narrate';
import { openLastYear } from '../../src/session/last-year';
import { openWorkbook } from '../../src/session/open';
import { readProfile } from '../../src/session/profile';
import { shippedTemplate } from '../../src/session/shipped-template';
import { summarise } from '../../src/session/summarise';
import { keptYear } from '../../src/model/kept-year';

const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../samples', name)));
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
  } catch (problem) {
    if (problem instanceof Refusal) return problem.reason.code;
    throw problem;
  }
  return 'none';
};

describe('a template looked over', () => {
  test('the one that ships has no unknown name, in any edition', async () => {
    for (const id of ['hebei-2020', 'hebei-2021', 'hebei-2022', 'hebei-2023', 'hebei-2025']) {
      const report = await inspectTemplate(text(shippedTemplate(id)), 'x.liquid');
      expect(report.kind).toBe('text');
      const names = report.kind === 'text' ? report.names : [];
      expect(names.length).toBeGreaterThan(30);
      expect(names.filter(({ problem }) => problem)).toEqual([]);
    }
  });

  test('every unknown name is told; text that looks like a page is text', async () => {
    const report = await inspectTemplate(text('<b>{{ 收入总计 }}{{ 甲.乙 }}{{ 丙 }}'), 'x.txt');
    expect(report.kind === 'text' && report.names).toEqual([
      { name: '收入总计' },
      { name: '甲.乙', problem: { code: 'template.unknown-name', slots: { name: '甲.乙' } } },
      { name: '丙', problem: { code: 'template.unknown-name', slots: { name: '丙' } } },
    ]);
  });

  test('a Word template: its tags, all of them known', async () => {
    const report = await inspectTemplate(sample('template.docx'), 'template.docx');
    expect(report.kind).toBe('word');
    const tags = report.kind === 'word' ? report.tags : [];
    expect(tags.map(({ name }) => name)).toEqual(expect.arrayContaining(['收入总计', '第九部分']));
    expect(tags.filter(({ problem }) => problem)).toEqual([]);
  });

  test('what is none, or too much, is refused', async () => {
    expect(await codeOf(() => inspectTemplate(sample('clean.xlsx'), 'x.xlsx'))).toBe(
      'template.not-word',
    );
    expect(await codeOf(() => inspectTemplate(text('长'.repeat(200_000)), 'x.txt'))).toBe(
      'template.too-long',
    );
  });
});

test('last year as a book, as its document or as what was kept gives the same text', async () => {
  const now = await openWorkbook(sample('clean.xlsx'), 'clean.xlsx');
  const book = await openLastYear(sample('last-year.xlsx'), 'last-year.xlsx');
  const kept = await openLastYear(text(JSON.stringify(keptYear(book))), 'kept.json');
  const [one, other] = [book, kept].map((prior) => narrateOpened(now, { prior }));
  expect(other!.document).toEqual(one!.document);
  expect(other!.open).toEqual(one!.open);
});

test('another name is asked about, and compared when the user says it is the same unit', async () => {
  const now = await openWorkbook(sample('clean.xlsx'), 'clean.xlsx');
  const book = await openLastYear(sample('last-year.xlsx'), 'last-year.xlsx');
  const prior = { ...book, entity: { ...book.entity, code: '', name: '青禾县农牧局' } };
  expect(await codeOf(() => narrateOpened(now, { prior }))).toBe('prior.renamed');
  const { facts } = summarise(now, prior, { renamed: true });
  expect(facts.some((fact) => fact.prior !== undefined)).toBe(true);
});

test('an own Word template asks only for what it names', async () => {
  const now = await openWorkbook(sample('clean.xlsx'), 'clean.xlsx');
  const { open, unfilled } = await narrateIntoWord(now, sample('template.docx'));
  expect(unfilled).toEqual([]);
  expect(open.map((point) => (point.kind === 'gap' ? point.path : ''))).toContain('duties');
});

test('another year’s profile is refused, and a typed reason that the tables contradict is questioned', async () => {
  const now = await openWorkbook(sample('clean.xlsx'), 'clean.xlsx');
  const prior = await openLastYear(sample('last-year.xlsx'), 'last-year.xlsx');
  const profile = (own: object) => readProfile(JSON.stringify({ schema: 1, ...own }), 'unit.json');
  expect(await codeOf(() => narrateOpened(now, { profile: profile({ year: 2020 }) }))).toBe(
    'profile.other-year',
  );
  const codes = (reasons: object): string[] =>
    narrateOpened(now, { prior, profile: profile({ reasons }) }).open.flatMap((point) =>
      point.kind === 'question' ? [point.why.code] : [],
    );
  expect(codes({ 'sangong.abroad': '厉行节约' })).toContain('reason.unchanged');
  expect(codes({ 'sangong.reception': '厉行节约' }).join()).not.toContain('reason.');
});
