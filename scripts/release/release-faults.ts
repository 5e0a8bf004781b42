/** What is wrong with a release that has been written; nothing, if its sources were right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFaults } from '../../test/shells/manifest-faults';
import { schemaFaults } from '../../test/shells/manifest-schema';
import { DEVELOPMENT_URL } from './excel-manifest';
import { filesIn } from './files-in';
import type { ReleaseOptions } from './options';

const DEVELOPMENT = new URL(DEVELOPMENT_URL).host;

/** @returns one sentence for each fault */
export async function releaseFaults(
  folder: string,
  { wpsOnly }: Pick<ReleaseOptions, 'wpsOnly'>,
): Promise<readonly string[]> {
  const manifest = wpsOnly ? [] : await excelFaults(join(folder, 'site/excel'));
  const names = filesIn(folder).filter((name) => !name.startsWith('guide/'));
  const leftOver = names.filter((name) => readFileSync(join(folder, name)).includes(DEVELOPMENT));
  return [...manifest, ...leftOver.map((name) => `${name} 里还有开发时的地址`)];
}

async function excelFaults(folder: string): Promise<readonly string[]> {
  const xml = readFileSync(join(folder, 'manifest.xml'), 'utf8');
  return [...manifestFaults(xml, folder), ...(await schemaFaults(xml))];
}
