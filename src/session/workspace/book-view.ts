import type { WorkbookInfo } from '../../hosts/port';
import type { Book } from '../../model/book';
import { editionSentence } from '../../wording/edition-sentence';
import { SCOPE } from '../../wording/names';
import { REPORT } from '../../wording/report-labels';
import type { BookView } from './state';

/** Whose workbook this is, and by which forms it is checked. */
export function bookView(book: Book, { name, readOnly }: WorkbookInfo): BookView {
  const { entity, year, edition } = book;
  const who = [entity.code, entity.name].filter((part) => part !== '').join(' ');
  return {
    entity: who || REPORT.nameless,
    scope: SCOPE[entity.scope],
    year,
    edition: editionSentence(book),
    exactEdition: edition.exact,
    ...{ name, readOnly },
  };
}
