import { join } from 'node:path';
import { fuzz } from './fuzz';
import { outcomeOf } from './outcome';
import { seeds } from './seeds';

const ROOT = join(__dirname, '../..');

/** The same files on every machine. Others: node scripts/fuzz.mjs --seed N --runs N --keep FOLDER */
const [SEED, RUNS] = [20260101, 250];

test('changed files end in a verdict or a refusal that has a sentence', async () => {
  const ends = new Set<string>();
  for await (const { run, from, ended, crash } of fuzz(await seeds(ROOT), SEED, 0, RUNS)) {
    expect({ run, from, crash }).toEqual({ run, from, crash: null });
    ends.add(ended);
  }
  // The changes reach the parsers and, past them, the checks.
  for (const end of ['pass', 'fail', 'format.damaged']) expect(ends).toContain(end);
});

test('the same seed makes the same files', async () => {
  const files = await seeds(ROOT);
  const made = async (first: number): Promise<Uint8Array[]> => {
    const all: Uint8Array[] = [];
    for await (const { bytes } of fuzz(files, 7, first, 6 - first)) all.push(bytes);
    return all;
  };
  expect((await made(0)).slice(4)).toEqual(await made(4));
});

test('good files end well, and a crash is seen as one', async () => {
  const ends = (await seeds(ROOT)).map(
    async ({ name, bytes }) => (await outcomeOf(bytes, name)).ended,
  );
  expect(await Promise.all(ends)).toEqual([
    'pass',
    'fail',
    'pass',
    'pass',
    'book.no-forms',
    'document.no-forms',
  ]);
  const noBytes = { length: 9 } as unknown as Uint8Array;
  expect((await outcomeOf(noBytes, 'x')).crash).toContain('TypeError');
});
