import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The house: which room under src/ may import which. Nothing else may be imported,
 * and a file in no room is an error. test/house proves that every arrow that is not
 * drawn here fails.
 */
const core = [
  ...['model', 'editions', 'binding', 'checks', 'repair', 'facts'],
  ...['narrative', 'proofreading', 'wording', 'reports', 'formats'],
];
const picturing = ['model', 'formats', 'hosts/port', 'hosts/memory'];
const adapter = [...picturing, 'hosts/writing', 'hosts/web'];
const pane = ['session', 'model', 'wording'];

const rooms = {
  model: [],
  editions: ['model'],
  binding: ['model', 'editions'],
  checks: ['model', 'editions', 'binding'],
  repair: ['model', 'binding', 'checks'],
  facts: ['model', 'editions', 'binding'],
  narrative: ['model', 'editions', 'facts', 'wording', 'proofreading/claims'],
  proofreading: ['model', 'editions', 'facts', 'checks'],
  wording: ['model', 'editions', 'checks'],
  reports: ['model', 'checks', 'facts', 'wording'],
  formats: ['model'],
  'hosts/port': ['model'],
  'hosts/memory': ['model', 'formats', 'hosts/port'],
  'hosts/writing': picturing,
  'hosts/web': ['hosts/port'],
  'hosts/file': picturing,
  'hosts/excel': adapter,
  'hosts/wps': adapter,
  'hosts/browser': adapter,
  hosting: ['model'],
  session: [...core, 'hosts/port', 'hosts/memory'],
  taskpane: pane,
  workbench: [...pane, 'taskpane'],
  cli: [...pane, 'reports', 'hosting', 'hosts/port', 'hosts/file', 'package.json'],
  'shells/start': ['editions', 'taskpane'],
};
const shells = ['shells/excel', 'shells/wps', 'shells/browser'];
for (const shell of shells) rooms[shell] = [...Object.keys(rooms), ...shells, 'package.json'];
rooms['shells/browser'].push('samples');
const everywhere = Object.keys(rooms);

/** Which room may name which library; one that is missing here may be named nowhere. */
const react = ['taskpane', 'workbench', ...shells];
const libraries = [
  { names: ['decimal.js'], in: ['model'] },
  { names: ['zod'], in: ['model'] },
  { names: ['@cj-tech-master/excelts', 'fflate', 'saxes'], in: ['formats'] },
  { names: ['docx', 'docxtemplater', 'pizzip'], in: ['formats'] },
  { names: ['liquidjs'], in: ['narrative'] },
  { names: ['react', 'react-dom', '@fluentui/*'], in: react },
  { names: ['@univerjs/*', 'rxjs'], in: ['hosts/browser'] },
  { names: ['commander', 'cli-progress', 'piscina'], in: ['cli'] },
];
const onNode = ['cli', 'hosts/file', 'hosting'];
/** Only hosting speaks over the network: it serves a release and looks at a served one. */
const nodeNetwork = ['http', 'http2', 'https', 'net', 'tls', 'dgram', 'dns', 'dns/*', 'inspector'];

/** A room is its folder; the port is also the files that lie directly in hosts/. */
const filesOf = (room) =>
  room === 'hosts/port' ? ['src/hosts/*', 'src/hosts/port/**'] : `src/${room}/**`;
const categories = [
  ...everywhere.map((room) => ({ category: room, pattern: filesOf(room) })),
  {
    category: 'proofreading/claims',
    pattern: ['src/proofreading/claims.ts', 'src/proofreading/claims/**'],
  },
  { category: 'data', pattern: ['src/**/*.json', 'src/**/*.liquid'] },
  { category: 'package.json', pattern: 'package.json' },
  { category: 'samples', pattern: 'samples/*' },
];

const file = (...names) => ({ file: { categories: names } });
const policies = [
  ...Object.entries(rooms).map(([room, imports]) => ({
    from: file(room),
    allow: { to: file(room, ...imports) },
  })),
  // A data file belongs to its room: other rooms ask its code.
  { disallow: { to: file('data') } },
  ...everywhere.map((room) => ({
    from: file(room),
    allow: { to: { file: { categories: { allOf: [room, 'data'] } } } },
  })),
  ...libraries.map(({ names, in: allowed }) => ({
    from: file(...allowed),
    allow: { to: { module: { origin: 'external', source: names } } },
  })),
  { from: file(...onNode), allow: { to: { module: { origin: 'core' } } } },
  {
    from: file('cli', 'hosts/file'),
    disallow: {
      to: {
        module: { origin: 'core', source: nodeNetwork.flatMap((name) => [name, `node:${name}`]) },
      },
    },
  },
];

const bans = [
  {
    selector:
      ':matches(JSXAttribute[name.name="dangerouslySetInnerHTML"], Property[key.name="dangerouslySetInnerHTML"])',
    message: 'Cell text reaches the page as text only.',
  },
  {
    selector: 'MemberExpression[property.name=/^(inner|outer)HTML$/]',
    message: 'Cell text reaches the page as text only.',
  },
  {
    selector: 'ImportExpression[source.type!="Literal"]',
    message: 'Name the module in a literal, so that the import graph stays checkable.',
  },
  {
    selector:
      ':matches(Identifier[name="Intl"], MemberExpression[property.name=/^toLocale(Date|Time)?String$/])',
    message: 'WPS on Linux throws at it: write numbers and times by hand.',
  },
];
const hostNames = {
  selector: ':matches(Identifier, JSXIdentifier)[name=/^(Office|Excel|wps|Application)$/]',
  message: 'The host is named only in hosts/excel, hosts/wps, shells/excel and shells/wps.',
};
/** What Office.js is asked in the wrong way: objects read before they are loaded or synced. */
const officeRules = [
  ...['call-sync-before-read', 'load-object-before-read', 'test-for-null-using-isNullObject'],
  ...['no-context-sync-in-loop', 'no-empty-load', 'no-navigational-load', 'no-office-initialize'],
];
/** Nothing leaves the computer: what would ask another one, and what would stay in the browser. */
const NETWORK = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource'],
  ...['RTCPeerConnection', 'sendBeacon', 'importScripts', 'serviceWorker'],
];
const BROWSER_STORES = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'];
const leaving = [
  ...NETWORK.map((name) => ({ name, message: 'Nothing leaves the computer.' })),
  ...BROWSER_STORES.map((name) => ({ name, message: 'Kept data has its place in the workbook.' })),
];
/** The same as members (`window.fetch`), which are never ours; `document.cookie`, too. */
const leavingMembers = [...leaving, { name: 'cookie', message: 'Kept data has its place.' }].map(
  ({ name, message }) => ({ property: name, message }),
);
const nodeGlobals = ['process', 'Buffer', '__dirname', '__filename'].map((name) => ({
  name,
  message: 'Node is there only in cli, hosting and hosts/file.',
}));

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.cache/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**', 'test/**', 'bench/**', 'scripts/**'].map((under) => `${under}/*.{ts,tsx}`),
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } },
      'boundaries/files': categories,
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
      'boundaries/additional-dependency-nodes': [
        { selector: 'TSImportType Literal', kind: 'type', name: 'import-type' },
        { selector: 'TSExternalModuleReference > Literal', kind: 'value', name: 'import-equals' },
      ],
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, policies },
      ],
      'no-console': 'error',
      'no-restricted-globals': ['error', ...nodeGlobals, ...leaving],
      'no-restricted-properties': ['error', ...leavingMembers],
      'no-restricted-syntax': ['error', ...bans, hostNames],
    },
  },
  {
    files: onNode.map((room) => `src/${room}/**/*.ts`),
    rules: { 'no-restricted-globals': ['error', ...leaving] },
  },
  {
    files: ['src/hosting/**/*.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
  {
    // The page that reports on an engine that stopped in the middle has no workbook to keep it in.
    files: ['src/shells/wps/last-step.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['src/{hosts,shells}/{excel,wps}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...bans] },
  },
  {
    files: ['src/{hosts,shells}/excel/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(officeRules.map((rule) => [`office-addins/${rule}`, 'error'])),
  },
  {
    // Divides what is too large for one round trip: the one loop that has to sync.
    files: ['src/hosts/excel/batch.ts'],
    rules: { 'office-addins/no-context-sync-in-loop': 'off' },
  },
  {
    // Read by engines that are too old for the rest.
    files: ['src/shells/**/*.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: {
        ...{ window: 'readonly', document: 'readonly', location: 'readonly' },
        ...{ setTimeout: 'readonly', Promise: 'readonly', globalThis: 'readonly' },
        ...{ XMLHttpRequest: 'readonly', fetch: 'readonly', btoa: 'readonly' },
      },
    },
    rules: {
      'no-restricted-globals': ['error', ...leaving],
      'no-restricted-properties': ['error', ...leavingMembers],
      // Their `catch` must name what it catches.
      '@typescript-eslint/no-unused-vars': ['error', { caughtErrorsIgnorePattern: '^_' }],
    },
  },
  {
    // The page of installation asks its own site, and the service of WPS on the same computer.
    files: ['src/shells/app/*.js'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    ignores: ['src/**'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly' },
    },
  },
);
