import type { EditionRef } from '../model/book';
import type { Edition } from './form';

export interface EditionChoice {
  readonly edition: Edition;
  readonly ref: EditionRef;
}

/**
 * The edition that a book of a year is read by: its own, else the nearest earlier one, else the
 * earliest. Without a year, the latest one, never as exact.
 */
export function chooseEdition(editions: readonly Edition[], year: number | null): EditionChoice {
  const earlier = editions.filter((edition) => year !== null && edition.year <= year);
  const edition = year === null ? editions.at(-1) : (earlier.at(-1) ?? editions[0]);
  if (!edition) throw new Error('no editions are loaded');
  return { edition, ref: { id: edition.id, year: edition.year, exact: edition.year === year } };
}
