import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** What an administrator, a rule keeper and an accountant may want to read, where it is written. */
const READ = [
  ...['deployment.md', 'card.md', 'security.md', 'commands.md', 'data-pack.md', 'wps.md'],
  ...['checks.md', 'check-language.md', 'narrative.md', 'profile.md', 'proofreading.md'],
];
/** What they point to besides: an example to begin with, and the forms as they are written. */
const EXAMPLES = ['samples/data-pack', 'src/editions/hebei-2020', 'src/editions/hebei-2025'];
const PICTURE = /(?:\]\(|src=")(images\/[^)"\s]+)/g;
const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/g;

/** Where an example stands within the guide. */
const exampleAt = (path: string): string => posix.join('examples', posix.basename(path));

/**
 * Copies them, with the pictures that they show and the examples that they name; a link to what a release
 * does not have becomes its words.
 * @param root of the checkout
 */
export function writeGuide(root: string, folder: string): void {
  const docs = join(root, 'docs');
  mkdirSync(folder, { recursive: true });
  const pages = READ.filter((name) => existsSync(join(docs, name)));
  for (const name of pages) {
    const text = readFileSync(join(docs, name), 'utf8');
    for (const [, picture = ''] of text.matchAll(PICTURE)) {
      mkdirSync(dirname(join(folder, picture)), { recursive: true });
      cpSync(join(docs, picture), join(folder, picture));
    }
    writeFileSync(join(folder, name), text.replace(LINK, linkWithin));
  }
  for (const path of EXAMPLES) {
    cpSync(join(root, path), join(folder, exampleAt(path)), { recursive: true });
  }
}

function linkWithin(whole: string, words: string, target: string): string {
  const [path = '', anchor] = target.split('#');
  if (/^[a-z]+:/.test(target) || path === '' || path.startsWith('images/')) return whole;
  if (READ.includes(path)) return whole;
  const example = EXAMPLES.find((one) => path.startsWith(`../${one}`));
  if (example === undefined) return words;
  const within = exampleAt(example) + path.slice(`../${example}`.length);
  return `[${words}](${within}${anchor === undefined ? '' : `#${anchor}`})`;
}
