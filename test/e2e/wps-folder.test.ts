/** The pages for WPS opened from a folder, as the offline installation opens them, by an old engine. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { noIntl, oldEngine } from '../simulators/wps/old-engine';
import { builtPart } from '../support/built-site';
import { ownBrowser } from './own-browser';

const BUILT = resolve(builtPart('wps'));
const browser = ownBrowser();

it('each page runs its scripts from a folder, asks for nothing that is not there and fails nowhere', async () => {
  const pages = readdirSync(BUILT).filter((name) => name.endsWith('.html'));
  expect(pages).toContain('index.html');
  for (const name of pages) {
    const page = await browser().newPage();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (said) => {
      if (said.type() === 'error') complaints.push(said.text());
    });
    page.on('requestfailed', (request) => complaints.push(request.url()));
    await page.addInitScript({ content: oldEngine() + noIntl });
    await page.goto(pathToFileURL(join(BUILT, name)).href);
    await page.waitForLoadState('networkidle');
    expect([name, complaints]).toEqual([name, []]);
    if (name !== 'index.html') continue;
    const answer = await page.evaluate(
      `OnAction({ Id: 'goujiCheck' }), GetImage({ Id: 'goujiCheck' })`,
    );
    expect(answer).toBe('images/gouji-32.png');
  }
});
