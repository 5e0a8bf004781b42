import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listRelease } from '../../src/hosting/list-release';
import { cacheOf, policyOf, typeOf } from '../../src/hosting/site-rules';

test('names with a hash are kept for ever, everything else is asked for anew', () => {
  for (const path of ['excel/main.0a67b162.js', 'wps/taskpane.760b7126.js.LICENSE.txt'])
    expect(cacheOf(path)).toBe('forever');
  const others = ['excel/taskpane.html', 'wps/main.js', 'excel/office/excel-web-16.00.js'];
  for (const path of [
    ...others,
    'data/gouji-data.js',
    'excel/manifest.xml',
    'excel/a.0a67b162.png',
  ])
    expect(cacheOf(path)).toBe('revalidate');
});

test('a file of no known type has no place in a site', () => {
  expect(typeOf('a/B.HTML')).toBe('text/html; charset=utf-8');
  expect(() => typeOf('excel/notes.docx')).toThrow('release.unknown-type');
});

const page = (meta: string): string => `<!doctype html><head>${meta}</head>`;
const META = `<meta http-equiv=Content-Security-Policy content="default-src 'none'; script-src 'self'">`;

test('the policy of a page is its own, and who may frame it', () => {
  expect(policyOf('wps/taskpane.html', page(META))).toBe(
    "default-src 'none'; script-src 'self'; frame-ancestors 'self'",
  );
  expect(policyOf('app/index.html', page(META))).toMatch(/; frame-ancestors 'none'$/);
  const excel = policyOf('excel/taskpane.html', page(META), ['https://office.bureau.example']);
  expect(excel).toContain("frame-ancestors 'self' https://*.officeapps.live.com ");
  expect(excel).toMatch(/ https:\/\/office\.bureau\.example$/);
  expect(policyOf('excel/office/a.html', page(''))).toMatch(/^frame-ancestors 'self' https/);
  for (const html of [page(META + META), page('<meta name=x content=content-security-policy>')])
    expect(() => policyOf('app/index.html', html)).toThrow('release.page-policy');
});

test('a list has every file of the folder once, by path, and not itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-list-'));
  for (const part of ['data', 'wps/images']) mkdirSync(join(folder, part), { recursive: true });
  const files = ['wps/index.html', 'data/gouji-data.js', 'release.json', 'wps/images/a.png'];
  for (const path of files) writeFileSync(join(folder, path), path);
  const settings = { version: '1.2.3', baseUrl: 'https://a.example/', office: 'local' };
  const list = listRelease(folder, settings);
  expect(list).toMatchObject({ schema: 1, ...settings });
  expect(list.files.map(({ path }) => path)).toEqual([
    'data/gouji-data.js',
    'wps/images/a.png',
    'wps/index.html',
  ]);
  const [data, picture, index] = list.files;
  expect(data).toEqual({
    path: 'data/gouji-data.js',
    size: 18,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    type: 'text/javascript; charset=utf-8',
    cache: 'revalidate',
    replaceable: true,
  });
  expect(picture).not.toHaveProperty('policy');
  expect(index).toMatchObject({ policy: "frame-ancestors 'self'" });
});
