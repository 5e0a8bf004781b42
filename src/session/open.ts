import { bind, hasForms } from '../binding/bind';
import { EDITIONS } from '../editions/shipped';
import { chooseEdition } from '../editions/choose';
import type { Edition } from '../editions/form';
import { FormatError } from '../formats/format-error';
import { readWorkbook } from '../formats/read-workbook';
import type { Book } from '../model/book';
import { reason, Refusal } from '../model/reason';
import type { Snapshot } from '../model/snapshot';
import { withResults } from '../model/stored-numbers';

/** A workbook that was read and bound. */
export interface Opened {
  readonly snapshot: Snapshot;
  readonly book: Book;
  readonly edition: Edition;
  readonly timings: { readonly readMs: number; readonly bindMs: number };
}

/**
 * Opens a workbook from its bytes.
 * @throws Refusal with `format.*`, or `book.no-forms` when nothing official is in it
 */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<Opened> {
  const start = performance.now();
  const snapshot = await read(bytes, name);
  return openSnapshot(snapshot, performance.now() - start);
}

/** @throws Refusal `book.no-forms` */
export function openSnapshot(read: Snapshot, readMs = 0): Opened {
  const start = performance.now();
  const snapshot = withResults(read);
  const book = bind(snapshot, EDITIONS);
  if (!hasForms(book)) throw new Refusal(reason('book.no-forms'));
  const { edition } = chooseEdition(EDITIONS, book.year);
  return { snapshot, book, edition, timings: { readMs, bindMs: performance.now() - start } };
}

async function read(bytes: Uint8Array, name: string): Promise<Snapshot> {
  try {
    return await readWorkbook(bytes, name);
  } catch (problem) {
    if (problem instanceof FormatError) {
      throw new Refusal(reason(`format.${problem.code}`, problem.slots), { cause: problem });
    }
    throw problem;
  }
}
