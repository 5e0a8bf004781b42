import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Bench, BenchState } from './bench';

const BenchContext = createContext<Bench | null>(null);

export const BenchProvider = BenchContext.Provider;

/** The bench that the frame shows. @throws Error outside of a `BenchProvider` */
export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (!bench) throw new Error('no bench');
  return bench;
}

/** Its state as it is now; the component is drawn again at every change. */
export function useBenchState(): BenchState {
  const bench = useBench();
  return useSyncExternalStore(bench.subscribe, bench.state);
}
