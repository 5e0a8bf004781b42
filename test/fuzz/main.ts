import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz';
import { seedOf, seeds } from './seeds';

/** Prints how many files ended how; exit code 1 when one crashed. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      runs: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      first: { type: 'string', default: '0' },
      keep: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [runs, seed, first] = [values.runs, values.seed, values.first].map(Number);
  const ends = new Map<string, number>();
  const crashes = new Map<string, number>();
  let slowest = { run: -1, from: '', ms: 0 };
  const files = positionals.length > 0 ? positionals.map(seedOf) : await seeds(process.cwd());
  for await (const one of fuzz(files, seed ?? 1, first ?? 0, runs ?? 0)) {
    ends.set(one.ended, (ends.get(one.ended) ?? 0) + 1);
    if (one.ms > slowest.ms) slowest = one;
    if (one.crash === null) continue;
    const why = one.crash.split('\n').slice(0, 3).join(' ');
    crashes.set(why, (crashes.get(why) ?? 0) + 1);
    process.stdout.write(`run ${one.run} of ${one.from}: ${why}\n`);
    if (values.keep === undefined) continue;
    mkdirSync(values.keep, { recursive: true });
    writeFileSync(join(values.keep, `${seed ?? 1}-${one.run}-${one.from}`), one.bytes);
  }
  const sorted = [...ends].sort((a, b) => b[1] - a[1]);
  process.stdout.write(
    sorted.map(([end, count]) => `${String(count).padStart(6)} ${end}\n`).join(''),
  );
  process.stdout.write(
    `slowest: run ${slowest.run} of ${slowest.from}, ${Math.round(slowest.ms)} ms; crashes: ${[...crashes.values()].reduce((a, b) => a + b, 0)}\n`,
  );
  process.exitCode = crashes.size > 0 ? 1 : 0;
}

void main();
