import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../src/hosting/answer';
import { BASE_URL } from './made-site';
import type { Spoiling } from './spoilt-server';

/** One thing that is wrong with a hosted copy, and all that the verifier must say of it. */
export interface HostedMistake {
  readonly name: string;
  /** Before the list is made: the release itself is wrong. */
  readonly made?: (folder: string) => void;
  /** The server answers otherwise than the list says. */
  readonly spoil?: Spoiling;
  /** `code path`, in order. */
  readonly found: readonly string[];
}

const edit = (path: string, from: string | RegExp, to: string) => (folder: string) => {
  const at = join(folder, path);
  const before = readFileSync(at, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to spoil in ${path}`);
  writeFileSync(at, after);
};
const copy = (from: string, to: string) => (folder: string) =>
  writeFileSync(join(folder, to), readFileSync(join(folder, from)));
const remove = (path: string) => (folder: string) => rmSync(join(folder, path));

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
const MANIFEST = 'excel/manifest.xml';
const PANE = 'excel/taskpane.html';

export const MISTAKES: readonly HostedMistake[] = [
  {
    name: 'an address of the manifest in plain http',
    made: edit(
      MANIFEST,
      `${BASE_URL}excel/help.html`,
      'http://budget.example/gouji/excel/help.html',
    ),
    found: [`manifest-http ${MANIFEST}`],
  },
  {
    name: 'an address of the manifest at another origin',
    made: edit(
      MANIFEST,
      `${BASE_URL}excel/help.html`,
      'https://other.example/gouji/excel/help.html',
    ),
    found: [`manifest-elsewhere ${MANIFEST}`],
  },
  {
    name: 'an address of the manifest that leads to nothing',
    made: edit(MANIFEST, `excel/help.html`, 'excel/hilfe.html'),
    found: [`manifest-missing ${MANIFEST}`],
  },
  {
    name: 'an icon that the manifest names is missing',
    made: remove('excel/assets/summary-80.png'),
    found: [`manifest-missing ${MANIFEST}`],
  },
  {
    name: 'an icon of another size than the manifest says',
    made: copy('excel/assets/pane-80.png', 'excel/assets/pane-16.png'),
    found: ['picture-size excel/assets/pane-16.png'],
  },
  {
    name: 'the large icon outside of the ribbon is the small one',
    made: copy('excel/assets/gouji-32.png', 'excel/assets/gouji-64.png'),
    found: ['picture-size excel/assets/gouji-64.png'],
  },
  {
    name: 'an icon that is no PNG',
    made: copy('excel/page.css', 'excel/assets/pane-16.png'),
    found: ['not-png excel/assets/pane-16.png'],
  },
  {
    name: 'a manifest of another version',
    made: edit(MANIFEST, /<Version>[^<]*/, '<Version>9.9.9.0'),
    found: [`manifest-version ${MANIFEST}`],
  },
  {
    name: 'a manifest that names what it does not explain',
    made: edit(MANIFEST, 'id="Check.Tip"', 'id="Check.Other"'),
    found: [`manifest-resid ${MANIFEST}`],
  },
  {
    name: 'a manifest that is cut off',
    made: edit(MANIFEST, '</VersionOverrides>', ''),
    found: [`manifest-broken ${MANIFEST}`],
  },
  {
    name: 'no manifest at all',
    made: remove(MANIFEST),
    found: [`not-listed ${MANIFEST}`],
  },
  {
    name: 'a page that links to plain http',
    made: edit('excel/help.html', '</ul>', '</ul><a href="http://budget.example/">x</a>'),
    found: ['http excel/help.html'],
  },
  {
    name: 'plain http in the words of an XML file',
    made: edit('wps/ribbon.xml', 'screentip="自检"', 'screentip="http://budget.example/"'),
    found: ['http wps/ribbon.xml'],
  },
  {
    name: "a page that loads a stranger's script",
    made: edit('wps/taskpane.html', 'src=start.js', 'src=https://cdn.example/start.js'),
    found: ['link-elsewhere wps/taskpane.html'],
  },
  {
    name: "a style sheet that loads a stranger's picture",
    made: edit('excel/page.css', /$/, '\nbody { background: url(//cdn.example/a.png); }'),
    found: ['link-elsewhere excel/page.css'],
  },
  {
    name: 'a page whose script is missing',
    made: remove('wps/start.js'),
    found: ['link-missing wps/taskpane.html'],
  },
  {
    name: 'no ribbon for WPS',
    made: remove('wps/ribbon.xml'),
    found: ['not-listed wps/ribbon.xml'],
  },
  {
    name: 'a ribbon that begins with something else',
    made: edit('wps/ribbon.xml', /^/, '<?xml version="1.0"?>\n'),
    found: ['wps-broken wps/ribbon.xml'],
  },
  {
    name: 'a picture of the ribbon of WPS is missing',
    made: remove('wps/images/self-check-32.png'),
    found: ['not-listed wps/images/self-check-32.png'],
  },
  {
    name: 'a picture of the ribbon of WPS has another size',
    made: copy('excel/assets/gouji-64.png', 'wps/images/gouji-32.png'),
    found: ['picture-size wps/images/gouji-32.png'],
  },
  {
    name: 'jsplugins.xml names another place',
    made: edit('wps/jsplugins.xml', BASE_URL, 'https://other.example/gouji/'),
    found: ['jsplugins-url wps/jsplugins.xml'],
  },
  {
    name: 'data that is more than data',
    made: edit('data/gouji-data.js', '= null', '= {"name":"x"}; alert(1)'),
    found: ['data data/gouji-data.js'],
  },
  {
    name: 'a file of another type',
    spoil: at('wps/ribbon.xml', headers({ 'content-type': 'application/octet-stream' })),
    found: ['type wps/ribbon.xml'],
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
      expect.stringMatching(/^outside excel\/\.\.%2f/),
      expect.stringMatching(/^outside excel\/\.\.%5c/),
      'listing excel/',
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
