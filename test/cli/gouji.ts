import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

export interface Answer {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line, as `npm run gouji` does; builds it first where it is older than its sources. */
export function gouji(...args: string[]): Answer {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/gouji.mjs'), ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, npm_lifecycle_event: '' } },
  );
  return { exit: status, out: stdout, err: stderr.replace('正在构建…\n', '') };
}
