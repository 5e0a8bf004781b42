import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import names from '../../src/narrative/names.json';

const DOCS = readFileSync(join(__dirname, '../../docs/narrative.md'), 'utf8');

test.each(Object.keys(names.facts))('docs/narrative.md names %s', (name) => {
  expect(DOCS).toContain(`\`${name}\``);
});
