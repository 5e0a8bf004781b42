import { bind } from '../src/binding/bind';
import { CATALOGUE } from '../src/checks/catalogue';
import { runChecks } from '../src/checks/run';
import { ECONOMIC, EDITIONS, FUNCTIONAL } from '../src/editions/shipped';
import { readWorkbook } from '../src/formats/read-workbook';
import { withResults } from '../src/model/stored-numbers';

/** Milliseconds, warm medians. */
export interface Timings {
  readonly read: number;
  readonly bind: number;
  readonly check: number;
}

/** Milliseconds that are wasted on purpose, to show that a gate can fail. */
export interface Slowed {
  readonly check: number;
}

/** Reads, binds and checks a workbook over and over. */
export async function measure(
  bytes: Uint8Array,
  runs: number,
  slowed: Slowed = { check: 0 },
): Promise<Timings> {
  const samples: Timings[] = [];
  for (let run = 0; run < runs + WARM_UP; run += 1) {
    samples.push(await once(bytes, slowed));
  }
  const warm = samples.slice(WARM_UP);
  const median = (of: (one: Timings) => number): number => {
    const sorted = warm.map(of).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return {
    read: median((one) => one.read),
    bind: median((one) => one.bind),
    check: median((one) => one.check),
  };
}

/** Runs that teach the engine and are not counted. */
const WARM_UP = 3;

async function once(bytes: Uint8Array, slowed: Slowed): Promise<Timings> {
  const start = performance.now();
  const read = await readWorkbook(bytes, 'bench.xlsx');
  const afterRead = performance.now();
  const snapshot = withResults(read);
  const book = bind(snapshot, EDITIONS);
  const afterBind = performance.now();
  const edition = EDITIONS.find((one) => one.id === book.edition.id);
  if (!edition) throw new Error('no edition');
  const { findings } = runChecks({
    book,
    snapshot,
    edition,
    functional: FUNCTIONAL,
    economic: ECONOMIC,
    catalogue: CATALOGUE,
  });
  idle(slowed.check);
  const afterCheck = performance.now();
  const broken = findings.filter((one) => one.severity !== 'notice');
  if (broken.length > 0) throw new Error(`the book is not correct: ${broken[0]?.id}`);
  return { read: afterRead - start, bind: afterBind - afterRead, check: afterCheck - afterBind };
}

function idle(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
