import { availableParallelism, loadavg } from 'node:os';
import type { EditTiming } from './measure-edits';
import { msOf, share, type MeasuredPane, type Opening } from './pane-gates';

export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** A machine that does other work measures that, too. */
export function sayLoad(): void {
  const [load = 0] = loadavg();
  const cores = availableParallelism();
  if (load > cores) print(`机器正忙（负载 ${load.toFixed(1)}，${cores} 核），用时会偏大。`);
}

export function sayOpening(
  name: string,
  { verdictMs, syncs, writes, largestAnswer }: Opening,
): void {
  const answer = `最大应答 ${(largestAnswer / 1e6).toFixed(2)} MB`;
  print(
    `${name}：打开到结论 ${verdictMs.toFixed(0)} ms，${syncs} 次往返，${writes} 次写入，${answer}`,
  );
}

export function sayEdits(latency: number, timings: readonly EditTiming[]): void {
  const all = msOf(timings);
  const [p50, p95] = [share(all, 0.5), share(all, 0.95)];
  const most = Math.max(...timings.map(({ syncs }) => syncs));
  const waiting = share(
    timings.map(({ syncs }) => syncs * latency),
    0.5,
  );
  print(
    `每次往返 ${latency} ms：改 ${timings.length} 次，到面板显示 p50 ${ms(p50)}，p95 ${ms(p95)}，` +
      `最多 ${most} 次往返，等往返占 p50 的 ${((waiting / p50) * 100).toFixed(0)}%`,
  );
}

export function sayDownloads({ firstLoad: first, opening: { engine } }: MeasuredPane): void {
  print(
    `首次载入 ${kilobytes(first)}；核对引擎 ${kilobytes(engine)}，在面板之后载入，` +
      `为首次载入的 ${(engine / first).toFixed(2)} 倍`,
  );
}

const ms = (value = NaN): string => `${value.toFixed(1)} ms`;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
