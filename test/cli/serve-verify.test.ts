import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveCommand, type ServeOptions } from '../../src/cli/serve-command';
import { verifyCommand, type VerifyOptions } from '../../src/cli/verify-command';
import {
  makeCertificates,
  type MadeCertificates,
  makeNameless,
} from '../hosting/made-certificates';
import { BASE_URL, copySite, listSite, makeSite, removeSite } from '../hosting/made-site';

let folder = '';
let made: MadeCertificates;

beforeAll(async () => {
  folder = makeSite();
  listSite(folder);
  made = await makeCertificates(90, ['budget.example']);
});
afterAll(() => removeSite(folder));

/** What a run has said until now, on stdout and on stderr. */
function listen(): { said: [string, string]; stop: () => void } {
  const said: [string, string] = ['', ''];
  const spies = (['stdout', 'stderr'] as const).map((stream, at) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[at] += String(text);
      return true;
    }),
  );
  return { said, stop: () => spies.forEach((spy) => spy.mockRestore()) };
}

const SERVING: ServeOptions = { http: false, host: '127.0.0.1', port: '0' };

/** Serves for as long as `meanwhile` takes, which is given the port. */
async function serve(
  options: Partial<ServeOptions>,
  meanwhile: (port: number) => Promise<unknown> = async () => undefined,
  from = folder,
): Promise<[exit: number, out: string, err: string]> {
  const { said, stop } = listen();
  try {
    const exit = await serveCommand(from, { ...SERVING, ...options }, async () =>
      meanwhile(Number(/端口 (\d+)/.exec(said[0])?.[1])),
    );
    return [exit, ...said];
  } finally {
    stop();
  }
}

async function verify(
  address: string,
  options: Partial<VerifyOptions> = {},
): Promise<[exit: number, out: string, err: string]> {
  const { said, stop } = listen();
  try {
    return [await verifyCommand(address, { format: 'text', ...options }), ...said];
  } finally {
    stop();
  }
}

test('what is served is what was released, seen from outside under its own name', async () => {
  const answers: unknown[] = [];
  const [exit, out, err] = await serve({ cert: made.cert, key: made.key }, async (port) => {
    const options = { ca: made.ca, resolve: `127.0.0.1:${port}`, release: folder };
    const [right, , remark] = await verify(`${BASE_URL}app/`, options);
    expect([right, remark]).toEqual([0, expect.stringContaining(`核对的是 ${BASE_URL}`)]);
    answers.push(await verify(BASE_URL.slice(0, -1), options));
    const der = join(folder, '..', `${process.pid}.cer`);
    writeFileSync(der, new X509Certificate(readFileSync(made.ca)).raw);
    expect((await verify(BASE_URL, { ...options, ca: der }))[0]).toBe(0);
    rmSync(der);
    answers.push(await verify(BASE_URL, { ...options, format: 'json' }));
  });
  expect([exit, err]).toEqual([0, '']);
  expect(out).toMatch(/安装与状态页：https:\/\/budget\.example:\d+\/gouji\/app\/\n/);
  const [text, json] = answers as [number, string, string][];
  expect(text?.slice(0, 3)).toEqual([0, expect.stringContaining('全部相符。\n'), '']);
  expect(JSON.parse(json?.[1] ?? '')).toMatchObject({
    address: BASE_URL,
    verdict: 'pass',
    office: 'local',
    data: null,
    findings: [],
  });
});

test('what is wrong is said in one sentence each, with the file', async () => {
  const copy = copySite(folder);
  const list = listSite(copy);
  const served = JSON.stringify({ ...list, baseUrl: 'https://other.example/gouji/' });
  writeFileSync(join(copy, 'release.json'), served);
  await serve(
    { cert: made.cert, key: made.key },
    async (port) => {
      const resolve = `127.0.0.1:${port}`;
      const [exit, out] = await verify(BASE_URL, { resolve, release: folder });
      expect(exit).toBe(1);
      expect(out).toContain('不对的 ');
      expect(out).toContain('  证书不受信任（');
      expect(out).toContain('  release.json：发布包是给 https://other.example/gouji/ 做的');
      expect(out).not.toMatch(/[{}]|undefined/);
      const [, json] = await verify(BASE_URL, { resolve, format: 'json' });
      expect(JSON.parse(json)).toMatchObject({
        verdict: 'fail',
        findings: expect.arrayContaining([
          expect.objectContaining({ check: 'tls-untrusted', severity: 'error', path: '' }),
        ]),
      });
    },
    copy,
  );
  removeSite(copy);
});

test('what is wrong with many files is said once, with how many they are', async () => {
  const server = createHttp((request, response) => {
    const at = join(folder, (request.url ?? '').slice('/gouji/'.length));
    if (existsSync(at) && statSync(at).isFile()) response.end(readFileSync(at));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const { port } = server.address() as AddressInfo;
    const options = { resolve: `127.0.0.1:${port}` };
    const address = 'http://budget.example/gouji/';
    const [, out] = await verify(address, options);
    expect(out.match(/缺响应头 x-content-type-options/g)).toHaveLength(1);
    expect(out).toMatch(
      / {2}\d+ 个文件（release\.json、[^、\s]+、[^、\s]+ 等）：缺响应头 x-content/,
    );
    const [, json] = await verify(address, { ...options, format: 'json' });
    const { findings } = JSON.parse(json) as { findings: Record<string, unknown>[] };
    const headers = findings.filter(({ check }) => check === 'header');
    expect(headers).toHaveLength(2);
    expect(headers[0]).toMatchObject({
      path: 'release.json',
      paths: ['release.json', expect.any(String), expect.any(String)],
    });
    expect(headers[0]?.count).toBeGreaterThan(80);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

test('the remarks at the start: names only in CN, another port, broken data', async () => {
  const nameless = makeNameless('budget.example');
  const copy = copySite(folder);
  writeFileSync(join(copy, 'data/gouji-data.js'), '<html>');
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  await new Promise((done) => other.close(done));
  const { cert, key } = nameless ?? made;
  const [exit, , err] = await serve({ cert, key, port: String(port) }, undefined, copy);
  removeSite(copy);
  expect(exit).toBe(0);
  expect(err).toContain(`不是端口 ${port}`);
  expect(err).toContain('注意：data/gouji-data.js 不是数据包，没有提供它');
  if (nameless) expect(err).toContain('证书里没有“使用者可选名称”（SAN）');
});

test('plain http is only for WPS', async () => {
  const [exit, , err] = await serve({ http: true }, async (port) => {
    const [wrong, out] = await verify('http://budget.example/gouji/', {
      resolve: `127.0.0.1:${port}`,
    });
    expect([wrong, out]).toEqual([
      1,
      expect.stringContaining('不对的 1 处：\n  没有用 https：发布包是给'),
    ]);
  });
  expect(exit).toBe(0);
  expect(err).toContain('只有 WPS 能用');
});

test('a release for WPS alone may stand on plain http', async () => {
  const copy = copySite(folder);
  rmSync(join(copy, 'excel'), { recursive: true });
  const jsplugins = join(copy, 'wps/jsplugins.xml');
  const base = 'http://budget.example/gouji/';
  writeFileSync(jsplugins, readFileSync(jsplugins, 'utf8').replace(BASE_URL, base));
  listSite(copy, base);
  await serve(
    { http: true },
    async (port) => {
      const [exit, out] = await verify(base, { resolve: `127.0.0.1:${port}` });
      expect([exit, out]).toEqual([0, expect.stringContaining('全部相符')]);
    },
    copy,
  );
  removeSite(copy);
});

test('a server with what Windows exports, and a certificate that is soon to expire', async () => {
  const soon = await makeCertificates(10, ['other.example']);
  const at = mkdtempSync(join(tmpdir(), 'gouji-pfx-'));
  const [pfx, password] = [join(at, 'a.pfx'), join(at, 'password.txt')];
  const export_ = ['pkcs12', '-export', '-in', soon.cert, '-inkey', soon.key, '-out', pfx];
  const { error, status } = spawnSync('openssl', [...export_, '-passout', 'pass:秘密']);
  if (error) return; // this machine has no openssl to make one with
  expect(status).toBe(0);
  writeFileSync(password, '\uFEFF秘密\r\n');
  const [exit, , err] = await serve({ pfx, passwordFile: password });
  expect([exit, err]).toEqual([0, expect.stringMatching(/证书还有 \d+ 天到期/)]);
  expect(err).toContain('证书里没有 budget.example 这个名称');
  writeFileSync(password, Buffer.from('\uFEFF秘密\r\n', 'utf16le'));
  expect((await serve({ pfx, passwordFile: password }))[0]).toBe(0);
  writeFileSync(password, 'another');
  expect(await serve({ pfx, passwordFile: password })).toEqual([
    2,
    '',
    expect.stringContaining('密码不对'),
  ]);
});

describe('refuses to start, in one sentence', () => {
  const refused = async (options: Partial<ServeOptions>, from = folder): Promise<string> => {
    const [exit, out, err] = await serve(options, undefined, from);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\n]+。\n$/);
    return err;
  };

  test('without a certificate, or with one that cannot be used', async () => {
    const other = await makeCertificates(90, ['budget.example']);
    const expired = await makeCertificates(-2, ['budget.example']);
    const { cert, key } = made;
    expect(await refused({})).toContain('没有写明证书');
    expect(await refused({ cert })).toContain('没有写明证书');
    expect(await refused({ http: true, cert, key })).toContain('--http 不用证书');
    expect(await refused({ cert, key, pfx: cert })).toContain('请只留一种');
    expect(await refused({ pfx: cert })).toContain(`${cert} 是 PEM 文本`);
    expect(await refused({ pfx: 'package.json' })).toContain('package.json 不是 .pfx 文件');
    expect(await refused({ cert, key: 'package.json' })).toContain(
      'package.json 不是 PEM 文本的私钥',
    );
    expect(await refused({ cert: 'none.pem', key })).toContain('读不了 none.pem');
    expect(await refused({ cert, key: other.key })).toContain('不是一对');
    expect(await refused({ cert: 'package.json', key })).toContain('不是 PEM 文本');
    expect(await refused({ cert: expired.cert, key: expired.key })).toContain('证书已经过期（2');
  });

  test('without the files of the release', async () => {
    const { cert, key } = made;
    expect(await refused({ cert, key }, 'test')).toContain('没有 release.json');
    const copy = copySite(folder);
    rmSync(join(copy, 'wps/main.js'));
    expect(await refused({ cert, key }, copy)).toContain('缺 1 个文件，第一个是 wps/main.js');
    removeSite(copy);
  });

  test('where the port is taken or is none', async () => {
    const { cert, key } = made;
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as { port: number };
    expect(await refused({ cert, key, port: String(port) })).toContain('已经有程序在用');
    server.close();
    expect(await refused({ cert, key, port: 'x' })).toContain('端口“x”不对');
    expect(await refused({ cert, key, path: 'gouji' })).toContain('路径“gouji”不对');
    expect(await refused({ cert, key, host: '192.0.2.1' })).toContain('没有地址“192.0.2.1”');
  });
});

test('what cannot be looked at', async () => {
  const refused = async (
    address: string,
    options: Partial<VerifyOptions> = {},
  ): Promise<string> => {
    const [exit, out, err] = await verify(address, options);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\n]+。\n$/);
    return err;
  };
  for (const address of [
    'budget.example',
    'ftp://a/',
    'https://a/?b',
    'https://u:p@a/',
    'https://',
  ])
    expect(await refused(address)).toContain('不是网站的地址');
  expect(await refused(BASE_URL, { resolve: 'here' })).toContain('--resolve“here”不对');
  expect(await refused(BASE_URL, { resolve: '127.0.0.1:99999' })).toContain('端口不对（99999）');
  expect(await refused(BASE_URL, { ca: 'package.json' })).toContain('根证书 package.json 读不了');
  expect(await refused(BASE_URL, { release: 'test' })).toContain('没有 release.json');
  expect(await refused(BASE_URL, { resolve: '127.0.0.1:9' })).toContain(
    '连不上（这个端口上没有服务）',
  );
});
