import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from './files';

/** `npm run samples [FOLDER]`: writes the sample workbooks and their README. */
async function main(folder = 'samples'): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(await sampleFiles())) {
    writeFileSync(join(folder, name), bytes);
    process.stdout.write(`${join(folder, name)}\n`);
  }
}

void main(process.argv[2]);
