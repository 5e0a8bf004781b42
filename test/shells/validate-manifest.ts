/**
 * `npm run validate -- [MANIFEST [FOLDER]]`: everything that can be said about a manifest without
 * Excel and without the network. Exit code 1 when something is wrong with it, 2 when it cannot be read.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { manifestFaults } from './manifest-faults';
import { schemaFaults } from './manifest-schema';

const [manifest = 'dist/site/excel/manifest.xml', folder = dirname(manifest)] =
  process.argv.slice(2);

async function main(): Promise<number> {
  if (!existsSync(manifest)) {
    process.stderr.write(`没有 ${manifest}。先运行 npm run build。\n`);
    return 2;
  }
  const xml = readFileSync(manifest, 'utf8');
  const faults = [...manifestFaults(xml, folder), ...(await schemaFaults(xml))];
  if (faults.length === 0) {
    process.stdout.write(
      `✓ ${manifest}：次序、标识、文字、资源、地址、图标和官方 JSON 样式都对。\n`,
    );
    return 0;
  }
  process.stdout.write(`✗ ${manifest} 有 ${faults.length} 处要改：\n`);
  for (const fault of faults) process.stdout.write(`  · ${fault}\n`);
  return 1;
}

void main().then((code) => (process.exitCode = code));
