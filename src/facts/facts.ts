import type { Edition } from '../editions/form';
import type { Book } from '../model/book';
import type { Fact } from '../model/fact';
import { BookFigures } from './book-figures';
import { assetFacts, procurementFacts, projectFacts } from './lists';
import { operatingFacts } from './operating';
import { sangongFacts } from './sangong';
import { functionFacts, statedFacts } from './stated';

/**
 * The numbers that summaries and narrative state, each with its cells. What no table states is not
 * there: nothing is guessed, and a cell that is no amount gives no fact.
 */
export function factsOf(book: Book, edition: Edition): Fact[] {
  const figures = new BookFigures(book);
  return [
    ...statedFacts(figures),
    ...functionFacts(figures),
    ...sangongFacts(figures),
    ...operatingFacts(figures),
    ...procurementFacts(figures, edition.forms.get('proc')),
    ...assetFacts(figures),
    ...projectFacts(figures),
  ];
}
