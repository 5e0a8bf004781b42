/**
 * `node scripts/tool.mjs NAME [ARGUMENT…]`: a tool of the project, built first where it is older
 * than its sources. The tools are the entries of the target `tools` in webpack.config.js.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '..');
const SOURCES = ['src', 'package.json', 'webpack.config.js'];
const TOOL_SOURCES = ['test', 'bench', 'samples/source', 'scripts/release', 'scripts/start'];

/** Latest change in milliseconds; a folder counts too, since it changes when a file goes away. */
function changed(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}

/**
 * Builds a target of webpack where a file of it is older than its sources.
 * @param built that file
 * @param sources besides those of every target
 */
export function buildWhereOlder(built, target, sources = []) {
  const date = statSync(join(root, built), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if ([...SOURCES, ...sources].every((at) => changed(join(root, at)) <= date)) return;
  const webpack = join(root, 'node_modules/webpack-cli/bin/cli.js');
  const args = [webpack, '--mode', 'production', '--config-name', target];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}构建失败，${built} 没有更新。\n`);
  process.exit(2);
}

/** Builds and runs a tool in the checkout's folder; its exit code is ours. */
export function runTool(name, args = process.argv.slice(2)) {
  const program = join('dist/tools', `${name}.cjs`);
  buildWhereOlder(program, 'tools', TOOL_SOURCES);
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 2;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined) {
    process.stderr.write('usage: node scripts/tool.mjs NAME [ARGUMENT…]\n');
    process.exit(2);
  }
  runTool(name, args);
}
