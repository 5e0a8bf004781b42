/**
 * Makes the corpus: one small file per fault, named by it.
 *   node scripts/corpus.mjs                     the small files, into test/corpus/
 *   node scripts/corpus.mjs --large FOLDER [NAME…]
 *                                               the big ones, or some; they are never committed
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LARGE } from '../test/corpus/make/large.mjs';
import { LARGE_OLD } from '../test/corpus/make/large-old.mjs';
import { SMALL } from '../test/corpus/make/small.mjs';

const [option, target, ...wanted] = process.argv.slice(2);
if (option !== undefined && (option !== '--large' || target === undefined)) {
  process.stderr.write('usage: node scripts/corpus.mjs [--large FOLDER [NAME…]]\n');
  process.exit(2);
}
const folder = target ?? fileURLToPath(new URL('../test/corpus', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, make] of Object.entries(option ? { ...LARGE, ...LARGE_OLD } : SMALL)) {
  if (wanted.length === 0 || wanted.includes(name)) writeFileSync(`${folder}/${name}`, make());
}
