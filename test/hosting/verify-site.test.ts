import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { holdSite } from '../../src/hosting/held-site';
import { gathered } from '../../src/hosting/verify/gathered';
import { verifySite, type VerifySettings } from '../../src/hosting/verify/verify-site';
import type { HostedMistake } from './hosted-mistake';
import { makeCertificates, type MadeCertificates, makeNameless, pem } from './made-certificates';
import { MADE_MISTAKES } from './made-mistakes';
import { BASE_URL, copySite, listSite, makeSite, removeSite } from './made-site';
import { SERVED_MISTAKES } from './served-mistakes';
import { type Spoiling, spoiltServer } from './spoilt-server';

let folder = '';
let good: MadeCertificates;
const { hostname } = new URL(BASE_URL);

beforeAll(async () => {
  folder = makeSite();
  listSite(folder);
  good = await makeCertificates(90, [hostname, 'localhost']);
});
afterAll(() => removeSite(folder));

interface Hosting {
  readonly at?: string;
  readonly tls?: object;
  readonly spoil?: Spoiling;
  readonly settings?: Partial<VerifySettings>;
  readonly address?: string;
}

/** `code path` of each finding. */
async function verify({ at = folder, tls, spoil, settings, address = BASE_URL }: Hosting) {
  const server = await spoiltServer(await holdSite(at), tls ?? pem(good), spoil);
  try {
    const verified = await verifySite(address, {
      ca: [readFileSync(good.ca, 'utf8')],
      elsewhere: { host: '127.0.0.1', port: server.port },
      patienceMs: 5_000,
      ...settings,
    });
    const found = verified.findings.map((one) =>
      [one.reason.code.replace('verify.', ''), one.path, one.asked ?? ''].join(' ').trim(),
    );
    return { ...verified, found };
  } finally {
    server.stop();
  }
}

test('a copy that is as it should be', async () => {
  const seen: number[] = [];
  const { found, list, data } = await verify({
    settings: { progress: (done, all) => seen.push(all - done), expected: listSite(folder) },
  });
  expect(found).toEqual([]);
  expect(list?.files.length).toBeGreaterThan(80);
  expect(data).toBeNull();
  expect(seen.at(-1)).toBe(0);
});

test.each([...MADE_MISTAKES, ...SERVED_MISTAKES])(
  '$name',
  async ({ made, spoil, found }: HostedMistake) => {
    if (!made) return expect((await verify({ spoil })).found).toEqual(found);
    const at = copySite(folder);
    try {
      made(at);
      listSite(at);
      expect((await verify({ at })).found).toEqual(found);
    } finally {
      removeSite(at);
    }
  },
);

test('a release for another origin', async () => {
  const at = copySite(folder);
  try {
    listSite(at, 'https://other.example/gouji/');
    const { found } = await verify({ at });
    expect(found.slice(0, 2)).toEqual([
      'base-url release.json',
      'manifest-elsewhere excel/manifest.xml',
    ]);
    expect(found.at(-1)).toBe('jsplugins-url wps/jsplugins.xml');
  } finally {
    removeSite(at);
  }
});

test('another release than the one that should be there', async () => {
  const list = listSite(folder);
  const { found } = await verify({ settings: { expected: { ...list, version: '0.0.9' } } });
  expect(found).toEqual(['other-release release.json']);
});

describe('certificates', () => {
  test('of a root that nobody knows', async () => {
    const { found } = await verify({ settings: { ca: undefined } });
    expect(found).toEqual(['tls-untrusted']);
  });

  test('expired, and soon to expire', async () => {
    const expired = await makeCertificates(-3, [hostname]);
    const soon = await makeCertificates(10, [hostname]);
    const settings = (made: MadeCertificates) => ({ ca: [readFileSync(made.ca, 'utf8')] });
    const past = await verify({ tls: pem(expired), settings: settings(expired) });
    expect(past.found).toEqual(['tls-expired']);
    const next = await verify({ tls: pem(soon), settings: settings(soon) });
    expect(next.found).toEqual(['tls-soon']);
    expect(next.findings.map(({ severity }) => severity)).toEqual(['notice']);
  });

  test('for another name', async () => {
    const other = await makeCertificates(90, ['other.example']);
    const settings = { ca: [readFileSync(other.ca, 'utf8')] };
    expect((await verify({ tls: pem(other), settings })).found).toEqual(['tls-name']);
  });

  test('whose name stands only in its subject, where no browser looks', async () => {
    const made = makeNameless(hostname);
    if (!made) return; // this machine has no openssl to make one with
    const settings = { ca: [readFileSync(made.ca, 'utf8')] };
    expect((await verify({ tls: pem(made), settings })).found).toEqual(['tls-no-names']);
  });

  test('of another root than the one that was given', async () => {
    const other = await makeCertificates(90, [hostname]);
    const settings = { ca: [readFileSync(other.ca, 'utf8')] };
    expect((await verify({ settings })).found).toEqual(['tls-other-root']);
  });

  test('for a number in place of a name', async () => {
    const numbered = await makeCertificates(90, ['127.0.0.1']);
    const settings = { ca: [readFileSync(numbered.ca, 'utf8')] };
    const address = 'https://127.0.0.1/gouji/';
    const { found } = await verify({ tls: pem(numbered), settings, address });
    expect(found).toEqual(['base-url release.json']);
    const other = await verify({ tls: pem(numbered), settings });
    expect(other.found).toEqual(['tls-name']);
  });

  test('old TLS', async () => {
    const tls = {
      ...pem(good),
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    };
    expect((await verify({ tls })).found).toEqual(['tls-old']);
  });
});

test('plain http where the release is for https', async () => {
  const server = createServer((request, response) => {
    const at = join(folder, (request.url ?? '').replace('/gouji/', ''));
    if (existsSync(at) && statSync(at).isFile()) response.end(readFileSync(at));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const { port } = server.address() as AddressInfo;
    const { findings } = await verifySite(BASE_URL.replace('https', 'http'), {
      elsewhere: { host: '127.0.0.1', port },
    });
    expect(findings[0]?.reason).toEqual({
      code: 'verify.plain-of-https',
      slots: { baseUrl: BASE_URL },
    });
    const headers = gathered(findings).filter(({ reason }) => reason.code === 'verify.header');
    expect(headers.map(({ paths }) => paths.length > 80)).toEqual([true, true]);
    expect(headers[0]?.paths).toContain('wps/main.js');
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

test('nobody answers, or not in time', async () => {
  const settings = { elsewhere: { host: '127.0.0.1', port: 9 } };
  await expect(verifySite(BASE_URL, settings)).rejects.toThrow('verify.unreachable');
  await expect(verifySite(BASE_URL.replace('https', 'http'), settings)).rejects.toThrow(
    'verify.unreachable',
  );
});
