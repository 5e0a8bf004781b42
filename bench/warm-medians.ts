/** Runs that teach the engine and are not counted. */
const WARM_UP = 3;

/**
 * Does the same over and over.
 * @param once one run, in milliseconds by what was timed
 * @returns warm medians
 */
export async function warmMedians<Timed extends string>(
  runs: number,
  once: () => Promise<Readonly<Record<Timed, number>>>,
): Promise<Readonly<Record<Timed, number>>> {
  const samples: Readonly<Record<Timed, number>>[] = [];
  for (let run = 0; run < runs + WARM_UP; run += 1) samples.push(await once());
  const warm = samples.slice(WARM_UP);
  const medians = Object.keys(warm[0] ?? {}).map((timed) => {
    const sorted = warm.map((one) => one[timed as Timed]).sort((a, b) => a - b);
    return [timed, sorted[Math.floor(sorted.length / 2)] ?? 0];
  });
  return Object.fromEntries(medians) as Record<Timed, number>;
}

/** Wastes milliseconds on purpose, to show that a gate can fail. */
export function idle(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
