/**
 * `npm run licences [-- --root FOLDER]`: holds package.json, package-lock.json and what ships against
 * the rules, and writes dist/notices/THIRD-PARTY-NOTICES.txt. Exit code 1 when something is not
 * allowed, 2 when there is nothing to read.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkShape, type z } from '../../src/model/schema';
import { lockFaults, lockFile, manifestFile } from './lock-faults';
import { RULES } from './rules';
import { shippedFaults, shippedFile } from './shipped';
import { thirdPartyNotices } from './third-party-notices';

/** The targets of webpack whose result people get. */
const TARGETS = ['cli', 'excel', 'wps', 'workbench'];

class Unreadable extends Error {}

function read<T>(root: string, file: string, schema: z.ZodMiniType<T>): T {
  const path = join(root, file);
  if (!existsSync(path)) throw new Unreadable(`没有 ${file}。先运行 npm run build。`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Unreadable(`${file} 不是 JSON。`);
  }
  const shape = checkShape(schema, value);
  if ('value' in shape) return shape.value;
  throw new Unreadable(`${file} 的样子不对：${shape.problems[0]?.path ?? ''}`);
}

function main(): number {
  const { values } = parseArgs({ options: { root: { type: 'string', default: '.' } } });
  const root = values.root;
  const manifest = read(root, 'package.json', manifestFile);
  const lock = read(root, 'package-lock.json', lockFile);
  const shipped = TARGETS.map((name) => read(root, `dist/notices/${name}.json`, shippedFile));
  const faults = [
    ...lockFaults(lock, manifest, RULES),
    ...shipped.flatMap((one) => shippedFaults(one, RULES)),
  ];
  if (faults.length > 0) {
    process.stdout.write(`✗ 用到的包有 ${faults.length} 处不行：\n`);
    for (const fault of faults) process.stdout.write(`  · ${fault}\n`);
    return 1;
  }
  const notices = join(root, 'dist/notices/THIRD-PARTY-NOTICES.txt');
  writeFileSync(notices, thirdPartyNotices(shipped, RULES));
  const names = new Set(shipped.flatMap(({ packages }) => packages.map(({ name }) => name)));
  process.stdout.write(
    `✓ 装的 ${Object.keys(lock.packages).length - 1} 个包、构建结果里的 ${names.size} 个包都许可；写好了 dist/notices/THIRD-PARTY-NOTICES.txt。\n`,
  );
  return 0;
}

try {
  process.exitCode = main();
} catch (problem) {
  if (!(problem instanceof Unreadable)) throw problem;
  process.stdout.write(`✗ ${problem.message}\n`);
  process.exitCode = 2;
}
