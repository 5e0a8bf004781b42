import { brotliCompressSync, gunzipSync } from 'node:zlib';
import type { Answer, Asked } from '../../src/hosting/answer';
import type { HostedMistake } from './hosted-mistake';
import type { Spoiling } from './spoilt-server';

const at =
  (path: string, change: (right: Answer) => Answer): Spoiling =>
  (right, asked) =>
    asked === path ? change(right) : right;
const headers =
  (changed: Record<string, string | undefined>) =>
  (right: Answer): Answer => {
    const { ...all } = right.headers as Record<string, string | undefined>;
    Object.assign(all, changed);
    const kept = Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined);
    return { ...right, headers: Object.fromEntries(kept) };
  };
const page = (text: string, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
  body: Buffer.from(text),
});
const isBrowser = ({ headers: asked }: Asked): boolean =>
  /Mozilla/.test(String(asked['user-agent']));
/** Only for whoever names a browser. */
const toBrowsers =
  (path: string, change: (right: Answer) => Answer): Spoiling =>
  (right, asked, from) =>
    asked === path && isBrowser(from) ? change(right) : right;
const bytes =
  (body: Buffer, packing?: string) =>
  (right: Answer): Answer => ({
    ...headers({ 'content-length': undefined, 'content-encoding': packing })(right),
    body,
  });
/** As it is, in other packing than it was asked in. */
const inBrotli = (right: Answer): Answer => {
  const isPacked = right.headers['content-encoding'] === 'gzip';
  const plain = isPacked ? gunzipSync(right.body) : right.body;
  return bytes(brotliCompressSync(plain), 'br')(right);
};
const MANIFEST = 'excel/manifest.xml';
const PANE = 'excel/taskpane.html';

/** Of the server: it answers otherwise than the list says. */
export const SERVED_MISTAKES: readonly HostedMistake[] = [
  {
    name: 'a file of another type',
    spoil: at('wps/ribbon.xml', headers({ 'content-type': 'application/octet-stream' })),
    found: ['type wps/ribbon.xml'],
  },
  {
    name: 'data that is more than data',
    spoil: at('data/gouji-data.js', bytes(Buffer.from('window.goujiData = null; alert(1);'))),
    found: ['data data/gouji-data.js'],
  },
  {
    name: 'a text in another charset',
    spoil: at('wps/main.js', headers({ 'content-type': 'text/javascript; charset=gbk' })),
    found: ['type wps/main.js'],
  },
  {
    name: 'an answer that cannot be unpacked',
    spoil: at('excel/start.js', (right) => ({
      ...right,
      body: Buffer.from(right.body).fill(0, 20),
    })),
    found: ['no-answer excel/start.js'],
  },
  {
    name: 'a file that was replaced on the server',
    spoil: at('excel/start.js', (right) => ({
      ...headers({ 'content-length': undefined, 'content-encoding': undefined })(right),
      body: Buffer.from('alert(1)'),
    })),
    found: ['changed excel/start.js'],
  },
  {
    name: 'packing that was not asked for',
    spoil: (right, path, asked) =>
      path === 'wps/main.js' && !isBrowser(asked) ? inBrotli(right) : right,
    found: ['packing wps/main.js'],
  },
  {
    name: 'what is said to be packed and is not',
    spoil: at('wps/main.js', bytes(Buffer.from('alert(1)'), 'br')),
    found: ['no-answer wps/main.js'],
  },
  {
    name: 'packing that nobody knows',
    spoil: at('wps/main.js', headers({ 'content-encoding': 'constructor' })),
    found: ['no-answer wps/main.js'],
  },
  {
    name: 'an old packed copy, for browsers alone',
    spoil: toBrowsers('excel/start.js', (right) =>
      bytes(brotliCompressSync(Buffer.from('alert(1)')), 'br')(right),
    ),
    found: ['changed excel/start.js browser'],
  },
  {
    name: 'a packed copy for browsers that cannot be unpacked',
    spoil: toBrowsers('excel/start.js', bytes(Buffer.from('garbage'), 'br')),
    found: ['no-answer excel/start.js browser'],
  },
  {
    name: 'other data for browsers',
    spoil: toBrowsers('data/gouji-data.js', bytes(Buffer.from('window.goujiData = {};'))),
    found: ['changed data/gouji-data.js browser'],
  },
  {
    name: 'a page that is refused to browsers',
    spoil: toBrowsers(PANE, () => page('', 403)),
    found: [`forbidden ${PANE} browser`],
  },
  {
    name: 'a script that is refused to whoever names no browser',
    spoil: (right, path, asked) =>
      path === 'wps/main.js' && !isBrowser(asked) ? page('', 403) : right,
    found: ['forbidden wps/main.js'],
  },
  {
    name: 'an advertisement in a page, for browsers alone',
    spoil: toBrowsers('wps/index.html', bytes(Buffer.from('<script src=//ads.example/a.js>'))),
    found: ['changed wps/index.html browser'],
  },
  {
    name: 'a page that is kept as a file in place of being shown',
    spoil: at(PANE, headers({ 'content-disposition': 'attachment; filename="a.html"' })),
    found: [`disposition ${PANE}`],
  },
  {
    name: 'a page that leads elsewhere',
    spoil: at('wps/index.html', headers({ refresh: '0; url=https://evil.example/' })),
    found: ['refresh wps/index.html'],
  },
  {
    name: 'a cookie',
    spoil: at('wps/main.js', headers({ 'set-cookie': 'a=b' })),
    found: ['cookie wps/main.js'],
  },
  {
    name: 'a proxy that wants a password',
    spoil: at('wps/main.js', () => page('', 407)),
    found: ['proxy-login wps/main.js'],
  },
  {
    name: 'a server that fails',
    spoil: at('wps/main.js', () => page('', 503)),
    found: ['server-error wps/main.js'],
  },
  {
    name: 'a list that is said to be packed and is not',
    spoil: at('release.json', bytes(Buffer.from('{'), 'br')),
    found: ['no-answer release.json'],
  },
  {
    name: 'an answer that ends in the middle',
    spoil: at('excel/page.css', headers({ 'x-cut': 'yes' })),
    found: ['no-answer excel/page.css'],
  },
  {
    name: 'a file that is not there',
    spoil: at('excel/office/LICENSE.md', () => page('', 404)),
    found: ['status excel/office/LICENSE.md'],
  },
  {
    name: 'a login page in front of the ribbon, by a redirect',
    spoil: at('wps/ribbon.xml', () => ({
      ...page('', 302),
      headers: { location: 'https://login.example/' },
    })),
    found: ['redirect wps/ribbon.xml'],
  },
  {
    name: 'a login page in place of the manifest',
    spoil: at(MANIFEST, (right) => ({
      ...headers({
        'content-type': 'text/html',
        'content-length': undefined,
        'content-encoding': undefined,
      })(right),
      body: Buffer.from('<!doctype html><form>'),
    })),
    found: [`type ${MANIFEST}`, `changed ${MANIFEST}`, `manifest-broken ${MANIFEST}`],
  },
  {
    name: 'a page that is kept for ever',
    spoil: at(PANE, headers({ 'cache-control': 'public, max-age=31536000' })),
    found: [`cache ${PANE}`],
  },
  {
    name: 'a hashed script that is asked for each time',
    spoil: (right, path) =>
      path.startsWith('wps/taskpane.') && path.endsWith('.js')
        ? headers({ 'cache-control': 'no-cache' })(right)
        : right,
    found: [expect.stringMatching(/^cache wps\/taskpane\.[0-9a-f]{8}\.js$/)],
  },
  {
    name: 'a list that is kept for ever',
    spoil: at('release.json', headers({ 'cache-control': 'public, max-age=31536000' })),
    found: ['cache release.json'],
  },
  {
    name: 'no answer at the address that people are given',
    spoil: at('app/', () => page('', 404)),
    found: ['status app/'],
  },
  {
    name: 'nothing to ask by whether a file is still the same',
    spoil: at('wps/main.js', headers({ etag: undefined })),
    found: ['no-validator wps/main.js'],
  },
  {
    name: 'no nosniff',
    spoil: at('wps/main.js', headers({ 'x-content-type-options': undefined })),
    found: ['header wps/main.js'],
  },
  {
    name: 'another referrer policy',
    spoil: at(PANE, headers({ 'referrer-policy': 'origin' })),
    found: [`header ${PANE}`],
  },
  {
    name: 'a page without its policy',
    spoil: at(PANE, headers({ 'content-security-policy': undefined })),
    found: [`no-policy ${PANE}`],
  },
  {
    name: 'a page with a policy of the server',
    spoil: at('wps/index.html', headers({ 'content-security-policy': "default-src 'self'" })),
    found: ['policy wps/index.html'],
  },
  {
    name: 'X-Frame-Options on the pane of Excel',
    spoil: at(PANE, headers({ 'x-frame-options': 'SAMEORIGIN' })),
    found: [`x-frame-options ${PANE}`],
  },
  {
    name: 'a page in place of what is not there',
    spoil: (right) => (right.status === 404 ? page('<!doctype html>首页') : right),
    found: [
      expect.stringMatching(/^not-404 excel\/absent-[0-9a-f]{8}\.html$/),
      expect.stringMatching(/^not-404 wps\/ribbon-[0-9a-f]{8}\.xml$/),
      expect.stringMatching(/^not-404 [0-9a-f]{8}\/manifest\.xml$/),
    ],
  },
  {
    name: 'a listing of a folder',
    spoil: at('excel/', () => page('<a href="main.js">main.js</a>')),
    found: ['listing excel/'],
  },
  {
    name: 'a file from outside of the site',
    spoil: (right, path) => (path.includes('%2fetc%2f') ? page('root:x:0:0') : right),
    found: [expect.stringMatching(/^outside excel\/\.\.%2f/)],
  },
  {
    name: 'no release.json',
    spoil: at('release.json', () => page('', 404)),
    found: ['status release.json'],
  },
  {
    name: 'something else under the name of release.json',
    spoil: at('release.json', () => page('<!doctype html>')),
    found: ['bad-list release.json'],
  },
];
