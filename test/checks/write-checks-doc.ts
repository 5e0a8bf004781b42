import { writeFileSync } from 'node:fs';
import { checksDoc } from './checks-doc';

writeFileSync('docs/checks.md', checksDoc());
