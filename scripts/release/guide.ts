import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What an administrator, a rule keeper and an accountant may want to read, where it is written. */
const READ = [
  ...['deployment.md', 'card.md', 'security.md', 'commands.md', 'data-pack.md', 'wps.md'],
  ...['checks.md', 'check-language.md', 'narrative.md', 'profile.md', 'proofreading.md'],
];
const PICTURE = /(?:\]\(|src=")(images\/[^)"\s]+)/g;

/** Copies them, with the pictures that they show. @param docs of the checkout */
export function writeGuide(docs: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const pages = READ.filter((name) => existsSync(join(docs, name)));
  const pictures = pages.flatMap((name) =>
    [...readFileSync(join(docs, name), 'utf8').matchAll(PICTURE)].map(([, path = '']) => path),
  );
  for (const name of [...pages, ...pictures]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(docs, name), join(folder, name));
  }
}
