import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { FileError } from '../../../src/hosts/file/file-error';
import { MAX_FILE_BYTES, openFile } from '../../../src/hosts/file/open-file';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'gouji-file-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

test('a file is its name and its bytes', async () => {
  await writeFile(at('预算 表.xlsx'), new Uint8Array([1, 2, 255]));
  expect(await openFile(at('预算 表.xlsx'))).toEqual({
    name: '预算 表.xlsx',
    bytes: new Uint8Array([1, 2, 255]),
  });
});

test('an empty file is read as such', async () => {
  await writeFile(at('空.xlsx'), '');
  expect((await openFile(at('空.xlsx'))).bytes).toHaveLength(0);
});

test('a link is followed; a broken one is not found', async () => {
  await writeFile(at('真.xlsx'), 'x');
  await symlink(at('真.xlsx'), at('链.xlsx'));
  await symlink(at('无.xlsx'), at('断.xlsx'));
  expect((await openFile(at('链.xlsx'))).name).toBe('链.xlsx');
  await expect(openFile(at('断.xlsx'))).rejects.toMatchObject({ code: 'not-found' });
});

test.each([
  ['not-found', async () => at('没有.xlsx')],
  ['not-found', async () => (await writeFile(at('文件'), ''), join(at('文件'), '下面.xlsx'))],
  ['folder', async () => folder],
  ['unreadable', async () => '带空字符\0.xlsx'],
])('refused as %s', async (code, make) => {
  const path = await make();
  const opening = openFile(path);
  await expect(opening).rejects.toBeInstanceOf(FileError);
  await expect(opening).rejects.toMatchObject({ code, slots: { path } });
});

test('a pipe is refused, not waited for', async () => {
  execFileSync('mkfifo', [at('管')]);
  await expect(openFile(at('管'))).rejects.toMatchObject({ code: 'not-a-file' });
});

test('too large is said before anything is read', async () => {
  await writeFile(at('大.xlsx'), '');
  await truncate(at('大.xlsx'), MAX_FILE_BYTES + 1);
  const before = process.memoryUsage().rss;
  await expect(openFile(at('大.xlsx'))).rejects.toMatchObject({
    code: 'too-large',
    slots: { bytes: MAX_FILE_BYTES + 1, limit: MAX_FILE_BYTES },
  });
  expect(process.memoryUsage().rss - before).toBeLessThan(MAX_FILE_BYTES / 2);
});

test('forbidden by the system', async () => {
  await writeFile(at('密.xlsx'), 'x');
  await chmod(at('密.xlsx'), 0);
  await chmod(folder, 0o755);
  // Root may read everything, so the test steps down for a moment.
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65_534);
  try {
    await expect(openFile(at('密.xlsx'))).rejects.toMatchObject({ code: 'permission' });
  } finally {
    if (root) process.seteuid?.(0);
  }
});
