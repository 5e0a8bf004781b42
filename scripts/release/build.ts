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
  const { status } = spawnSync(process.execPath, [webpack, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Refused('构建失败，没有写出发布包');
}
