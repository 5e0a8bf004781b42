import { REASONED_FACTS } from '../../src/model/profile';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from '../../samples/source/files';
import { MISPRINTS } from '../../samples/source/misprints';
import { MISTAKES, RETYPED } from '../../samples/source/mistakes';
import { changeOf } from '../../src/model/fact';
import { checkOpened } from '../../src/session/check';
import { openWorkbook } from '../../src/session/open';
import { approvedFor, readProfile } from '../../src/session/profile';
import { openText, proofreadOpened } from '../../src/session/proofread';
import { summarise } from '../../src/session/summarise';
import { withNarrative } from '../../src/session/with-narrative';
import { readWorkbook } from '../../src/formats/read-workbook';
import { checkBook, saying, type CheckedBook } from '../support/check-book';

const FOLDER = join(__dirname, '../../samples');

async function checked(name: string): Promise<CheckedBook> {
  return checkBook(await readWorkbook(readFileSync(join(FOLDER, name)), name));
}

test('the samples are what npm run samples writes', async () => {
  for (const [name, bytes] of Object.entries(await sampleFiles())) {
    const same = Buffer.from(bytes).equals(readFileSync(join(FOLDER, name)));
    expect([name, same]).toEqual([name, true]);
  }
});

test('the clean one passes', async () => {
  const { findings, verdict, book } = await checked('clean.xlsx');
  expect(verdict).toBe('pass');
  expect(findings.filter((one) => one.severity !== 'notice').map(saying)).toEqual([]);
  expect(book.forms.filter((form) => form.status === 'missing')).toEqual([]);
});

test('in the spoiled one each mistake is found, and nothing else', async () => {
  const { findings, verdict } = await checked('spoiled.xlsx');
  expect(verdict).toBe('fail');
  const ids = findings.map(({ id }) => id);
  expect(MISTAKES.filter((one) => !ids.includes(one.finding)).map((one) => one.what)).toEqual([]);
  const seeded = new Set(MISTAKES.flatMap((one) => [one.finding, ...(one.also ?? [])]));
  const unexpected = findings.filter(
    (one) => one.severity !== 'notice' && !seeded.has(one.id) && !seeded.has(one.rootCause ?? ''),
  );
  expect(unexpected.map(saying)).toEqual([]);
});

test('in the document each figure that was copied wrongly is found, and nothing else', async () => {
  const read = (name: string): Uint8Array => readFileSync(join(FOLDER, name));
  const opened = await openWorkbook(read('clean.xlsx'), 'clean.xlsx');
  const both = await withNarrative(opened, read('published.docx'), 'published.docx');
  const { findings, verdict } = checkOpened(both);
  expect(verdict).toBe('fail');
  const grave = findings.filter((one) => one.severity !== 'notice');
  expect(grave.map(({ id }) => id)).toEqual(RETYPED.map((one) => one.finding));
});

test('in the text each misprint is found, and nothing else', async () => {
  const read = (name: string): Uint8Array => readFileSync(join(FOLDER, name));
  const opened = await openWorkbook(read('clean.xlsx'), 'clean.xlsx');
  const prior = await openWorkbook(read('last-year.xlsx'), 'last-year.xlsx');
  const both = await openText(read('narrative.docx'), 'narrative.docx', opened);
  const { findings, verdict } = proofreadOpened(both, undefined, { prior });
  expect(verdict).toBe('fail');
  const grave = findings.filter((one) => one.severity !== 'notice').map(({ id }) => id);
  const expected = MISPRINTS.flatMap((one) => [one.finding, ...(one.also ?? [])]);
  expect(expected.filter((id) => !grave.some((one) => one.startsWith(id)))).toEqual([]);
  expect(grave.filter((id) => !expected.some((one) => id.startsWith(one)))).toEqual([]);
});

const REASONED: readonly string[] = REASONED_FACTS;

test('last year passes, and what changed since has a reason in the unit profile, nothing else', async () => {
  const read = (name: string): Uint8Array => readFileSync(join(FOLDER, name));
  const last = await openWorkbook(read('last-year.xlsx'), 'last-year.xlsx');
  const before = checkOpened(last);
  expect(before.verdict).toBe('pass');
  expect(before.findings.filter((one) => one.severity !== 'notice').map(saying)).toEqual([]);
  const now = await openWorkbook(read('clean.xlsx'), 'clean.xlsx');
  const { profile, ...own } = readProfile(readFileSync(join(FOLDER, 'unit.json'), 'utf8'), '');
  expect(approvedFor({ profile, ...own }, now.book)).toEqual([]);
  const { facts } = summarise(now, last);
  const changed = facts.filter(
    (fact) => REASONED.includes(fact.id) && (changeOf(fact)?.size ?? 0) !== 0,
  );
  expect(Object.keys(profile.reasons ?? {}).sort()).toEqual(changed.map(({ id }) => id).sort());
  // Its projects are all of 项目支出.
  const fen = (profile.projects ?? []).reduce(
    (sum, { amount }) => sum + Math.round(Number(amount) * 100),
    0,
  );
  expect(fen * 10_000).toBe(facts.find(({ id }) => id === 'expenditure.project')?.now.size);
});
