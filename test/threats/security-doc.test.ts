import { existsSync, readFileSync } from 'node:fs';

const doc = readFileSync('docs/security.md', 'utf8');
const rows = (/^## 威胁[^]*?(?=^## )/m.exec(doc)?.[0] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').at(-2)!.trim());
const testsIn = (cell: string): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path!);

test('every threat names tests that there are, or says that there are none', () => {
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter((cell) => testsIn(cell).length === 0)).toEqual(['没有测试']);
  const absent = rows
    .flatMap(testsIn)
    .filter(
      (path) =>
        !/^test\/.*\.test\.ts$/.test(path) ||
        !/\b(?:it|test)\b/.test(existsSync(path) ? readFileSync(path, 'utf8') : ''),
    );
  expect(absent).toEqual([]);
});
