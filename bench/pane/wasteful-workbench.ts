import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Longer than opening may take, and than an edit may. */
const OPENING_MS = 3200;
const TYPING_MS = 200;

const SCRIPT = `
function busy(ms) {
  var end = performance.now() + ms;
  while (performance.now() < end);
}
addEventListener('drop', function () { busy(${OPENING_MS}); }, true);
addEventListener('keydown', function (event) { if (event.key === 'Enter') busy(${TYPING_MS}); }, true);
`;

/**
 * A copy of the site whose workbench keeps the page busy where somebody waits for it.
 * @returns its folder; whoever asks for it removes it
 */
export async function wastefulWorkbench(site: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'gouji-wasteful-'));
  for (const part of ['app', 'data']) {
    await cp(resolve(site, part), join(copy, part), { recursive: true });
  }
  const folder = join(copy, 'app/workbench');
  const page = join(folder, 'index.html');
  const html = await readFile(page, 'utf8');
  const changed = html.replace('<script', '<script src="wasteful.js"></script>$&');
  if (changed === html) throw new Error('the workbench names no script of ours');
  await writeFile(page, changed);
  await writeFile(join(folder, 'wasteful.js'), SCRIPT);
  return copy;
}
