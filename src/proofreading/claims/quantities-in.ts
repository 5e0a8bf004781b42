import type { Edition } from '../../editions/form';
import type { Quantity } from '../../model/claim';
import { normalized } from './normalized';
import { tokensOf } from './tokens';
import { vocabularyOf, type Vocabulary } from './vocabulary';

const VOCABULARIES = new WeakMap<Edition, Vocabulary>();

/** The quantities in words that stand in a table's cell, in their order; spans are of paragraph 0. */
export function quantitiesIn(words: string, edition: Edition): Quantity[] {
  const vocabulary = VOCABULARIES.get(edition) ?? vocabularyOf(edition, []);
  VOCABULARIES.set(edition, vocabulary);
  return tokensOf(normalized(words), 0, 'performance', vocabulary).flatMap((token) =>
    token.kind === 'quantity' ? [token.quantity] : [],
  );
}
