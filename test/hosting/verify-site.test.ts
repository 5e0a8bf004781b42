import { readFileSync } from 'node:fs';
import { holdSite } from '../../src/hosting/held-site';
import { verifySite, type VerifySettings } from '../../src/hosting/verify/verify-site';
import type { HostedMistake } from './hosted-mistake';
import { makeCertificates, type MadeCertificates, pem } from './made-certificates';
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
      `${one.reason.code.replace('verify.', '')} ${one.path}`.trim(),
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

test('nobody answers, or not in time', async () => {
  const settings = { elsewhere: { host: '127.0.0.1', port: 9 } };
  await expect(verifySite(BASE_URL, settings)).rejects.toThrow('verify.unreachable');
  await expect(verifySite(BASE_URL.replace('https', 'http'), settings)).rejects.toThrow(
    'verify.unreachable',
  );
});
