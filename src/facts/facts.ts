import type { Edition } from '../editions/form';
import type { Book } from '../model/book';
import type { Fact } from '../model/fact';
import { secretProjects, type Profile } from '../model/profile';
import { BookFigures } from './book-figures';
import { assetFacts, procurementFacts, projectFacts } from './lists';
import { operatingFacts } from './operating';
import { sangongFacts } from './sangong';
import { functionFacts, statedFacts } from './stated';

/**
 * The numbers that summaries and narrative state, each with its cells. What no table states is not
 * there: nothing is guessed, and a cell that is no amount gives no fact.
 * @param profile what kind of units there are, where the book has no table of them, and what is secret
 */
export function factsOf(book: Book, edition: Edition, profile?: Profile): Fact[] {
  const figures = new BookFigures(book);
  return [
    ...statedFacts(figures),
    ...functionFacts(figures),
    ...sangongFacts(figures),
    ...operatingFacts(figures, profile),
    ...procurementFacts(figures, edition.forms.get('proc')),
    ...assetFacts(figures),
    ...projectFacts(figures, secretProjects(profile)),
  ];
}
