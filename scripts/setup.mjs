/**
 * Makes node_modules match the committed lockfile, and does nothing where it already does.
 * `npm install` and not `npm ci`: registries that do not serve every optional platform package
 * leave those out of the lockfile, and `npm ci` then refuses it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '..');
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** What npm says it installed, against what the lockfile and package.json ask for. */
function complete() {
  try {
    const installed = read('node_modules/.package-lock.json').packages;
    const { '': self, ...locked } = read('package-lock.json').packages;
    const wanted = read('package.json');
    const sameWishes = ['dependencies', 'devDependencies'].every((kind) =>
      sameEntries(wanted[kind] ?? {}, self[kind] ?? {}),
    );
    return (
      sameWishes &&
      Object.entries(locked).every(
        ([path, { version, optional }]) => optional || installed[path]?.version === version,
      )
    );
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function sameEntries(a, b) {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** Ends the process when npm fails. Prints on stderr only: stdout belongs to the caller. */
export function setUp() {
  if (complete()) return;
  process.stderr.write('正在安装依赖…\n');
  const { status } = spawnSync('npm', ['install', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  process.stderr.write('依赖未装好：npm install 失败，请看上面的原因。\n');
  process.exit(2);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
