import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import type { ReleaseList } from '../../src/hosting/release-list';
import { serverConfigs } from '../../src/hosting/server-configs';
import { verifySite } from '../../src/hosting/verify/verify-site';
import { parseXml, type XmlElement } from '../shells/xml-element';
import { makeCertificates, type MadeCertificates } from './made-certificates';
import { BASE_URL, copySite, listSite, makeSite, removeSite } from './made-site';
import { isInstalled, type RealServer, startCaddy, startNginx } from './real-server';

let folder = '';
let made: MadeCertificates;
const { hostname } = new URL(BASE_URL);

beforeAll(async () => {
  folder = makeSite();
  made = await makeCertificates(90, [hostname]);
});
afterAll(() => removeSite(folder));

const configOf = (list: ReleaseList, name: string): string =>
  serverConfigs(list).find((one) => one.name === name)?.text ?? '';

/** Status and place of an answer. */
function ask(port: number, path: string, method = 'GET'): Promise<string> {
  return new Promise((done, failed) => {
    const headers = { host: hostname };
    const sent = request(
      { port, path, method, headers, servername: hostname, rejectUnauthorized: false },
      ({ statusCode, headers: given }) => done(`${statusCode} ${given.location ?? ''}`.trim()),
    );
    sent.on('error', failed);
    sent.end();
  });
}

const SERVERS = [
  { program: 'nginx', name: 'nginx.conf', start: startNginx },
  { program: 'caddy', name: 'Caddyfile', start: startCaddy },
];

for (const { program, name, start } of SERVERS) {
  // What is not installed cannot be tried: the report then says “skipped”.
  const tried = isInstalled(program) ? describe : describe.skip;
  tried(`${program} with the configuration of a release`, () => {
    test.each([BASE_URL, `https://${hostname}/`])('passes the verifier at %s', async (baseUrl) => {
      const at = copySite(folder);
      const manifest = `${at}/excel/manifest.xml`;
      for (const file of [manifest, `${at}/wps/jsplugins.xml`])
        writeFileSync(file, readFileSync(file, 'utf8').replaceAll(BASE_URL, baseUrl));
      const list = listSite(at, baseUrl);
      let server: RealServer | undefined;
      try {
        server = await start(configOf(list, name), at, made);
        const { findings } = await verifySite(baseUrl, {
          ca: [readFileSync(made.ca, 'utf8')],
          elsewhere: { host: '127.0.0.1', port: server.port },
        });
        expect(findings).toEqual([]);
        const { pathname } = new URL(baseUrl);
        const { port } = server;
        expect(await ask(port, '/')).toMatch(new RegExp(`^302 .*${pathname}app/$`));
        expect(await ask(port, `${pathname}app/`)).toBe('200');
        for (const bare of [pathname.slice(0, -1), `${pathname}app`].filter(Boolean))
          expect(await ask(port, bare)).toMatch(new RegExp(`^302 .*${bare}/$`));
        expect(await ask(port, `${pathname}wps/`)).toBe('404');
        expect(await ask(port, `${pathname}excel`)).toBe('404');
        expect(await ask(port, '/elsewhere')).toBe('404');
        expect(await ask(port, `${pathname}wps/main.js`, 'DELETE')).toMatch(/^40[35]$/);
      } finally {
        await server?.stop();
        removeSite(at);
      }
    });
  });
}

const elementsOf = (element: XmlElement): XmlElement[] => [
  element,
  ...element.children.flatMap(elementsOf),
];

test('web.config is well-formed and says of each page and each hashed file what the list says', () => {
  const list = listSite(folder);
  const [root, ...others] = elementsOf(parseXml(configOf(list, 'web.config')));
  expect(root?.name).toBe('configuration');
  const locations = new Map(
    others.filter(({ name }) => name === 'location').map((one) => [one.attributes.path, one]),
  );
  for (const { path, policy, cache } of list.files) {
    const inside = elementsOf(
      locations.get(path) ?? { name: '', attributes: {}, children: [], text: '', line: 0 },
    );
    const policies = inside.flatMap(({ name, attributes }) =>
      name === 'add' && attributes.name === 'Content-Security-Policy' ? [attributes.value] : [],
    );
    expect([path, policies]).toEqual([path, policy === undefined ? [] : [policy]]);
    const kept = inside.some(({ attributes }) => attributes.cacheControlMode === 'UseMaxAge');
    expect([path, kept]).toEqual([path, cache === 'forever']);
  }
  const types = others.filter(({ name }) => name === 'mimeMap').map(({ attributes }) => attributes);
  expect(types).toContainEqual({ fileExtension: '.xml', mimeType: 'text/xml; charset=utf-8' });
});

test('web.config shows no folder, stands nothing in place of what is missing, and lets Excel frame the pane', () => {
  const elements = elementsOf(parseXml(configOf(listSite(folder), 'web.config')));
  const of = (wanted: string): object[] =>
    elements.filter(({ name }) => name === wanted).map(({ attributes }) => attributes);
  expect(of('directoryBrowse')).toEqual([{ enabled: 'false' }]);
  expect(of('verbs')).toEqual([{ allowUnlisted: 'false' }]);
  expect(of('remove')).toContainEqual({ name: 'X-Frame-Options' });
  // But of app/, whose page the people are given.
  expect(of('defaultDocument')).toEqual([{ enabled: 'false' }, { enabled: 'true' }]);
});
