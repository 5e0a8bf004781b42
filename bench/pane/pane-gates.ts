import { FIRST_LOAD_LIMIT } from '../../test/shells/bundle-faults';
import type { Gate } from '../gate';
import type { EditTiming } from './measure-edits';

/** What the add-in has cost when its pane stands. */
export interface Opening {
  readonly verdictMs: number;
  readonly syncs: number;
  /** Of opening and 一键校验 together. */
  readonly writes: number;
  /** Bytes of the largest answer that Excel gave. */
  readonly largestAnswer: number;
  /** Bytes, gzipped, of our scripts that came after the first load: the engine in its pieces. */
  readonly engine: number;
}

export interface MeasuredPane {
  /** With 20 ms a sync. */
  readonly opening: Opening;
  /** By milliseconds a sync. */
  readonly edits: ReadonlyMap<number, readonly EditTiming[]>;
  /** Bytes, gzipped. */
  readonly firstLoad: number;
}

/** A round trip to Excel costs so much at best, in ms; the design's numbers are for it. */
export const USUAL_LATENCY = 20;

export const PANE_GATES: readonly Gate<MeasuredPane>[] = [
  {
    name: `改一格到面板显示，p95，每次往返 ${USUAL_LATENCY} ms`,
    unit: 'ms',
    limit: 150,
    value: ({ edits }) => share(msOf(edits.get(USUAL_LATENCY) ?? []), 0.95),
  },
  {
    name: '改一格的往返，最多',
    unit: '次',
    limit: 2,
    value: ({ edits }) => Math.max(...[...edits.values()].flat().map(({ syncs }) => syncs)),
  },
  { name: '打开的往返', unit: '次', limit: 3, value: ({ opening }) => opening.syncs },
  { name: '打开和校验的写入', unit: '次', limit: 0, value: ({ opening }) => opening.writes },
  {
    name: '首次载入，gzip，不含 office.js',
    unit: 'KB',
    limit: FIRST_LOAD_LIMIT / 1024,
    value: ({ firstLoad }) => firstLoad / 1024,
  },
];

export const msOf = (timings: readonly EditTiming[]): number[] => timings.map(({ ms }) => ms);

/** The smallest value that a share of all does not exceed; nothing measured holds no gate. */
export function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * part) - 1] ?? Infinity;
}
