/** A release of what is built, served as it is, and looked at from outside: nothing is to be complained of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeRelease } from '../../scripts/release/write-release';
import { holdSite } from '../../src/hosting/held-site';
import { serveRelease } from '../../src/hosting/serve-release';
import { verifySite } from '../../src/hosting/verify/verify-site';
import { makeCertificates, pem, type MadeCertificates } from '../hosting/made-certificates';
import { OPTIONS, builtSources, ownFolder } from './made-release';

const folder = ownFolder();
let certificates: MadeCertificates;

beforeAll(async () => {
  certificates = await makeCertificates(90, ['budget.example', 'localhost']);
});

it.each([
  ['for both programs', OPTIONS],
  ['for WPS alone', { ...OPTIONS, wpsOnly: true }],
  ['at the root, with a port', { ...OPTIONS, baseUrl: 'https://budget.example:8443/' }],
  ['for a name that is not ASCII', { ...OPTIONS, baseUrl: 'https://xn--lzz850d.example/gouji/' }],
])('%s', async (name, options) => {
  const { hostname } = new URL(options.baseUrl);
  const held = hostname.startsWith('xn--')
    ? await makeCertificates(90, [hostname, 'localhost'])
    : certificates;
  const release = await writeRelease(builtSources(folder()), join(folder(), name), options);
  const server = await serveRelease(
    await holdSite(join(release.folder, 'site')),
    {
      credentials: pem(held),
      host: '127.0.0.1',
      port: 0,
      prefix: new URL(options.baseUrl).pathname,
    },
    (problem) => {
      throw problem;
    },
  );
  try {
    const { findings, list } = await verifySite(options.baseUrl, {
      ca: [readFileSync(held.ca, 'utf8')],
      elsewhere: { host: '127.0.0.1', port: server.port },
    });
    expect(findings.map(({ path, reason }) => `${reason.code} ${path}`)).toEqual([]);
    expect(list?.baseUrl).toBe(options.baseUrl);
  } finally {
    await server.stop();
  }
});
