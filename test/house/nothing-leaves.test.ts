import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { lintInASandbox, type Complaint } from './lint-in-a-sandbox';

/** Nothing that a workbook holds leaves the computer: no code of ours could send it. */

const WAYS: readonly string[] = [
  "export const a = () => fetch('x');",
  "export const b = () => window.fetch('x');",
  "export const c = () => globalThis['fetch']('x');",
  'export const { fetch: d } = window;',
  'export const e = () => new XMLHttpRequest();',
  "export const f = () => new WebSocket('wss://x.example');",
  "export const g = () => new EventSource('x');",
  "export const h = () => navigator.sendBeacon('x', '');",
  'export const i = () => new RTCPeerConnection();',
  "export const j = () => navigator.serviceWorker.register('x');",
  "export const k = (self: { importScripts: (x: string) => void }) => self.importScripts('x');",
  "export const l = () => localStorage.setItem('x', '');",
  "export const m = () => window.sessionStorage.setItem('x', '');",
  "export const n = () => indexedDB.open('x');",
  "export const o = () => caches.open('x');",
  'export const p = () => document.cookie;',
];
const NODE: readonly string[] = [
  "export { request as a } from 'node:http';",
  "export { request as b } from 'https';",
  "export { connect as c } from 'node:net';",
  "export { connect as d } from 'node:tls';",
  "export { lookup as e } from 'node:dns/promises';",
  "export const f = () => import('node:http2');",
  "export { createSocket as g } from 'node:dgram';",
];
const ROOMS = [
  'checks',
  'session',
  'taskpane',
  'hosts/excel',
  'hosts/wps',
  'shells/wps',
  'shells/excel',
];
const ON_NODE = ['cli', 'hosts/file'];
const SCRIPT =
  "function a() { return new XMLHttpRequest(); }\nfunction b() { fetch('x'); }\nfunction c() { window.fetch('x'); }\na(b, c);\n";

const files = new Map<string, string>();
for (const room of [...ROOMS, ...ON_NODE]) files.set(`src/${room}/ways.ts`, WAYS.join('\n'));
for (const room of [...ON_NODE, 'hosting']) files.set(`src/${room}/node.ts`, NODE.join('\n'));
files.set('src/taskpane/ways-in-a-view.tsx', WAYS.join('\n'));
files.set('src/shells/wps/main.js', SCRIPT);
files.set('src/shells/start/start.js', SCRIPT);
files.set('src/shells/app/wps-install.js', SCRIPT);

describe('code of ours that would', () => {
  let found: ReadonlyMap<string, readonly Complaint[]>;
  beforeAll(() => {
    found = lintInASandbox(files);
  });
  const RULES = /^(?:no-restricted-(?:globals|properties)|boundaries\/dependencies)$/;
  const passing = (file: string): string[] => {
    const lines = new Set(
      found.get(file)!.flatMap(({ rule, line }) => (RULES.test(rule) ? [line] : [])),
    );
    return files
      .get(file)!
      .trimEnd()
      .split('\n')
      .filter((_, i) => !lines.has(i + 1));
  };

  it.each([...ROOMS, ...ON_NODE])('ask another computer, or keep in the browser, in %s', (room) => {
    expect(passing(`src/${room}/ways.ts`)).toEqual([]);
  });

  it('do so in a view', () => expect(passing('src/taskpane/ways-in-a-view.tsx')).toEqual([]));

  it.each(ON_NODE)('reach the network of Node in %s', (room) => {
    expect(passing(`src/${room}/node.ts`)).toEqual([]);
  });

  it('do so in the scripts that pages start with', () => {
    for (const file of ['src/shells/wps/main.js', 'src/shells/start/start.js']) {
      expect(passing(file)).toEqual(['a(b, c);']);
    }
  });

  it('is let through only where a release is served and looked at, and where WPS is asked', () => {
    expect(passing('src/hosting/node.ts')).toEqual(NODE);
    expect(passing('src/shells/app/wps-install.js')).toHaveLength(3);
  });
});

describe('the addresses that the source names', () => {
  const sources = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', 'src'],
    { encoding: 'utf8' },
  )
    .split('\0')
    .filter((name) => /\.(?:[jt]sx?|html|css|json|xml|liquid)$/.test(name) && existsSync(name));
  /** Names of things, never asked for. */
  const NAMES = /^http:\/\/(?:www\.w3\.org|schemas\.(?:openxmlformats\.org|microsoft\.com))\//;
  /** In help and sentences; nobody can own such a name. */
  const EXAMPLE = /^https:\/\/[\w.-]+\.example\/gouji\//;
  /** The service of WPS on this computer. */
  const WPS_HERE = /^https?:\/\/127\.0\.0\.1:5889[01]$/;
  const addressesIn = (text: string): string[] =>
    [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/[\w.-]+[^\s"'`)<>;]*/g)].map(
      ([address]) => address,
    );
  const isOurs = (name: string, address: string): boolean =>
    NAMES.test(address) ||
    EXAMPLE.test(address) ||
    (name.startsWith('src/hosting/') && !/^http:/.test(address)) ||
    (name === 'src/shells/app/wps-install.js' && WPS_HERE.test(address));

  it('are names of namespaces, and WPS on this computer', () => {
    expect(sources.length).toBeGreaterThan(400);
    const others = sources.flatMap((name) =>
      addressesIn(readFileSync(name, 'utf8'))
        .filter((address) => !isOurs(name, address))
        .map((address) => `${name}: ${address}`),
    );
    expect(others).toEqual([]);
  });

  it('can be others', () => {
    for (const address of [
      'https://metrics.example/hit',
      'http://127.0.0.1:58890',
      'wss://x.example',
    ]) {
      expect(addressesIn(`a("${address}")`)).toEqual([address]);
      expect(isOurs('src/checks/a.ts', address)).toBe(false);
    }
  });
});
