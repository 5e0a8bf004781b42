import { documentSnapshot } from '../binding/document-grids';
import { joinBooks } from '../binding/join-books';
import { Remembered } from '../binding/remembered';
import type { Document } from '../model/document';
import { reason, Refusal } from '../model/reason';
import { bound, type Opened } from './open-snapshot';

/** A document stays the same while the workbook beside it is worked on. */
const known = new Remembered<Document, Opened>();

/**
 * Lays a document beside an opened workbook: forms that the workbook lacks come from the document, and
 * those in both are compared by the checks.
 * @throws Refusal with `narrative.other-year` or `narrative.other-unit`
 */
export function besideDocument(opened: Opened, document: Document): Opened {
  const { name } = document;
  const names = opened.snapshot.grids.map((grid) => grid.name);
  const written = known.get(document, [names.join('\n')], () =>
    bound(documentSnapshot(document, new Set(names)), 0),
  );
  const [year, other] = [opened.book.year, written.book.year];
  if (year !== null && other !== null && year !== other)
    throw new Refusal(reason('narrative.other-year', { name, year: other, bookYear: year }));
  const [code, otherCode] = [opened.book.entity.code, written.book.entity.code];
  if (code !== '' && otherCode !== '' && code !== otherCode)
    throw new Refusal(reason('narrative.other-unit', { name, code: otherCode, bookCode: code }));
  return {
    ...opened,
    snapshot: {
      ...opened.snapshot,
      grids: [...opened.snapshot.grids, ...written.snapshot.grids],
    },
    book: joinBooks(opened.book, written.book, opened.snapshot.grids.length),
    document,
  };
}
