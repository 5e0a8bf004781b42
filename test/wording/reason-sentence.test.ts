import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE } from '../../src/checks/catalogue';
import { CODED, DERIVED } from '../../src/checks/coded';
import { isImplemented } from '../../src/checks/check';
import { reason } from '../../src/model/reason';
import { HOSTING_CODES, hostingSentence } from '../../src/wording/hosting-sentences';
import { REASON_CODES, reasonSentence } from '../../src/wording/reason-sentence';

const src = join(__dirname, '../../src');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(src, name), 'utf8'));

test('every reason that the code gives has its sentence', () => {
  const given = sources.flatMap((text) =>
    [...text.matchAll(/\breason\(\s*'([a-z.-]+)'/g)].map((match) => match[1] ?? ''),
  );
  const formats = [
    ...(sources.join('\n').match(/export type FormatErrorCode =[\s\S]*?\n\n/)?.[0] ?? '').matchAll(
      /\| '([a-z-]+)'/g,
    ),
  ].map((match) => `format.${match[1] ?? ''}`);
  const files = [
    ...(sources.join('\n').match(/export type FileErrorCode =[\s\S]*?\n\n/)?.[0] ?? '').matchAll(
      /'([a-z-]+)'/g,
    ),
  ].map((match) => `file.${match[1] ?? ''}`);
  expect(formats.length).toBeGreaterThan(10);
  expect(files.length).toBeGreaterThan(4);
  const known = new Set([...REASON_CODES, ...HOSTING_CODES]);
  expect([...given, ...formats, ...files].filter((code) => !known.has(code))).toEqual([]);
});

test('sentences say what and what to do, without a stop at the end and without empty slots', () => {
  expect(
    reasonSentence(reason('format.too-large', { limit: 52_428_800, actual: 60_000_000 })),
  ).toContain('50 MB');
  expect(reasonSentence(reason('format.not-a-workbook', { kind: 'pdf' }))).toContain('PDF');
  for (const code of [...REASON_CODES, ...HOSTING_CODES])
    expect(hostingSentence(reason(code))).not.toMatch(/[。{}]$/);
});

test('every coded check of the catalogue exists, and every one that exists is used', () => {
  const named = CATALOGUE.filter(isImplemented).flatMap((check) =>
    [check.coded ?? [], check.derived ?? []].flat(),
  );
  expect(new Set(named)).toEqual(new Set([...CODED.keys(), ...DERIVED.keys()]));
});
