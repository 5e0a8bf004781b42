import type { Edition } from '../editions/form';
import type { Book } from '../model/book';
import type { Profile } from '../model/profile';
import type { YearFigures } from '../model/year-figures';
import { BookFigures } from './book-figures';
import { factsOf } from './facts';
import { itemsOf } from './items';

/** What a book states of its year. */
export function yearFigures(book: Book, edition: Edition, profile?: Profile): YearFigures {
  const facts = factsOf(book, edition, profile);
  const items = itemsOf(new BookFigures(book), facts);
  return { year: book.year, entity: book.entity, facts, items };
}
