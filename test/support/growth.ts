/** How much longer a text of `TIMES` the length takes. */
export const TIMES = 8;
/** Growth by the square would take 64 times as long, growth by length 8 times. */
export const LINEAR = 24;
const TRIES = 3;
/** Below it the clock says nothing, ms. */
const UNMEASURED = 40;

/**
 * The time of a long run as a multiple of that of a short one, the best of a few tries: a ratio says the
 * same on a slow machine.
 */
export async function growth(short: () => unknown, long: () => unknown): Promise<number> {
  let least = Infinity;
  for (let tries = 0; tries < TRIES && least >= LINEAR; tries += 1)
    least = Math.min(least, (await time(long)) / (await time(short)));
  return least;
}

async function time(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return Math.max(UNMEASURED, performance.now() - start);
}
