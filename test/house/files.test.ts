import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const LONGEST = 300;
const CODE = new Set(['.ts', '.tsx', '.js', '.mjs', '.css']);
const TEXT = new Set([...CODE, '.json', '.md', '.html', '.xml', '.yml', '.txt', '']);

/** Files of the repository, also those not committed yet, without what git ignores. */
const files = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  {
    cwd: ROOT,
    encoding: 'utf8',
  },
)
  .split('\0')
  .filter((name) => name !== '' && existsSync(join(ROOT, name)));
const inSource = files.filter((name) => name.startsWith('src/') && CODE.has(extname(name)));
const textFiles = files.filter((name) => TEXT.has(extname(name)));
const textOf = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

const isTooLong = (text: string): boolean => text.trimEnd().split('\n').length > LONGEST;
/** A long file says why in the comment that it begins with: "Long because …". */
const saysWhyLong = (text: string): boolean =>
  /^\s*(?:\/\*(?:(?!\*\/)[^])*?\blong because\b|(?:\/\/.*\n)*\/\/.*\blong because\b)/i.test(text);

const isVague = (name: string): boolean =>
  name.split('/').some((part) => /^(utils?|helpers?|common|misc)$/.test(part.split('.')[0] ?? ''));

// Written in pieces, so that this file does not contain what it looks for.
const PLACES_OF_ONE_MACHINE = new RegExp(
  `(?:(?<![\\w./-])|(?<=file://))/(?:${['work', 'root'].join('|')})/`,
);
const REGISTRY_HOSTS = new RegExp(
  [
    ['npmjs', 'org'],
    ['npmjs', 'com'],
    ['npmmirror', 'com'],
    ['yarnpkg', 'com'],
    ['jsr', 'io'],
    ['deb', 'debian', 'org'],
    ['proxy', 'golang', 'org'],
    ['pypi', 'org'],
  ]
    .map((words) => `\\b${words.join('\\.')}\\b`)
    .join('|'),
);

describe('the files of the house', () => {
  it('are found', () => {
    expect(files).toContain('package.json');
    expect(inSource.length).toBeGreaterThan(0);
  });

  it(`have at most ${LONGEST} lines in src, or say at their top why not`, () => {
    const long = inSource.filter((name) => isTooLong(textOf(name)) && !saysWhyLong(textOf(name)));
    expect(long).toEqual([]);
  });

  it('are named by their idea', () => {
    expect(inSource.filter(isVague)).toEqual([]);
  });

  it('name no place of one machine', () => {
    expect(textFiles.filter((name) => PLACES_OF_ONE_MACHINE.test(textOf(name)))).toEqual([]);
  });

  it('name no package registry', () => {
    expect(textFiles.filter((name) => REGISTRY_HOSTS.test(textOf(name)))).toEqual([]);
  });
});

describe('these rules can fail', () => {
  const long = 'const a = 1;\n'.repeat(LONGEST + 1);

  it('on a long file without a reason', () => {
    expect(isTooLong(long)).toBe(true);
    expect(isTooLong('const a = 1;\n'.repeat(LONGEST))).toBe(false);
    expect(saysWhyLong(long)).toBe(false);
    expect(saysWhyLong(`${long}/** Long because it ends so. */\n`)).toBe(false);
    expect(saysWhyLong(`/** The table.\n * Long because it is one table. */\n${long}`)).toBe(true);
    expect(saysWhyLong(`// The table.\n// Long because it is one table.\n${long}`)).toBe(true);
    expect(saysWhyLong(`/* The table. */\n${long}/* Long because of that. */`)).toBe(false);
  });

  it('on a name that says nothing', () => {
    expect(['src/a/utils.ts', 'src/common/a.ts', 'src/a/helper.test.ts'].every(isVague)).toBe(true);
    expect(isVague('src/a/common-form.ts')).toBe(false);
  });

  it('on a place of one machine and on a registry', () => {
    const place = ['', 'work', 'main'].join('/');
    for (const text of [`see ${place}`, `'${place}/x'`, `file://${place}/x`]) {
      expect(PLACES_OF_ONE_MACHINE.test(text)).toBe(true);
    }
    expect(PLACES_OF_ONE_MACHINE.test(`docs${place} and .${place}/x`)).toBe(false);
    expect(REGISTRY_HOSTS.test(['https://registry', 'npmjs', 'org'].join('.'))).toBe(true);
  });
});
