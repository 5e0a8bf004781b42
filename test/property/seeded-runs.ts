/**
 * The same random books on every machine, so that a build does not fail by chance. Other books:
 * GOUJI_SEED=123 GOUJI_RUNS=500 npx jest test/property
 */
export function runs(usual: number): { seed: number; numRuns: number } {
  return {
    seed: Number(process.env['GOUJI_SEED'] ?? 20260101),
    numRuns: Number(process.env['GOUJI_RUNS'] ?? usual),
  };
}
