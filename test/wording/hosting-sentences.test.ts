import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIST_NAME } from '../../src/hosting/release-list';
import { reason } from '../../src/model/reason';
import { HOSTING_CODES, hostingSentence } from '../../src/wording/hosting-sentences';

const src = join(__dirname, '../../src');
const sources = [
  ...readdirSync(join(src, 'hosting'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `hosting/${name}`),
  'cli/serve-command.ts',
  'cli/verify-command.ts',
].map((name) => readFileSync(join(src, name), 'utf8'));

test('every code of hosting has a sentence, and every sentence a code that gives it', () => {
  const codes = sources
    .flatMap((text) => [...text.matchAll(/'((?:release|serve|verify)\.[a-z0-9-]+)'/g)])
    .map((match) => match[1] ?? '')
    .filter((code) => code !== LIST_NAME);
  expect([...new Set(codes)].sort()).toEqual([...HOSTING_CODES].sort());
});

test('what a server did not send is said so', () => {
  const sentence = (type: string) =>
    hostingSentence(reason('verify.type', { type, wanted: 'a/b' }));
  expect(sentence('')).toContain('类型是“没有”');
  expect(sentence('text/html')).toContain('类型是“text/html”，应为“a/b”');
});

test('what is not of hosting has its sentence all the same', () => {
  expect(hostingSentence(reason('file.not-found'))).toContain('没有这个文件');
});
