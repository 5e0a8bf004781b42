import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPart } from '../../support/built-site';
import { GRID, gzipSize, ownScripts } from '../bundle-faults';
import { wpsBundleFaults } from './wps-bundle-faults';

const BUILT = builtPart('wps');

beforeAll(() => {
  if (!existsSync(join(BUILT, 'ribbon.xml'))) throw new Error('run npm run build first');
});

it('the add-in for WPS is one classic script a page, for its engines', () => {
  expect(wpsBundleFaults(BUILT)).toEqual([]);
  const sizes = ownScripts(BUILT).map(
    (name) => `${name} ${(gzipSize(BUILT, name) / 1024).toFixed(1)} KB`,
  );
  process.stdout.write(`gzipped: ${sizes.join(', ')}\n`);
});

it('has the files that WPS asks for by name', () => {
  for (const name of ['index.html', 'main.js', 'ribbon.xml', 'manifest.xml']) {
    expect(existsSync(join(BUILT, name))).toBe(true);
  }
  expect(readFileSync(join(BUILT, 'manifest.xml'), 'utf8')).toMatch(
    /^<JsPlugin>[^]*<Name>.+<\/Name>/,
  );
});

describe('each of these can fail', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-wps-bundle-'));
    // Without the bundles, which take long to parse.
    cpSync(BUILT, folder, { recursive: true, filter: (from) => !/\.[0-9a-f]{8}\.js/.test(from) });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const change = (file: string, make: (text: string) => string): void =>
    writeFileSync(join(folder, file), make(readFileSync(join(folder, file), 'utf8')));
  const add = (text: string) => (before: string) => before + text;
  const faults = (): string => wpsBundleFaults(folder).join('\n');

  it('not before it is spoiled', () => expect(faults()).toBe(''));

  it.each([
    ['main.js', '\nlet a;', /^main\.js: newer/],
    ['start.js', '\nvar f = () => 1;', /^start\.js: newer/],
    ['start.js', '\nimport("./late.js");', /^start\.js: newer/],
    ['main.js', '\neval("1");', /^main\.js: code made from text/],
    ['main.js', '\nvar a = "https://metrics.example/hit";', /^main\.js: names/],
    ['main.js', `\n"${GRID}";`, 'main.js: the workbench’s grid'],
    ['index.html', '<script type="module" src="a.js"></script>', /^index\.html: a module/],
    ['index.html', '<script src="office/office.js"></script>', /^index\.html: office\.js/],
    [
      'index.html',
      '<script src="a.01234567.js"></script><script src="b.01234567.js"></script>',
      /^index\.html: 2 bundles/,
    ],
  ])('on %s with %s', (file, text, fault) => {
    change(file, add(text));
    expect(faults()).toMatch(fault);
  });

  it.each([
    ['an import at run time', 'var a = 1; import("./a.js");', 'late.js: imports at run time'],
    ['an import of a module', 'import a from "./a.js";', /^late\.js: newer/],
    ['chunks', 'self.webpackChunkgouji = [];', 'late.js: has chunks'],
    ['newer syntax', 'a ??= 1;', /^late\.js: newer/],
    ['a class with fields', 'class A { #a = 1; }', /^late\.js: newer/],
  ])('on %s', (_what, code, fault) => {
    writeFileSync(join(folder, 'late.js'), code);
    expect(faults()).toMatch(fault);
  });

  it('on a ribbon that begins with anything else', () => {
    for (const start of ['\uFEFF', '<?xml version="1.0"?>\n', '\n']) {
      const ribbon = readFileSync(join(BUILT, 'ribbon.xml'), 'utf8');
      writeFileSync(join(folder, 'ribbon.xml'), start + ribbon);
      expect(faults()).toBe('ribbon.xml: does not start with <customUI');
    }
  });
});
