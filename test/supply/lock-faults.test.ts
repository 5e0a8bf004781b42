import lock from '../../package-lock.json';
import manifest from '../../package.json';
import { lockFaults, lockFile, manifestFile, type Lock, type Manifest } from './lock-faults';
import { RULES } from './rules';

const REAL: Lock = lockFile.parse(lock);
const OWN: Manifest = manifestFile.parse(manifest);

const withPackage = (path: string, entry: Lock['packages'][string]): Lock => ({
  ...REAL,
  packages: {
    ...REAL.packages,
    [path]: { version: '1.0.0', integrity: 'sha512-made', ...entry },
  },
});
const withDirect = (spec: string): Manifest => ({
  ...OWN,
  devDependencies: { ...OWN.devDependencies, typescript: spec },
});
const DEEP = 'node_modules/webpack/node_modules/@scope/a/node_modules/b';

test('what this checkout installs has no fault', () => {
  expect(lockFaults(REAL, OWN, RULES)).toEqual([]);
});

describe('it can fail', () => {
  test.each([
    ['a denied package', 'node_modules/hyperformula', {}, /hyperformula 1\.0\.0 不许用（只有 GPL/],
    ['one deep in the tree', `${DEEP}/node_modules/exceljs`, {}, /exceljs 1\.0\.0 不许用（/],
    ['one under another name', DEEP, { name: 'xlsx' }, /xlsx 1\.0\.0 不许用（.*CVE-2023-30533/],
    ['one of a denied scope', 'node_modules/@univerjs-pro/license', {}, /不是开源的部分/],
    [
      'a denied version',
      'node_modules/@cj-tech-master/excelts',
      { version: '10.2.0' },
      /excelts 10\.2\.0 不许用/,
    ],
    [
      'a package from git',
      'node_modules/b',
      { resolved: 'git+ssh://git@host.example/a/b.git#0' },
      /来自别处（git\+ssh/,
    ],
    [
      'one from an address',
      'node_modules/b',
      { resolved: 'http://host.example/b.tgz' },
      /来自别处/,
    ],
    ['a folder', 'node_modules/b', { link: true }, /来自别处（文件夹）/],
    ['no hash', 'node_modules/b', { integrity: undefined }, /没有 sha512 校验值/],
    ['a weak hash', 'node_modules/b', { integrity: 'sha1-made' }, /没有 sha512 校验值/],
    ['an install script', 'node_modules/b', { hasInstallScript: true }, /安装时要运行脚本/],
    [
      'an install script named like an object',
      'node_modules/constructor',
      { hasInstallScript: true },
      /安装时要运行脚本/,
    ],
  ])('on %s', (_, path, entry, sentence) => {
    const faults = lockFaults(withPackage(path, entry), OWN, RULES);
    const here = faults.filter((fault) => fault.startsWith(`package-lock.json 的 ${path}：`));
    expect(here.join('\n')).toMatch(sentence);
  });

  test('not on other versions and names that begin alike', () => {
    for (const [path, version] of [
      ['node_modules/event-stream', '3.3.60'],
      ['node_modules/xlsx-viewer', '1.0.0'],
      ['node_modules/univerjs-pro', '1.0.0'],
    ] as const)
      expect(lockFaults(withPackage(path, { version }), OWN, RULES)).toEqual([]);
  });

  test.each([
    ...['^5.9.3', '~5.9.3', '5.x', '*', 'latest', '>=5', '5.9', ''],
    ...['git+https://host.example/a.git', 'file:../a', 'npm:other@1.0.0'],
  ])('on the version %j', (spec) => {
    const faults = lockFaults(REAL, withDirect(spec), RULES);
    expect(faults[0]).toBe(
      `package.json 的 typescript：“${spec}”不是一个确切的版本。写成 1.2.3 这样。`,
    );
  });

  test('on a version that is not the locked one', () => {
    expect(lockFaults(REAL, withDirect('5.9.2'), RULES)[0]).toContain('锁的是 5.9.3');
  });

  test('on a range among the overrides', () => {
    const ranged = {
      ...OWN,
      overrides: { docx: { nanoid: '^5.1.11' }, typescript: '$typescript' },
    };
    expect(lockFaults(REAL, ranged, RULES)).toEqual([
      'package.json 的 nanoid：“^5.1.11”不是一个确切的版本。写成 1.2.3 这样。',
    ]);
  });
});
