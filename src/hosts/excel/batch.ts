/// <reference types="office-js" />
import { HostError } from '../host-error';
import { asHostError } from './excel-error';

/** Office.js itself waits for an answer for ever; on the web some never come. */
const PATIENCE_MS = 60_000;

/**
 * Excel for the web refuses requests and answers above 5 MB. Sizes are estimates, so a batch stays
 * well below.
 */
export const BATCH_BYTES = 2_400_000;

/**
 * One conversation with Excel.
 * @throws HostError and nothing else
 */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    patience = setTimeout(() => reject(new HostError('timeout')), PATIENCE_MS);
  });
  try {
    return await Promise.race([Excel.run(batch), silence]);
  } catch (error) {
    throw asHostError(error);
  } finally {
    clearTimeout(patience);
  }
}

/** Something to ask of Excel, and about how many bytes it and its answer take together. */
export interface Job {
  readonly bytes: number;
  readonly queue: () => void;
}

/**
 * Asks all of it in as few round trips as its size allows, mostly one.
 * @param sent called after each but the last
 */
export async function syncJobs(
  context: Excel.RequestContext,
  jobs: readonly Job[],
  sent?: () => void,
): Promise<void> {
  const [first = [], ...more] = batchesOf(jobs, ({ bytes }) => bytes);
  await send(context, first);
  for (const batch of more) {
    sent?.();
    await send(context, batch);
  }
}

/** Things that fit together into one request or answer, in order. */
export function batchesOf<T>(things: readonly T[], bytesOf: (thing: T) => number): T[][] {
  const batches: T[][] = [];
  let batch: T[] = [];
  let room = 0;
  for (const thing of things) {
    const bytes = bytesOf(thing);
    if (batches.length === 0 || bytes > room) {
      batches.push((batch = []));
      room = BATCH_BYTES;
    }
    batch.push(thing);
    room -= bytes;
  }
  return batches;
}

function send(context: Excel.RequestContext, jobs: readonly Job[]): Promise<void> {
  for (const { queue } of jobs) queue();
  return context.sync();
}

/**
 * Excel.run keeps every range for use after a sync and then spends a round trip on letting go of
 * them. What is only used in one batch is let go at once, which saves that trip and two actions a range.
 */
export function forget(range: Excel.Range | Excel.RangeAreas): void {
  range.untrack();
}
