import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The entry and all that it imports as one classic script for the browser; works offline. */
export async function bundleScript(entry: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-bundle-'));
  try {
    const output = join(folder, 'bundle.js');
    await run(process.execPath, [resolve('test/simulators/bundle.mjs'), resolve(entry), output]);
    return await readFile(output, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
