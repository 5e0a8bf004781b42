import { bind, hasForms } from '../binding/bind';
import { isFinalAccount, saysFinalAccount } from '../binding/final-account';
import { EDITIONS } from '../editions/in-use';
import { chooseEdition } from '../editions/choose';
import type { Edition } from '../editions/form';
import type { Book } from '../model/book';
import type { Document } from '../model/document';
import { reason, Refusal } from '../model/reason';
import type { Snapshot } from '../model/snapshot';
import { withResults } from '../model/stored-numbers';

/** A workbook, a document or both that were read and bound. */
export interface Opened {
  readonly snapshot: Snapshot;
  readonly book: Book;
  readonly edition: Edition;
  /** The document among them: its text, and where its tables' grids come from. */
  readonly document?: Document;
  readonly timings: { readonly readMs: number; readonly bindMs: number };
}

/** @throws Refusal `book.final-account`, `book.no-forms` */
export function openSnapshot(read: Snapshot, readMs = 0): Opened {
  const opened = bound(withResults(read), readMs);
  refuseFinalAccount(opened);
  if (!hasForms(opened.book)) throw new Refusal(reason('book.no-forms'));
  return opened;
}

/**
 * @param titles lines that say what it is, where it has no tables
 * @throws Refusal `book.final-account`
 */
export function refuseFinalAccount(
  { snapshot, book }: Opened,
  titles: readonly string[] = [],
): void {
  const said = !hasForms(book) && titles.some(saysFinalAccount);
  if (said || isFinalAccount(snapshot, book)) throw new Refusal(reason('book.final-account'));
}

/** Binds a snapshot; a book without any form is one too. */
export function bound(snapshot: Snapshot, readMs: number): Opened {
  const start = performance.now();
  const book = bind(snapshot, EDITIONS);
  const { edition } = chooseEdition(EDITIONS, book.year);
  return { snapshot, book, edition, timings: { readMs, bindMs: performance.now() - start } };
}
