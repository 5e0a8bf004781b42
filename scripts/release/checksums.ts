import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './files-in';

/** The list of a release's files, as `sha256sum -c` reads it. */
const LIST = 'checksums.txt';

const sumOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

/** Lists every other file of the folder in it. */
export function writeChecksums(folder: string): void {
  const lines = filesIn(folder).map((name) => `${sumOf(join(folder, name))}  ${name}\n`);
  writeFileSync(join(folder, LIST), lines.join(''));
}

/**
 * A file that this program did not write there, or somebody has changed since.
 * @returns the first such; `null`: the folder is wholly ours
 */
export function notOurs(folder: string): string | null {
  const list = existsSync(join(folder, LIST)) ? readFileSync(join(folder, LIST), 'utf8') : '';
  const sums = new Map(list.split('\n').map((line) => [line.slice(66), line.slice(0, 64)]));
  const foreign = filesIn(folder).find(
    (name) => name !== LIST && sums.get(name) !== sumOf(join(folder, name)),
  );
  return foreign ?? null;
}
