import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdSite } from '../../src/hosting/held-site';
import { Refusal } from '../../src/model/reason';
import { copySite, listSite, makeSite, removeSite } from './made-site';

let folder = '';

beforeAll(() => {
  folder = makeSite();
  listSite(folder);
});
afterAll(() => removeSite(folder));

/** The reason with which a spoilt copy is refused. */
async function refusal(spoil: (copy: string) => void): Promise<unknown> {
  const copy = copySite(folder);
  try {
    spoil(copy);
    return await holdSite(copy).then(
      () => 'held',
      (problem: unknown) => (problem instanceof Refusal ? problem.reason : problem),
    );
  } finally {
    removeSite(copy);
  }
}

const put = (path: string, text: string) => (copy: string) => writeFileSync(join(copy, path), text);

test('only what lies there as it was listed is held', async () => {
  expect(await refusal(() => undefined)).toBe('held');
  expect(await refusal(put('data/gouji-data.js', 'window.goujiData = {};'))).toBe('held');
  expect(await refusal((copy) => rmSync(join(copy, 'release.json')))).toEqual({
    code: 'release.no-list',
    slots: {},
  });
  expect(await refusal(put('release.json', '{'))).toEqual({
    code: 'release.bad-list',
    slots: { at: 'JSON' },
  });
  expect(await refusal((copy) => rmSync(join(copy, 'wps/main.js')))).toEqual({
    code: 'release.missing',
    slots: { path: 'wps/main.js', count: 1 },
  });
  expect(await refusal(put('wps/main.js', 'alert(1)'))).toEqual({
    code: 'release.changed',
    slots: { path: 'wps/main.js', count: 1 },
  });
});

test.each(['../outside.js', '/etc/passwd', 'a//b', 'a\\..\\b', ''])(
  'a list that leads out of the folder is refused: %s',
  async (path) => {
    const file = { path, size: 1, sha256: '', type: 'x', cache: 'revalidate' };
    const list = { schema: 1, version: '1', baseUrl: 'https://a.example/', office: 'local' };
    const answer = await refusal(put('release.json', JSON.stringify({ ...list, files: [file] })));
    expect(answer).toEqual({ code: 'release.bad-list', slots: { at: 'files.0.path' } });
  },
);
