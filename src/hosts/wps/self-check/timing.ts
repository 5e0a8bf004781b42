import { found } from './probe';
import type { Bench, BenchProbe } from './probe';

/** One call takes 0.2 ms where it was measured; at ten times that the pane is felt to hang. */
const SLOW_ACCESS_MS = 2;
/** 100 000 cells: about as many as the largest workbook of this kind has. */
const SLOW_BLOCK_MS = 3_000;

/** One access after the other, as the adapter never does it. */
export const timeAccess: BenchProbe = {
  id: 'time-access',
  run(at) {
    const sheet = at.sheet();
    let answers = 0;
    const twenty = (): void => {
      for (let i = 0; i < 20; i++) if (sheet.Name !== undefined) answers += 1;
    };
    const ms = median(repeated(10, () => timed(at, twenty) / 20));
    return found(ms <= SLOW_ACCESS_MS ? 'ok' : 'odd', { ms: rounded(ms), answers });
  },
};

function reading(id: BenchProbe['id'], address: string, times: number, slow: number): BenchProbe {
  return {
    id,
    run(at) {
      const sheet = at.sheet();
      const all = repeated(times, () => timed(at, () => sheet.Range(address).Value2));
      const ms = median(all);
      return found(ms <= slow ? 'ok' : 'odd', { ms: rounded(ms), times });
    },
  };
}

/** The large one is filled first, in one call, and told beside. */
const large: BenchProbe = {
  id: 'time-large-block',
  run(at) {
    const range = at.sheet().Range('A1:AX2000');
    const row = repeated(50, (c) => c + 0.25);
    const rows = repeated(2_000, () => row);
    const write = timed(at, () => (range.Value2 = rows));
    const ms = median(repeated(3, () => timed(at, () => range.Value2)));
    const detail = { ms: rounded(ms), times: 3, write: rounded(write) };
    return found(ms <= SLOW_BLOCK_MS && write <= SLOW_BLOCK_MS ? 'ok' : 'odd', detail);
  },
};

export const timings: readonly BenchProbe[] = [
  timeAccess,
  reading('time-cell', 'A1', 21, 4 * SLOW_ACCESS_MS),
  reading('time-small-block', 'A1:T100', 7, 100),
  large,
];

function repeated<T>(times: number, work: (i: number) => T): T[] {
  const all: T[] = [];
  for (let i = 0; i < times; i++) all.push(work(i));
  return all;
}

function timed({ now }: Bench, work: () => unknown): number {
  const started = now();
  work();
  return now() - started;
}

function median(times: readonly number[]): number {
  const sorted = times.slice().sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** To hundredths of a millisecond. */
const rounded = (ms: number): number => Math.round(ms * 100) / 100;
