import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksDoc } from './checks-doc';

test('docs/checks.md is what scripts/checks-doc.mjs writes', () => {
  const written = readFileSync(join(__dirname, '../../docs/checks.md'), 'utf8');
  expect(written).toBe(checksDoc());
});
