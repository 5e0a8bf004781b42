import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { readWorkbook } from '../src/formats/read-workbook';
import { bookOf } from '../test/support/edit-book';
import {
  measureKind,
  sumOfTallies,
  type NamedBook,
  type Tally,
} from '../test/repair/measure-suspects';
import { SLIP_KINDS } from '../test/repair/single-slips';
import { LAYOUTS, type LayoutName } from '../test/support/layout';
import { officialBook } from '../test/support/official-book';
import { randomPlan } from '../test/support/random-plan';

/** The target: the wrong cell first, and among the first three, in so many of a hundred slips. */
const FIRST = 80;
const AMONG_THREE = 95;

const SEED = 20260101;
const BOOKS = Number(process.env['GOUJI_RUNS'] ?? 80);
/** So many slips of each kind in each real workbook. */
const ROUNDS = 5;

const LAYOUT_NAMES: readonly LayoutName[] = [
  ...(['plain', 'yuan', 'messy', 'blocks', 'paged', 'dashes', 'stacked', 'oneSheet'] as const),
];

function randomBooks(): NamedBook[] {
  const plans = fc.sample(randomPlan({ decimals: 2 }), { seed: SEED, numRuns: BOOKS });
  return plans.map((plan, i) => {
    const layout = LAYOUT_NAMES[i % LAYOUT_NAMES.length] ?? 'plain';
    const { snapshot } = officialBook(plan, LAYOUTS[layout]);
    return { name: `#${String(i)} ${String(plan.year)} ${layout}`, snapshot };
  });
}

/** Published workbooks beside the checkout, where they are there and hold the nine tables. */
async function realBooks(): Promise<NamedBook[]> {
  const folder = join(resolve(process.env['GOUJI_SHARED'] ?? '../shared'), 'workbooks');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  const books = await Promise.all(
    files.map(async (name) => ({
      name,
      snapshot: await readWorkbook(new Uint8Array(readFileSync(join(folder, name))), name),
    })),
  );
  return books.filter(({ snapshot }) =>
    bookOf(snapshot).forms.some(({ form, status }) => form === 't3' && status === 'bound'),
  );
}

function share(count: number, { tried, silent }: Tally): string {
  return `${((100 * count) / Math.max(1, tried - silent)).toFixed(1)}%`.padStart(8);
}

function line(name: string, tally: Tally): string {
  const shares = [tally.first, tally.firstRight, tally.amongThree, tally.amongThreeRight];
  const counts = [tally.tried, tally.silent].map((count) => String(count).padStart(6));
  const slowest = tally.slowestMs.toFixed(0).padStart(6);
  return `${shares.map((one) => share(one, tally)).join('')}${counts.join('')}${slowest}  ${name}\n`;
}

const HEAD = '    首位 首位值对    前三 前三值对  次数查不出最慢ms  差错\n';

/** Prints the figures of a set of books; whether the target holds for slips in single cells. */
function report(title: string, books: readonly NamedBook[], rounds: number): boolean {
  process.stdout.write(`\n${title}，${String(books.length)} 本\n${HEAD}`);
  const rows = SLIP_KINDS.map((kind, n) => {
    const tallies = Array.from({ length: rounds }, (_, round) =>
      measureKind(kind, books, (n + 1) * 100 + round),
    );
    return { kind, tally: sumOfTallies(tallies) };
  });
  for (const { kind, tally } of rows) process.stdout.write(line(kind.kind, tally));
  const single = sumOfTallies(
    rows.filter(({ kind }) => kind.ambiguous !== true).map(({ tally }) => tally),
  );
  process.stdout.write(line('合计（单处差错）', single));
  if (process.argv.includes('--misses')) {
    for (const { kind, tally } of rows)
      for (const miss of tally.misses.slice(0, 6)) process.stdout.write(`${kind.kind} ${miss}\n`);
  }
  const seen = single.tried - single.silent;
  return single.first * 100 >= FIRST * seen && single.amongThree * 100 >= AMONG_THREE * seen;
}

async function main(): Promise<void> {
  const real = await realBooks();
  const held = [report('随机生成的工作簿', randomBooks(), 1)];
  if (real.length > 0) held.push(report('公开的工作簿', real, ROUNDS));
  const all = held.every(Boolean);
  process.stdout.write(
    `\n${all ? '✓' : '✗'} 目标：首位 ≥ ${String(FIRST)}%，前三 ≥ ${String(AMONG_THREE)}%\n`,
  );
  process.exitCode = all ? 0 : 1;
}

void main();
