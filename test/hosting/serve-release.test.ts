/** The server itself, under what would bring others down. */
import { get } from 'node:https';
import { heldFile, type HeldSite } from '../../src/hosting/held-site';
import { serveRelease, type Serving } from '../../src/hosting/serve-release';
import { makeCertificates, pem, type MadeCertificates } from './made-certificates';

const FILES: Readonly<Record<string, string>> = { good: "default-src 'none'", bad: '不是字母' };
const site: HeldSite = {
  list: { schema: 1, version: '1.2.3', baseUrl: 'https://localhost/', office: 'local', files: [] },
  file: async (path) => {
    const policy = FILES[path];
    const listed = { path, type: 'text/html', cache: 'revalidate', ...(policy && { policy }) };
    return policy === undefined
      ? undefined
      : heldFile(listed as Parameters<typeof heldFile>[0], Buffer.from('a'));
  },
};

let certificates: MadeCertificates;
let serving: Serving;
let failures: unknown[];
beforeAll(async () => (certificates = await makeCertificates(90, ['localhost'])));
beforeEach(async () => {
  failures = [];
  const settings = { credentials: pem(certificates), host: '127.0.0.1', port: 0, prefix: '/' };
  serving = await serveRelease(site, settings, (problem) => failures.push(problem));
});
afterEach(() => serving.stop());

/** The status, or why there was none. */
const ask = (path: string, tls: object = {}): Promise<number | string | undefined> =>
  new Promise((done) => {
    const { port } = serving;
    get({ port, path, host: '127.0.0.1', rejectUnauthorized: false, agent: false, ...tls }, (got) =>
      done(got.resume().statusCode),
    ).on('error', ({ message }) => done(message));
  });

test('a header that cannot be sent is an answer of failure, and the next one is answered', async () => {
  expect(await ask('/bad')).toBe(500);
  expect(failures).toHaveLength(1);
  expect(await ask('/good')).toBe(200);
});

test('old TLS is not spoken, whatever Node is told to allow', async () => {
  const old = { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' };
  expect(await ask('/good', { ...old, maxVersion: 'TLSv1.1' })).toMatch(/protocol version/);
  expect(await ask('/good', { ...old, maxVersion: 'TLSv1.2' })).toBe(200);
});
