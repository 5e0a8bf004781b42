import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { answer, type Answer } from '../../src/hosting/answer';
import { type HeldSite, holdSite } from '../../src/hosting/held-site';
import { copySite, listSite, makeSite, removeSite } from './made-site';

let folder = '';
let site: HeldSite;

beforeAll(async () => {
  folder = makeSite();
  listSite(folder);
  site = await holdSite(folder);
});
afterAll(() => removeSite(folder));

const ask = (url: string, headers = {}, method = 'GET', of = site): Promise<Answer> =>
  answer(of, '/gouji/', { method, url, headers });

test('a page with all that the list says of it', async () => {
  const { status, headers, body } = await ask('/gouji/excel/taskpane.html?task=check');
  expect(status).toBe(200);
  expect(body.toString()).toMatch(/^<!doctype html>/);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(body.length),
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    vary: 'accept-encoding',
  });
  expect(headers['content-security-policy']).toContain("script-src 'self'");
  expect(headers['content-security-policy']).toContain('frame-ancestors');
  expect(headers).not.toHaveProperty('x-frame-options');
});

test('every file of the list, byte by byte, and the list itself', async () => {
  for (const { path, size, cache } of site.list.files) {
    const { status, body, headers } = await ask(`/gouji/${encodeURI(path)}`);
    expect([path, status, body.length]).toEqual([path, 200, size]);
    expect(headers['cache-control']).toMatch(cache === 'forever' ? /immutable/ : /^no-cache$/);
  }
  const { body } = await ask('/gouji/release.json');
  expect(JSON.parse(body.toString())).toEqual(site.list);
});

test('nothing else, and nothing in place of it', async () => {
  const paths = [
    '/gouji/excel/',
    '/gouji/excel',
    '/gouji/excel/none.html',
    '/gouji/wps/',
    '/gouji/excel/../release.json',
    '/gouji/excel/..%2frelease.json',
    '/gouji/excel/..%5c..%5cwin.ini',
    '/gouji/%2e%2e/%2e%2e/etc/passwd',
    '/gouji//release.json',
    '/gouji/release.json%00',
    '/gouji/RELEASE.JSON',
    '/gouji/%ff',
    '/gouji/__proto__',
    '/other/release.json',
    'https://budget.example/gouji/release.json',
  ];
  for (const path of paths) {
    const { status, headers, body } = await ask(path);
    const { 'content-type': type, 'cache-control': cache } = headers;
    // Kept, an answer of this kind would hide the file that an administrator puts there later.
    expect([path, status, type, cache]).toEqual([
      path,
      404,
      'text/plain; charset=utf-8',
      'no-store',
    ]);
    expect(body.toString()).toBe('这个地址没有内容，请核对地址。');
  }
});

test('the page of installation is the only one that a folder stands for', async () => {
  for (const path of ['/', '/gouji/'])
    expect(await ask(path)).toMatchObject({ status: 302, headers: { location: '/gouji/app/' } });
  const [at, page] = [await ask('/gouji/app/'), await ask('/gouji/app/index.html')];
  expect(at.status).toBe(200);
  expect(at.body.equals(page.body)).toBe(true);
  expect(at.headers['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('a folder without its slash leads to the page of installation, too', async () => {
  for (const path of ['/gouji', '/gouji/app'])
    expect(await ask(path)).toMatchObject({ status: 302, headers: { location: `${path}/` } });
});

test('reading only', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', ''])
    expect(await ask('/gouji/release.json', {}, method)).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  const head = await ask('/gouji/wps/main.js', {}, 'HEAD');
  const { headers } = await ask('/gouji/wps/main.js');
  expect(head).toEqual({ status: 200, headers, body: Buffer.alloc(0) });
});

test('what is there already is not sent again', async () => {
  const { headers } = await ask('/gouji/wps/main.js');
  const { etag = '' } = headers;
  for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await ask('/gouji/wps/main.js', { 'if-none-match': tags });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers).toMatchObject({ etag, 'cache-control': 'no-cache' });
  }
  expect(await ask('/gouji/wps/main.js', { 'if-none-match': '"x"' })).toMatchObject({
    status: 200,
  });
});

test('packed for those who take it, under a tag of its own', async () => {
  const plain = await ask('/gouji/wps/main.js');
  const packed = await ask('/gouji/wps/main.js', { 'accept-encoding': 'br, gzip;q=0.8' });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
  expect(packed.body.length).toBeLessThan(plain.body.length / 2);
  expect(packed.headers.etag).not.toBe(plain.headers.etag);
  for (const accepted of ['', 'br', 'gzip;q=0', 'x-gzip'])
    expect(await ask('/gouji/wps/main.js', { 'accept-encoding': accepted })).toEqual(plain);
  const picture = await ask('/gouji/wps/images/gouji-32.png', { 'accept-encoding': 'gzip' });
  expect(picture.headers).not.toHaveProperty('content-encoding');
});

test('data that is replaced is given out anew; nothing else is', async () => {
  const pack = 'window.goujiData = {"pack":{"name":"某县","version":"1"},"files":{}};\n';
  const at = copySite(folder);
  try {
    const held = await holdSite(at);
    const before = await ask('/gouji/data/gouji-data.js', {}, 'GET', held);
    writeFileSync(join(at, 'data/gouji-data.js'), pack);
    writeFileSync(join(at, 'wps/main.js'), 'alert(1)');
    utimesSync(join(at, 'data/gouji-data.js'), 1, 1);
    const after = await ask('/gouji/data/gouji-data.js', {}, 'GET', held);
    expect(after.body.toString()).toBe(pack);
    expect(after.headers.etag).not.toBe(before.headers.etag);
    const script = await ask('/gouji/wps/main.js', {}, 'GET', held);
    expect(script.body.length).toBeGreaterThan(1000);
  } finally {
    removeSite(at);
  }
});
