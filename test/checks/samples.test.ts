import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from '../../samples/source/files';
import { MISTAKES } from '../../samples/source/mistakes';
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
