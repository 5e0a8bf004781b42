import { lintInASandbox, type Complaint } from './lint-in-a-sandbox';

/** The table of the design's chapter on the house, written a second time on purpose. */
const HOUSE: Readonly<Record<string, string>> = {
  model: '',
  editions: 'model',
  binding: 'model editions',
  checks: 'model editions binding',
  repair: 'model binding checks',
  facts: 'model editions binding',
  narrative: 'model editions facts wording proofreading/claims',
  proofreading: 'model editions facts checks proofreading/claims',
  wording: 'model editions checks',
  reports: 'model checks facts wording',
  formats: 'model',
  'hosts/port': 'model',
  'hosts/memory': 'model formats hosts/port',
  'hosts/writing': 'model formats hosts/port hosts/memory',
  'hosts/web': 'hosts/port',
  'hosts/file': 'model formats hosts/port hosts/memory',
  'hosts/excel': 'model formats hosts/port hosts/memory hosts/writing hosts/web',
  'hosts/wps': 'model formats hosts/port hosts/memory hosts/writing hosts/web',
  'hosts/browser': 'model formats hosts/port hosts/memory hosts/writing hosts/web',
  session:
    'model editions binding checks repair facts narrative proofreading proofreading/claims wording reports formats hosts/port hosts/memory',
  taskpane: 'session model wording',
  workbench: 'session model wording taskpane',
  cli: 'session model wording reports hosts/port hosts/file',
  'shells/start': 'editions taskpane',
  'shells/excel': '*',
  'shells/wps': '*',
  'shells/browser': '*',
};
const ROOMS = Object.keys(HOUSE);
const TARGETS = [...ROOMS, 'proofreading/claims'];

const PANES = 'taskpane workbench shells/excel shells/wps shells/browser';
const LIBRARIES: Readonly<Record<string, string>> = {
  '@cj-tech-master/excelts': 'formats',
  fflate: 'formats',
  docx: 'formats',
  docxtemplater: 'formats',
  pizzip: 'formats',
  'decimal.js': 'model',
  'decimal.js/decimal.mjs': 'model',
  react: PANES,
  'react-dom/client': PANES,
  '@fluentui/react-components': PANES,
  '@univerjs/core': 'hosts/browser',
  '@univerjs/preset-sheets-core/locales/zh-CN': 'hosts/browser',
  'node:fs': 'cli hosts/file',
  'path/posix': 'cli hosts/file',
  'a-library-nobody-has-placed': '',
};

const HOST_NAMES: Readonly<Record<string, string>> = {
  'export const a = Excel;': 'hosts/excel hosts/wps shells/excel shells/wps',
  'export type B = Office.Error;': 'hosts/excel hosts/wps shells/excel shells/wps',
  'export const c = (globalThis as { wps?: unknown }).wps;':
    'hosts/excel hosts/wps shells/excel shells/wps',
  'export const d = { Application: 1 };': 'hosts/excel hosts/wps shells/excel shells/wps',
  'export const e = process.argv;': 'cli hosts/file',
};

/** Ways round the rules, tried in src/checks: the code, and the rule that must stop it. */
const WAYS: Readonly<Record<string, readonly [code: string, rule: string]>> = {
  'a static import': [
    "import { here } from '../facts/index'; export const a = here;",
    'boundaries/dependencies',
  ],
  'a type import': [
    "import type { here } from '../facts/index'; export type A = typeof here;",
    'boundaries/dependencies',
  ],
  'a re-export': ["export { here } from '../facts/index';", 'boundaries/dependencies'],
  'an export star': ["export * from '../facts/index';", 'boundaries/dependencies'],
  'a dynamic import': [
    "export const a = () => import('../facts/index');",
    'boundaries/dependencies',
  ],
  'an import in a type': [
    "export type A = typeof import('../facts/index');",
    'boundaries/dependencies',
  ],
  'a computed path': [
    "export const a = (room: string) => import('../' + room);",
    'no-restricted-syntax',
  ],
  "another room's data": [
    "import data from '../editions/data.json'; export const a = data;",
    'boundaries/dependencies',
  ],
  'a file in no room': [
    "import { here } from '../index'; export const a = here;",
    'boundaries/dependencies',
  ],
  'the package': [
    "import data from '../../package.json'; export const a = data;",
    'boundaries/dependencies',
  ],
  dangerouslySetInnerHTML: [
    "export const a = { dangerouslySetInnerHTML: { __html: '' } };",
    'no-restricted-syntax',
  ],
  'a time as the place writes it': [
    "export const a = (time: Date) => time.toLocaleTimeString('zh-CN');",
    'no-restricted-syntax',
  ],
  'the names of places': ['export const a = Intl;', 'no-restricted-syntax'],
  innerHTML: [
    "export const a = (p: { innerHTML: string }) => { p.innerHTML = ''; };",
    'no-restricted-syntax',
  ],
  eval: ['export const a = (s: string): unknown => eval(s);', 'no-eval'],
  'new Function': ['export const a = (s: string) => new Function(s);', 'no-new-func'],
  any: ['export const a = (s: any): unknown => s;', '@typescript-eslint/no-explicit-any'],
  'an unused name': ['const a = 1;', '@typescript-eslint/no-unused-vars'],
  'a promise nobody awaits': [
    'const p = async (): Promise<void> => {}; export const a = () => { p(); };',
    '@typescript-eslint/no-floating-promises',
  ],
};

const allows = (list: string, name: string): boolean =>
  list === '*' || list.split(' ').includes(name);
const up = (room: string): string => '../'.repeat(room.split('/').length);

const files = new Map<string, string>();
for (const target of TARGETS) files.set(`src/${target}/index.ts`, 'export const here = 1;\n');
files.set('src/index.ts', 'export const here = 1;\n');
files.set('src/stray/index.ts', 'export const here = 1;\n');
files.set('src/hosts/stray/index.ts', 'export const here = 1;\n');
files.set('src/hosts/port.ts', "export { here } from '../model/index';\n");
files.set('src/editions/data.json', '{}\n');
files.set(
  'src/editions/own-data.ts',
  "import data from './data.json';\nexport const own = data;\n",
);
for (const room of ROOMS) {
  const importing = (sources: readonly string[]): string =>
    sources.map((source, i) => `export { here as n${i} } from '${source}';\n`).join('');
  const rooms = TARGETS.map((target) => `${up(room)}${target}/index`);
  files.set(`src/${room}/rooms.ts`, importing(rooms));
  files.set(`src/${room}/libraries.ts`, importing(Object.keys(LIBRARIES)));
  files.set(`src/${room}/hosts.ts`, `${Object.keys(HOST_NAMES).join('\n')}\n`);
}
const wayFile = (way: string): string => `src/checks/${way.replaceAll(/\W/g, '-')}.ts`;
for (const [way, [code]] of Object.entries(WAYS)) files.set(wayFile(way), `${code}\n`);

describe('the import graph', () => {
  let found: ReadonlyMap<string, readonly Complaint[]>;
  beforeAll(() => {
    found = lintInASandbox(files);
  });

  /** The items, one a line in the file, that ESLint let through. */
  const passing = (file: string, items: readonly string[]): string[] => {
    const complaints = found.get(file);
    if (!complaints) throw new Error(`${file} was not linted`);
    return items.filter((_, i) => !complaints.some(({ line }) => line === i + 1));
  };
  const expected = (table: Readonly<Record<string, string>>, room: string): string[] =>
    Object.keys(table).filter((item) => allows(table[item]!, room));

  it.each(ROOMS)('%s imports the rooms of the table and no other', (room) => {
    const drawn = TARGETS.filter((target) => target === room || allows(HOUSE[room]!, target));
    expect(passing(`src/${room}/rooms.ts`, TARGETS)).toEqual(drawn);
  });

  it.each(ROOMS)('%s names the libraries that it may and no other', (room) => {
    const names = Object.keys(LIBRARIES);
    expect(passing(`src/${room}/libraries.ts`, names)).toEqual(expected(LIBRARIES, room));
  });

  it.each(ROOMS)('%s names a host or Node only where it may', (room) => {
    const lines = Object.keys(HOST_NAMES);
    expect(passing(`src/${room}/hosts.ts`, lines)).toEqual(expected(HOST_NAMES, room));
  });

  it.each(['src/index.ts', 'src/stray/index.ts', 'src/hosts/stray/index.ts'])(
    'a file in no room is refused: %s',
    (file) => {
      expect(found.get(file)?.map(({ rule }) => rule)).toEqual(['boundaries/no-unknown-files']);
    },
  );

  it.each(Object.entries(WAYS))('stops %s', (way, [, rule]) => {
    expect(found.get(wayFile(way))?.map((complaint) => complaint.rule)).toContain(rule);
  });

  it('lets a room read its own data, and the port lie directly in hosts', () => {
    expect(found.get('src/editions/own-data.ts')).toEqual([]);
    expect(found.get('src/hosts/port.ts')).toEqual([]);
  });
});
