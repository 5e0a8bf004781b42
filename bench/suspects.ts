import fc from 'fast-check';
import { measureKind, newTally, type NamedBook, type Tally } from '../test/repair/measure-suspects';
import { SLIP_KINDS } from '../test/repair/single-slips';
import { LAYOUTS, type LayoutName } from '../test/support/layout';
import { officialBook } from '../test/support/official-book';
import { randomPlan } from '../test/support/random-plan';

/** The target: the wrong cell first, or among the first three, in so many of a hundred slips. */
const FIRST = 80;
const AMONG_THREE = 95;

const LAYOUT_NAMES: readonly LayoutName[] = [
  ...(['plain', 'yuan', 'messy', 'blocks', 'paged', 'dashes', 'stacked', 'oneSheet'] as const),
];

function randomBooks(seed: number, count: number): NamedBook[] {
  const plans = fc.sample(randomPlan({ decimals: 2 }), { seed, numRuns: count });
  return plans.map((plan, i) => {
    const layout = LAYOUT_NAMES[i % LAYOUT_NAMES.length] ?? 'plain';
    const { snapshot } = officialBook(plan, LAYOUTS[layout]);
    return { name: `${String(seed)}#${String(i)} ${plan.year} ${layout}`, snapshot };
  });
}

function share(count: number, { tried, silent }: Tally): string {
  return `${((100 * count) / Math.max(1, tried - silent)).toFixed(1)}%`.padStart(7);
}

function line(name: string, tally: Tally): string {
  const cells = [
    share(tally.first, tally),
    share(tally.firstRight, tally),
    share(tally.amongThree, tally),
    share(tally.amongThreeRight, tally),
    String(tally.tried).padStart(5),
    String(tally.silent).padStart(5),
    tally.slowestMs.toFixed(0).padStart(6),
  ];
  return `${cells.join(' ')}  ${name}`;
}

function main(): void {
  const books = randomBooks(20260101, Number(process.env['GOUJI_RUNS'] ?? 80));
  const rows = SLIP_KINDS.map((kind, n) => ({
    kind,
    tally: measureKind(kind, books, n + 1, newTally()),
  }));
  process.stdout.write('  首位  首位且值对  前三  前三且值对  次数  查不出  最慢ms\n');
  for (const { kind, tally } of rows) process.stdout.write(`${line(kind.kind, tally)}\n`);
  const single = rows.filter(({ kind }) => kind.ambiguous !== true).map(({ tally }) => tally);
  const sum = newTally();
  for (const one of single) {
    for (const key of [
      'tried',
      'silent',
      'first',
      'firstRight',
      'amongThree',
      'amongThreeRight',
    ] as const)
      sum[key] += one[key];
    sum.slowestMs = Math.max(sum.slowestMs, one.slowestMs);
  }
  process.stdout.write(`${line('合计（单处差错）', sum)}\n`);
  if (process.argv.includes('--misses')) {
    for (const { kind, tally } of rows)
      for (const miss of tally.misses.slice(0, 6)) process.stdout.write(`${kind.kind}: ${miss}\n`);
  }
  const seen = sum.tried - sum.silent;
  const held = sum.first * 100 >= FIRST * seen && sum.amongThree * 100 >= AMONG_THREE * seen;
  process.stdout.write(held ? '✓ 达到目标\n' : '✗ 没有达到目标\n');
  process.exitCode = held ? 0 : 1;
}

main();
