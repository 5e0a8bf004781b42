import { bind } from '../../src/binding/bind';
import { CATALOGUE } from '../../src/checks/catalogue';
import type { Check } from '../../src/checks/check';
import { runChecks, type CheckInput, type CheckResult } from '../../src/checks/run';
import { verdictOf, type BookVerdict } from '../../src/checks/verdict';
import type { Edition } from '../../src/editions/form';
import { ECONOMIC, EDITIONS, FUNCTIONAL } from '../../src/editions/in-use';
import type { Book } from '../../src/model/book';
import type { Finding } from '../../src/model/finding';
import type { Snapshot } from '../../src/model/snapshot';
import { withResults } from '../../src/model/stored-numbers';

export interface CheckedBook extends CheckResult {
  readonly book: Book;
  readonly edition: Edition;
  readonly verdict: BookVerdict;
}

/** What checks run over: a snapshot bound as a session binds it. */
export function checkInput(
  snapshot: Snapshot,
  catalogue: readonly Check[] = CATALOGUE,
  editions: readonly Edition[] = EDITIONS,
): CheckInput {
  const calculated = withResults(snapshot);
  const book = bind(calculated, editions);
  const edition = editions.find((one) => one.id === book.edition.id);
  if (!edition) throw new Error(`no edition ${book.edition.id}`);
  return {
    book,
    snapshot: calculated,
    edition,
    functional: FUNCTIONAL,
    economic: ECONOMIC,
    catalogue,
  };
}

/** Binds a snapshot and runs the checks, as a session does. */
export function checkBook(
  snapshot: Snapshot,
  catalogue: readonly Check[] = CATALOGUE,
  editions: readonly Edition[] = EDITIONS,
): CheckedBook {
  const input = checkInput(snapshot, catalogue, editions);
  const result = runChecks(input);
  const { book, edition } = input;
  return { ...result, book, edition, verdict: verdictOf(book, edition, result) };
}

/** One line a finding, for comparing and for reading when a test fails. */
export function saying(finding: Finding): string {
  const figures =
    finding.expected === null && finding.actual === null
      ? ''
      : ` ${finding.actual ?? ''}≠${finding.expected ?? ''}`;
  const cells = finding.cells.map(({ place, value }) =>
    'address' in place ? `${place.sheet}!${place.address}=${value}` : value,
  );
  return `${finding.severity} ${finding.verdict} ${finding.id}${figures} [${cells.join(' ')}]`;
}
