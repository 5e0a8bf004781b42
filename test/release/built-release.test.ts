/** A release of what is built, whole: its parts, its sums, its archive. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { filesIn } from '../../scripts/release/files-in';
import { writeRelease, type Written } from '../../scripts/release/write-release';
import { manifestFaults } from '../shells/manifest-faults';
import { schemaFaults } from '../shells/manifest-schema';
import { BASE, OPTIONS, builtSources, ownFolder } from './made-release';

const SITE = 'dist/site';
const folder = ownFolder();

let written: Written;
let again: Written;
beforeAll(async () => {
  const sources = builtSources(folder());
  written = await writeRelease(sources, join(folder(), 'one'), OPTIONS);
  again = await writeRelease(sources, join(folder(), 'two'), OPTIONS);
});

const at = (name: string): string => join(written.folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');

it('has a folder for each use', () => {
  expect(readdirSync(written.folder).sort()).toEqual([
    ...['CHANGELOG.md', 'LICENSE', 'README.txt', 'THIRD-PARTY-NOTICES.txt', 'checksums.txt'],
    ...['excel', 'guide', 'server', 'site', 'tools', 'wps'],
  ]);
  expect(readdirSync(at('site')).sort()).toEqual(['app', 'data', 'excel', 'release.json', 'wps']);
});

it('has a guide whose links lead somewhere within it', () => {
  const files = filesIn(at('guide'));
  expect(files).toEqual(expect.arrayContaining(['wps.md', 'examples/data-pack/pack.json']));
  const links = files
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => [...read(`guide/${name}`).matchAll(/\]\(([^)\s#]+)/g)])
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link));
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((link) => !existsSync(join(at('guide'), link)))).toEqual([]);
});

it('may be read by a web server', () => {
  expect(statSync(written.folder).mode & 0o777).toBe(0o755);
});

it('serves the very files that were built and tested, but the addresses', () => {
  const own = ['excel/manifest.xml', 'release.json', 'wps/jsplugins.xml'];
  const served = filesIn(at('site'));
  const built = filesIn(SITE).filter((name) => name !== 'release.json');
  expect([...new Set([...built, ...own])].sort()).toEqual(served);
  for (const name of built.filter((file) => !own.includes(file))) {
    const [ours, theirs] = [at(`site/${name}`), join(SITE, name)].map((file) => readFileSync(file));
    expect([name, ours!.equals(theirs!)]).toEqual([name, true]);
  }
});

it('lists each file that it serves, with its size and sum', () => {
  const { files } = JSON.parse(read('site/release.json')) as {
    files: { path: string; size: number; sha256: string }[];
  };
  expect(files.map(({ path }) => path).sort()).toEqual(
    filesIn(at('site')).filter((name) => name !== 'release.json'),
  );
  for (const { path, size, sha256 } of files) {
    const bytes = readFileSync(at(`site/${path}`));
    expect([path, bytes.length]).toEqual([path, size]);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
});

it('has a manifest that is right in all that can be seen without Excel', async () => {
  const xml = read('excel/manifest.xml');
  expect(xml).toContain(`${BASE}excel/taskpane.html`);
  expect(manifestFaults(xml, at('site/excel'))).toEqual([]);
  expect(await schemaFaults(xml)).toEqual([]);
});

it('names no address of development, and no place of the computer that made it', () => {
  const here = process.cwd();
  for (const name of filesIn(written.folder)) {
    const bytes = readFileSync(at(name));
    expect([name, bytes.includes('localhost:3000'), bytes.includes(here)]).toEqual([
      ...[name, false, false],
    ]);
  }
});

it('has the sum of every file, as sha256sum reads it', () => {
  const listed = read('checksums.txt')
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(66));
  expect(listed).toEqual(filesIn(written.folder).filter((name) => name !== 'checksums.txt'));
  const check = () =>
    spawnSync('sha256sum', ['--quiet', '-c', 'checksums.txt'], { cwd: written.folder }).status;
  expect(check()).toBe(0);
});

it('has a command line that runs from it alone', () => {
  const said = execFileSync(process.execPath, [at('tools/gouji.cjs'), 'explain', 'X-11'], {
    encoding: 'utf8',
    cwd: folder(),
  });
  expect(said).toContain('X-11');
});

it('is the same in its archive, as other programs unpack it', () => {
  const packed = unzipSync(readFileSync(written.archive));
  expect(Object.keys(packed).sort()).toEqual(
    filesIn(written.folder)
      .map((name) => `gouji-1.2.3/${name}`)
      .sort(),
  );
  for (const [name, bytes] of Object.entries(packed)) {
    expect([name, readFileSync(at(name.slice('gouji-1.2.3/'.length))).equals(bytes)]).toEqual([
      name,
      true,
    ]);
  }
  const unpack = [
    'import sys, zipfile',
    'archive = zipfile.ZipFile(sys.argv[1])',
    'assert archive.testzip() is None',
    'archive.extractall(sys.argv[2])',
    'modes = {f.filename: oct(f.external_attr >> 16) for f in archive.infolist()}',
    'print(modes["gouji-1.2.3/tools/gouji.cjs"], modes["gouji-1.2.3/README.txt"])',
    'print({f.date_time for f in archive.infolist()})',
  ].join('\n');
  const to = join(folder(), 'unpacked');
  const said = execFileSync('python3', ['-c', unpack, written.archive, to], { encoding: 'utf8' });
  expect(said.trim()).toBe('0o100755 0o100644\n{(2026, 3, 4, 5, 6, 8)}');
  expect(filesIn(join(to, 'gouji-1.2.3'))).toEqual(filesIn(written.folder));
});

it('is the same, byte for byte, when it is written again', () => {
  expect(readFileSync(again.archive).equals(readFileSync(written.archive))).toBe(true);
  expect(statSync(written.archive).size).toBeGreaterThan(1e6);
});

describe('npm run release', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['dist/tools/release.cjs', ...args], { encoding: 'utf8' });

  it('refuses in one sentence', () => {
    const { status, stdout, stderr } = run('--base-url', 'http://budget.example/');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim()).toMatch(/^Excel 只认 https.*$/);
  });

  it('says in one sentence that it cannot write there', () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const { status, stderr } = run('--base-url', BASE, '--built', '--out', join(file, 'in'));
    expect(status).toBe(2);
    expect(stderr.trim()).toMatch(/^(?:读写文件时出错（ENOTDIR）|没有 ).*$/);
  });

  it('tells its options', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--frame-ancestors');
  });
});
