import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../../package.json';
import { parseXml } from '../xml-element';

const BASE = 'https://budget.example/gouji/';
const SCRIPT = 'scripts/build-wps.mjs';
/** As the build writes it. */
const INSTALL_PAGE = '<!doctype html><main data-name=gouji data-url=./ data-version=1></main>';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-release-'));
  mkdirSync(join(folder, 'built/images'), { recursive: true });
  const files = {
    ...{ 'ribbon.xml': '<customUI/>', 'index.html': '', 'main.js': '', 'images/a.png': '' },
    ...{ 'install.html': INSTALL_PAGE, 'install.js': '', 'page.css': '' },
  };
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, 'built', name), text);
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: readonly string[]) =>
  spawnSync(
    process.execPath,
    [SCRIPT, '--built', join(folder, 'built'), '--out', join(folder, 'out'), ...args],
    { encoding: 'utf8' },
  );
const read = (name: string): string => readFileSync(join(folder, 'out', name), 'utf8');
const released = (baseUrl = BASE): void => {
  const { status, stderr } = run('--base-url', baseUrl);
  expect([status, stderr]).toEqual([0, '']);
};
const filesIn = (name: string): readonly string[] =>
  readdirSync(join(folder, 'out', name), { recursive: true, encoding: 'utf8' }).sort();

describe('npm run build:wps', () => {
  it('gives the folder to host, the install page, the list for oem.ini and an offline folder', () => {
    released();
    mkdirSync(join(folder, 'out/old'));
    released();
    expect(filesIn('.').filter((name) => !/[\\/]/.test(name))).toEqual([
      ...['checksums.txt', 'install.html', 'install.js', 'jsplugins.xml'],
      ...['offline', 'online', 'page.css'],
    ]);
    expect(filesIn('online')).toEqual([
      'images',
      'images/a.png',
      'index.html',
      'install.html',
      'install.js',
      'main.js',
      'page.css',
      'ribbon.xml',
    ]);
    expect(read('online/install.html')).toBe(INSTALL_PAGE);
    expect(read('install.html')).toBe(INSTALL_PAGE.replace('./', `"${BASE}"`));
  });

  it('registers an address with a slash at its end, whatever was given', () => {
    for (const given of [BASE, BASE.slice(0, -1), `${BASE}//`]) {
      released(given);
      const [entry, ...others] = parseXml(read('jsplugins.xml')).children;
      expect(others).toEqual([]);
      expect(entry).toMatchObject({
        name: 'jspluginonline',
        attributes: { name: 'gouji', type: 'et', url: BASE, enable: 'enable_dev' },
      });
    }
  });

  it('writes any address so that XML and HTML give it back', () => {
    released('http://10.0.0.1:8080/预算&公开');
    const url = 'http://10.0.0.1:8080/%E9%A2%84%E7%AE%97&%E5%85%AC%E5%BC%80/';
    expect(parseXml(read('jsplugins.xml')).children[0]!.attributes.url).toBe(url);
    expect(read('install.html')).toContain(`data-url="${url.replace('&', '&amp;')}"`);
  });

  it('has an offline folder of the name that its entry gives', () => {
    released();
    const { version } = manifest;
    const entry = parseXml(read('offline/publish-entry.xml'));
    expect(entry).toMatchObject({
      name: 'jsplugin',
      attributes: {
        name: 'gouji',
        type: 'et',
        version,
        url: `gouji_${version}`,
        enable: 'enable_dev',
      },
    });
    expect(filesIn('offline')).toContain(`gouji_${version}`);
    expect(filesIn(`offline/${entry.attributes.url}`)).toEqual([
      ...['images', 'images/a.png', 'index.html', 'main.js', 'page.css', 'ribbon.xml'],
    ]);
    const words = read('offline/安装说明.txt');
    expect(words).toMatch(/^\uFEFF/);
    expect(words.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(words).toContain(`gouji_${version}`);
  });

  it('lists the sum of every file', () => {
    released();
    const listed = read('checksums.txt')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '));
    expect(listed.map(([, name]) => name)).toContain('offline/安装说明.txt');
    const files = filesIn('.').filter((name) => /\.\w+$/.test(name) && !/_\d[^/]*$/.test(name));
    expect(listed.map(([, name]) => name).sort()).toEqual(
      files.filter((name) => name !== 'checksums.txt').sort(),
    );
    for (const [sum, name] of listed) {
      const bytes = readFileSync(join(folder, 'out', name!));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
    }
  });

  it.each([
    [[], /请写明加载项将来的地址/],
    [['--base-url', 'budget.example/gouji'], /不是完整的地址/],
    [['--base-url', 'ftp://budget.example/'], /要用 http 或 https/],
    [['--base-url', 'file:///C:/gouji/'], /要用 http 或 https/],
    [['--base-url', `${BASE}?v=1`], /不能有 \? 或 #/],
    [['--base-url', `${BASE}#a`], /不能有 \? 或 #/],
    [['--base-url', 'https://me:word@budget.example/'], /不能有用户名和密码/],
    [['--base', BASE], /^用法/],
  ])('refuses %j in one sentence', (args, sentence) => {
    const { status, stderr, stdout } = run(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim()).toMatch(sentence);
    expect(stderr.trim()).not.toMatch(/\n/);
  });

  it('leaves a folder alone in which there is anything but an earlier release', () => {
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/ours.txt'), '');
    const { status, stderr } = run('--base-url', BASE);
    expect([status, stderr.trim()]).toEqual([2, expect.stringMatching(/^.*里有别的文件.*$/)]);
    expect(filesIn('.')).toEqual(['ours.txt']);
  });

  it('says in one sentence that a page is not as the build writes it', () => {
    writeFileSync(join(folder, 'built/install.html'), '');
    const { status, stderr } = run('--base-url', BASE);
    expect([status, stderr]).toEqual([2, 'install.html 里没有要换的地址\n']);
  });

  it('stops where nothing is built', () => {
    rmSync(join(folder, 'built/ribbon.xml'));
    const { status, stderr } = run('--base-url', BASE);
    expect([status, stderr]).toEqual([2, expect.stringContaining('没有构建好的加载项')]);
  });
});
