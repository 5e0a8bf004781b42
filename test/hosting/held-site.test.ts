import { rmSync, utimesSync, writeFileSync } from 'node:fs';
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

describe('the data that an administrator puts there', () => {
  const PATH = 'data/gouji-data.js';
  const BROKEN = ['', '<!doctype html>', 'window.goujiData = {"pack":{"na'];
  /** Puts one text after the other there, and asks each time. @returns what is given out, and what was told */
  async function put(
    first: string,
    ...others: string[]
  ): Promise<[given: unknown[], told: string[]]> {
    const copy = copySite(folder);
    const told: string[] = [];
    try {
      writeFileSync(join(copy, PATH), first);
      const site = await holdSite(copy, ({ code, slots }) => told.push(`${code} ${slots.path}`));
      const given: unknown[] = [];
      for (const text of [first, ...others]) {
        writeFileSync(join(copy, PATH), text);
        utimesSync(join(copy, PATH), given.length + 1, given.length + 1);
        await site.file(PATH);
        given.push((await site.file(PATH))?.bytes.toString());
      }
      return [given, told];
    } finally {
      removeSite(copy);
    }
  }
  const good = (name: string): string =>
    `window.goujiData = ${JSON.stringify({ pack: { name, version: '1' } })};\n`;

  test.each(BROKEN)('broken from the start, it is not given out: %s', async (broken) => {
    const [given, told] = await put(broken, good('甲'));
    expect(given).toEqual([undefined, good('甲')]);
    expect(told.at(0)).toBe(`serve.data-bad ${PATH}`);
    expect(told.at(-1)).toBe(`serve.data-good ${PATH}`);
  });

  test.each(BROKEN)('broken later, the last good one stays: %s', async (broken) => {
    const [given, told] = await put(good('甲'), broken, good('乙'));
    expect(given).toEqual([good('甲'), good('甲'), good('乙')]);
    expect(told).toEqual([`serve.data-bad-kept ${PATH}`, `serve.data-good ${PATH}`]);
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
