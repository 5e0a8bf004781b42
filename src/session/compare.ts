import { incomparable } from '../facts/incomparable';
import { asPrintedNow } from '../facts/unit-funds';
import { withPrior } from '../facts/with-prior';
import { yearFigures } from '../facts/year-figures';
import type { Fact } from '../model/fact';
import { Refusal } from '../model/reason';
import type { YearFigures } from '../model/year-figures';
import { figuresOf } from './figures-of';
import type { Opened } from './open-snapshot';
import type { OwnProfile } from './profile';

/** This year's figures and last year's, as far as they are known. */
export interface Compared {
  readonly own: YearFigures;
  /** Last year's as it was given. */
  readonly given: YearFigures | undefined;
  /** The same, by what this year's tables call things. */
  readonly before: YearFigures | undefined;
  /** This year's, last year's beside them. */
  readonly facts: readonly Fact[];
}

/**
 * Lays last year's figures beside this year's.
 * @throws Refusal `prior.*` when they cannot be compared
 */
export function compare(
  { book, edition }: Opened,
  prior: Opened | YearFigures | undefined,
  { profile, renamed = false }: { profile?: OwnProfile | undefined; renamed?: boolean | undefined },
): Compared {
  const own = yearFigures(book, edition, profile?.profile);
  const given = prior && 'book' in prior ? figuresOf(prior) : prior;
  const why = given ? incomparable(own, given, renamed) : null;
  if (why) throw new Refusal(why);
  const before = given && asPrintedNow(given, own);
  return { own, given, before, facts: before ? withPrior(own.facts, before.facts) : own.facts };
}
