import type { Edition } from '../editions/form';
import type { Book } from '../model/book';
import type { Outcome } from '../checks/outcome';
import type { Fact } from '../model/fact';
import type { Claims, Quantity } from '../model/claim';
import type { NarrativeText } from '../model/narrative-text';

/** What every reading of a text may ask. */
export interface TextContext {
  readonly text: NarrativeText;
  readonly claims: Claims;
  /** Without forms where no workbook was given. */
  readonly book: Book;
  readonly edition: Edition;
  /** By id; last year's beside them where last year is known. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** The budget year: the book's, else the text's own. */
  readonly year: number | null;
  /** Last year's figures were given. */
  readonly hasPrior: boolean;
  /** Names of projects that are secret, as `projectKey` writes them: never quoted. */
  readonly secret: ReadonlySet<string>;
}

/** What one instance of a check came to, and the quantities of the text that it looked at. */
export interface TextOutcome {
  readonly outcome: Outcome;
  readonly looked: readonly Quantity[];
}

/** One check on a text: named by the catalogue as its `reading`. */
export type Reading = (context: TextContext) => readonly TextOutcome[];
