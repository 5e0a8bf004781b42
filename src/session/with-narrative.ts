import { documentSnapshot } from '../binding/document-grids';
import { joinBooks } from '../binding/join-books';
import { reason, Refusal } from '../model/reason';
import { bound, readContent, type Opened } from './open';

/**
 * Lays the narrative document beside an opened workbook: forms that the workbook lacks come from the
 * document, and those in both are compared by the checks.
 * @throws Refusal with `format.*`, `narrative.is-workbook`, `narrative.other-year` or
 *   `narrative.other-unit`
 */
export async function withNarrative(
  opened: Opened,
  bytes: Uint8Array,
  name: string,
): Promise<Opened> {
  const content = await readContent(bytes, name);
  if (content.kind !== 'document') throw new Refusal(reason('narrative.is-workbook', { name }));
  const { document } = content;
  const names = new Set(opened.snapshot.grids.map((grid) => grid.name));
  const written = bound(documentSnapshot(document, names), 0);
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
