import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReleaseOptions } from '../../scripts/release/options';
import type { Sources } from '../../scripts/release/write-release';

export const BASE = 'https://budget.example/gouji/';

export const OPTIONS: ReleaseOptions = {
  ...{ baseUrl: BASE, office: 'local', sharedRuntime: false, frameAncestors: [], wpsOnly: false },
};

/** A folder for the tests of a file, gone after them. */
export function ownFolder(): () => string {
  let folder = '';
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'gouji-release-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  return () => folder;
}

/** The sources of a release of what `npm run build` built. @param folder for what a test makes up */
export function builtSources(folder: string): Sources {
  const site = 'dist/site';
  if (!existsSync(join(site, 'app'))) throw new Error('run npm run build first');
  const notices = join(folder, 'THIRD-PARTY-NOTICES.txt');
  writeFileSync(notices, 'MIT');
  return {
    ...{ root: '.', site, excel: join(site, 'excel'), cli: 'dist/cli', notices },
    ...{ version: '1.2.3', date: new Date('2026-03-04T05:06:08Z') },
  };
}

const page = (...scripts: readonly string[]): string =>
  `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'">${scripts.map((script) => `<script src=${script}></script>`).join('')}`;

/** A build in a few files, which writes in a moment; its icons and its manifest are the real ones. */
export function smallBuild(folder: string, officeJs = 'office/office.js'): Sources {
  const files: Readonly<Record<string, string>> = {
    'site/app/index.html': page(),
    'site/data/gouji-data.js': 'window.goujiData = null;',
    'site/excel/taskpane.html': page(officeJs, 'main.01234567.js'),
    'site/excel/help.html': page(),
    'site/excel/main.01234567.js': '',
    'site/excel/manifest.xml': 'https://localhost:3000/excel/',
    'site/wps/index.html': page('main.js'),
    'site/wps/taskpane.html': page('../data/gouji-data.js'),
    'site/wps/main.js': '',
    'site/wps/ribbon.xml': '<customUI/>',
    'site/wps/images/a.png': '',
    'cli/gouji.cjs': '',
    'THIRD-PARTY-NOTICES.txt': 'MIT',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  cpSync('assets', join(folder, 'site/excel/assets'), { recursive: true });
  return {
    ...{ root: '.', site: join(folder, 'site'), excel: join(folder, 'site/excel') },
    ...{ cli: join(folder, 'cli'), notices: join(folder, 'THIRD-PARTY-NOTICES.txt') },
    ...{ version: '1.2.3', date: new Date('2026-03-04T05:06:08Z') },
  };
}
