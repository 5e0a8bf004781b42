import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Refused } from './refused';

/**
 * Runs webpack for production.
 * @param env as `--env` takes them
 * @throws Refused where it fails; it has said why
 */
export function build(
  root: string,
  targets: readonly string[],
  env: Readonly<Record<string, string>> = {},
): void {
  const webpack = join(root, 'node_modules/webpack-cli/bin/cli.js');
  const args = [
    ...['--mode', 'production', '--config-name', ...targets],
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ];
  run(root, [webpack, ...args], '构建失败');
}

/**
 * Writes the notices of what has been built, once it is held against the rules for licences.
 * @throws Refused where something is not allowed; it has said what
 */
export function writeNotices(root: string): void {
  run(root, [join(root, 'scripts/licences.mjs')], '许可没有核对通过');
}

function run(root: string, args: readonly string[], failure: string): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Refused(`${failure}，没有写出发布包`);
}
