import { hasForms } from '../binding/bind';
import { documentSnapshot } from '../binding/document-grids';
import { readFile, type FileContent } from '../formats/read-file';
import { textOfBlocks, type Document } from '../model/document';
import { reason, Refusal } from '../model/reason';
import { asRefusal } from './as-refusal';
import { bound, openSnapshot, refuseFinalAccount, type Opened } from './open-snapshot';

export { bound, openSnapshot, type Opened } from './open-snapshot';

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
  const opened = openDocument(content.document, readMs);
  if (!hasForms(opened.book)) throw new Refusal(reason('document.no-forms'));
  return opened;
}

/** A document with its tables, which may be none. @throws Refusal `book.final-account` */
export function openDocument(document: Document, readMs = 0): Opened {
  const opened = bound(documentSnapshot(document), readMs);
  refuseFinalAccount(opened, textOfBlocks(document.blocks.slice(0, FIRST_PAGE)).split('\n'));
  return { ...opened, document };
}

/** Paragraphs and tables in which a document says what it is. */
const FIRST_PAGE = 20;

/** @throws Refusal `format.*` */
export async function readContent(bytes: Uint8Array, name: string): Promise<FileContent> {
  return asRefusal(() => readFile(bytes, name));
}
