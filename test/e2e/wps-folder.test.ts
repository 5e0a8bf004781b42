/** The offline folder of a release, opened from a disk by an old engine. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeOfflineFolder } from '../../scripts/release/wps-files';
import { noIntl, oldEngine } from '../simulators/wps/old-engine';
import { SITE } from '../support/built-site';
import { ownBrowser } from './own-browser';

const DATA = { name: 'of this folder' };
const browser = ownBrowser();

let folder: string;
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'gouji-offline-')), 'gouji_0.0.0');
  writeOfflineFolder(SITE, folder);
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

async function opened(name: string) {
  const page = await browser().newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (said) => {
    if (said.type() === 'error') complaints.push(said.text());
  });
  page.on('requestfailed', (request) => complaints.push(request.url()));
  await page.addInitScript({ content: oldEngine() + noIntl });
  await page.goto(pathToFileURL(join(folder, name)).href);
  await page.waitForLoadState('networkidle');
  return { page, complaints };
}

it('each page runs its scripts from a folder, asks for nothing that is not there and fails nowhere', async () => {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  expect(pages).toContain('index.html');
  for (const name of pages) {
    const { page, complaints } = await opened(name);
    expect([name, complaints]).toEqual([name, []]);
    if (name !== 'index.html') continue;
    const answer = await page.evaluate(
      `OnAction({ Id: 'goujiCheck' }), GetImage({ Id: 'goujiCheck' })`,
    );
    expect(answer).toBe('images/gouji-32.png');
  }
});

it('the pane takes the data that lie in the folder', async () => {
  const script = `window.goujiData = ${JSON.stringify(DATA)};`;
  writeFileSync(join(folder, 'data/gouji-data.js'), script);
  const { page } = await opened('taskpane.html');
  expect(await page.evaluate('window.goujiData')).toEqual(DATA);
});
