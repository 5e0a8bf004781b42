/**
 * `npm run -s gouji -- check FILE`: the built command line, built first where it is older than
 * its sources. Nothing but the command itself writes on stdout.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setUp } from './setup.mjs';

const root = join(import.meta.dirname, '..');
const program = join(root, 'dist/cli/gouji.cjs');

/** Latest change in milliseconds; a folder counts too, since it changes when a file goes away. */
function changed(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}

function stale() {
  const built = statSync(program, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return ['src', 'package.json', 'webpack.config.js'].some((at) => changed(join(root, at)) > built);
}

function build() {
  setUp();
  process.stderr.write('正在构建…\n');
  const webpack = join(root, 'node_modules/webpack-cli/bin/cli.js');
  const args = [webpack, '--mode', 'production', '--config-name', 'cli'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}构建失败，命令未运行。\n`);
  process.exit(2);
}

if (stale()) build();

// npm runs scripts in the package's folder; a relative FILE is meant from where the user stands.
const byNpm = ['gouji', 'release:verify'].includes(process.env.npm_lifecycle_event);
const standsAt = byNpm ? process.env.INIT_CWD : process.cwd();
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
  cwd: standsAt,
  stdio: 'inherit',
});
process.exitCode = status ?? 2;
