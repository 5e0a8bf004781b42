import { mutateCompound } from './compound-mutations';
import { outcomeOf, type Outcome } from './outcome';
import { mutatePackage } from './package-mutations';
import { Random } from './random';
import type { Seed } from './seeds';

export interface FuzzRun extends Outcome {
  /** Number of the run: with the seed it gives the same file again. */
  readonly run: number;
  /** Name of the file that was changed. */
  readonly from: string;
  readonly bytes: Uint8Array;
}

/**
 * Changes good files at random and opens and checks them.
 * @param seed the same runs for the same number; any run can be had alone
 */
export async function* fuzz(
  files: readonly Seed[],
  seed: number,
  first: number,
  count: number,
): AsyncGenerator<FuzzRun> {
  for (let run = first; run < first + count; run += 1) {
    const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b));
    const { name, bytes, container } = random.one(files);
    const mutate = container === 'package' ? mutatePackage : mutateCompound;
    const changed = mutate(bytes, random);
    yield { run, from: name, bytes: changed, ...(await outcomeOf(changed, name)) };
  }
}
