import { EDITIONS } from '../editions/in-use';
import type { Book } from '../model/book';
import { dataClause } from './data-clause';

type Whose = Pick<Book, 'edition' | 'year'>;

/** By which year's forms a book was read, said aloud where it is not its own; and by whose data. */
export function editionSentence(book: Whose): string {
  return [formsSentence(book), dataClause()].filter((part) => part !== '').join('；');
}

function formsSentence(book: Whose): string {
  const edition = EDITIONS.find((one) => one.id === book.edition.id);
  const region = edition?.regionName ?? '';
  const year = String(book.edition.year);
  if (book.edition.exact) return `按${region} ${year} 年表样核对`;
  if (book.year === null) return `没有找到预算年度，按${region} ${year} 年表样核对`;
  return `按${region} ${year} 年表样核对，${String(book.year)} 年表样未收录；表样和科目名称方面的问题只作提示`;
}
