import { bind, hasForms } from '../binding/bind';
import { documentSnapshot } from '../binding/document-grids';
import { isFinalAccount, saysFinalAccount } from '../binding/final-account';
import { EDITIONS } from '../editions/shipped';
import { chooseEdition } from '../editions/choose';
import type { Edition } from '../editions/form';
import { readFile, type FileContent } from '../formats/read-file';
import type { Book } from '../model/book';
import { textOfBlocks, type Document } from '../model/document';
import { reason, Refusal } from '../model/reason';
import type { Snapshot } from '../model/snapshot';
import { withResults } from '../model/stored-numbers';
import { asRefusal } from './as-refusal';

/** A workbook, a document or both that were read and bound. */
export interface Opened {
  readonly snapshot: Snapshot;
  readonly book: Book;
  readonly edition: Edition;
  /** The document among them: its text, and where its tables' grids come from. */
  readonly document?: Document;
  readonly timings: { readonly readMs: number; readonly bindMs: number };
}

/**
 * Opens a workbook or a document from its bytes.
 * @throws Refusal with `format.*`; `book.final-account` when it is a 决算; `book.no-forms` or
 * `document.no-forms` when nothing official is in it
 */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<Opened> {
  const start = performance.now();
  const content = await readContent(bytes, name);
  const readMs = performance.now() - start;
  if (content.kind === 'workbook') return openSnapshot(content.snapshot, readMs);
  const { document } = content;
  const opened = bound(documentSnapshot(document), readMs);
  refuseFinalAccount(opened, textOfBlocks(document.blocks.slice(0, FIRST_PAGE)).split('\n'));
  if (!hasForms(opened.book)) throw new Refusal(reason('document.no-forms'));
  return { ...opened, document };
}

/** Paragraphs and tables in which a document says what it is. */
const FIRST_PAGE = 20;

/** @throws Refusal `book.final-account`, `book.no-forms` */
export function openSnapshot(read: Snapshot, readMs = 0): Opened {
  const opened = bound(withResults(read), readMs);
  refuseFinalAccount(opened);
  if (!hasForms(opened.book)) throw new Refusal(reason('book.no-forms'));
  return opened;
}

/** @param titles lines that say what it is, where it has no tables */
function refuseFinalAccount({ snapshot, book }: Opened, titles: readonly string[] = []): void {
  const said = !hasForms(book) && titles.some(saysFinalAccount);
  if (said || isFinalAccount(snapshot, book)) throw new Refusal(reason('book.final-account'));
}

/** @throws Refusal `format.*` */
export async function readContent(bytes: Uint8Array, name: string): Promise<FileContent> {
  return asRefusal(() => readFile(bytes, name));
}

/** Binds a snapshot; a book without any form is one too. */
export function bound(snapshot: Snapshot, readMs: number): Opened {
  const start = performance.now();
  const book = bind(snapshot, EDITIONS);
  const { edition } = chooseEdition(EDITIONS, book.year);
  return { snapshot, book, edition, timings: { readMs, bindMs: performance.now() - start } };
}
