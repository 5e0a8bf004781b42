/**
 * Installs the Debian packages that the browser tests need and that npm cannot bring:
 * Chromium, and a Chinese font so that the pane is measured with the glyphs its users see.
 * Does nothing where they are present. Plain Node, so that it can run before `npm ci`.
 *
 *   node scripts/system-packages.mjs           install what is missing
 *   node scripts/system-packages.mjs --check   only say what is missing (exit 1 if anything is)
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const PACKAGES = [
  { name: 'chromium', sign: '/usr/bin/chromium' },
  { name: 'fonts-noto-cjk', sign: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc' },
];

const missing = PACKAGES.filter(({ sign }) => !existsSync(sign)).map(({ name }) => name);

if (missing.length === 0) {
  console.log('System packages: all present.');
} else if (process.argv.includes('--check')) {
  console.log(`System packages missing: ${missing.join(', ')}.`);
  process.exitCode = 1;
} else {
  process.exitCode = install(missing);
}

/** @param {string[]} names @returns {number} exit code */
function install(names) {
  const byHand = `Install by hand: ${names.join(', ')} (Debian package names).`;
  if (spawnSync('apt-get', ['--version']).error) {
    console.error(`System packages: this machine has no apt-get. ${byHand}`);
    return 1;
  }
  if (process.getuid?.() !== 0) {
    console.error(
      `System packages: installing needs root. Run: sudo node scripts/system-packages.mjs. ${byHand}`,
    );
    return 1;
  }
  const ready = apt(['update']) && apt(['install', '--yes', '--no-install-recommends', ...names]);
  const left = PACKAGES.filter(({ sign }) => !existsSync(sign)).map(({ name }) => name);
  if (!ready || left.length > 0) {
    console.error(
      `System packages: apt-get did not bring ${left.join(', ') || names.join(', ')}. ${byHand}`,
    );
    return 1;
  }
  console.log(`System packages: installed ${names.join(', ')}.`);
  return 0;
}

/** @param {string[]} args @returns {boolean} whether it succeeded */
function apt(args) {
  // Test files run side by side; the second waits for the first instead of failing on apt's lock.
  const lock = join(tmpdir(), 'gouji-system-packages.lock');
  const run = spawnSync('flock', [lock, 'apt-get', '-q', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return run.status === 0;
}
