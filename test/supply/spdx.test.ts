import lock from '../../package-lock.json';
import { RULES } from './rules';
import { usedLicences } from './spdx';

const ALLOWED = ['MIT', 'ISC', 'Apache-2.0', 'Zlib', 'Apache-2.0 WITH LLVM-exception'];

test.each([
  ['MIT', ['MIT']],
  ['(MIT)', ['MIT']],
  ['(MIT OR GPL-3.0)', ['MIT']],
  ['GPL-3.0-only OR MIT', ['MIT']],
  ['MIT OR ISC', ['MIT']],
  ['(MIT AND Zlib)', ['MIT', 'Zlib']],
  ['GPL-2.0 OR (MIT AND Zlib)', ['MIT', 'Zlib']],
  ['MIT AND (GPL-2.0 OR ISC)', ['MIT', 'ISC']],
  // AND binds closer.
  ['GPL-2.0 AND MIT OR ISC', ['ISC']],
  ['Apache-2.0 WITH LLVM-exception', ['Apache-2.0 WITH LLVM-exception']],
])('%s is allowed, under %j', (expression, used) => {
  expect(usedLicences(expression, ALLOWED)).toEqual(used);
});

test.each([
  ...['', 'GPL-3.0-only', 'MIT AND GPL-3.0', '(MIT OR GPL-3.0) AND AGPL-3.0', 'MIT OR', 'OR MIT'],
  ...['(MIT', 'MIT)', 'MIT MIT', '()', 'AND', 'mit', 'MIT License', 'MIT WITH GPL-exception'],
  ...['Apache-2.0 WITH', 'SEE LICENSE IN LICENSE.md', 'UNLICENSED', 'ISC+', '__proto__'],
])('%j is not', (expression) => {
  expect(usedLicences(expression, ALLOWED)).toBeNull();
});

test('of every licence that is installed, only these are not for what ships', () => {
  // Not every entry states one.
  const entries: readonly object[] = Object.values(lock.packages);
  const named = new Set(
    entries.flatMap((entry) => ('license' in entry ? String(entry.license) : [])),
  );
  const refused = [...named].filter((one) => usedLicences(one, RULES.allowed) === null);
  expect(refused.sort()).toEqual(['CC-BY-4.0', 'LICENSE', 'MPL-2.0', 'Python-2.0']);
});
