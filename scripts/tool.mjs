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
const SOURCES = ['src', 'test', 'bench', 'samples/source', 'package.json', 'webpack.config.js'];

/** Latest change in milliseconds; a folder counts too, since it changes when a file goes away. */
function changed(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}

function build(program) {
  const built = statSync(program, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (SOURCES.every((at) => changed(join(root, at)) <= built)) return;
  const webpack = join(root, 'node_modules/webpack-cli/bin/cli.js');
  const args = [webpack, '--mode', 'production', '--config-name', 'tools'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}构建失败，${program} 没有运行。\n`);
  process.exit(2);
}

/** Builds and runs a tool in the checkout's folder; its exit code is ours. */
export function runTool(name, args = process.argv.slice(2)) {
  const program = join(root, 'dist/tools', `${name}.cjs`);
  build(program);
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
