import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostedMistake } from './hosted-mistake';
import { BASE_URL } from './made-site';

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

const MANIFEST = 'excel/manifest.xml';

/** Of the release itself: its list fits, and it does not work. */
export const MADE_MISTAKES: readonly HostedMistake[] = [
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
    name: 'data that is more than data is not given out',
    made: edit('data/gouji-data.js', '= null', '= {"name":"x"}; alert(1)'),
    found: ['status data/gouji-data.js'],
  },
];
