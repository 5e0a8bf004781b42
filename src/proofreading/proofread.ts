import { isImplemented, type Check } from '../checks/check';
import type { Outcome } from '../checks/outcome';
import type { Claims, Coverage, Quantity } from '../model/claim';
import { readClaims } from './claims/read-claims';
import { NUMBERS } from './numbers';
import { STRUCTURE } from './structure';
import { TARGETS } from './targets';
import type { Reading, TextContext } from './text-context';
import { WORDS } from './words';

const READINGS: ReadonlyMap<string, Reading> = new Map(
  Object.entries({ ...NUMBERS, ...STRUCTURE, ...TARGETS, ...WORDS }),
);

/** What reading a text came to. */
export interface Proofreading {
  /** By check id, for the runner. */
  readonly readings: ReadonlyMap<string, readonly Outcome[]>;
  readonly claims: Claims;
  readonly coverage: Coverage;
}

/**
 * Reads a text, and holds it against the facts and against itself. Without paragraphs only what tables
 * say in words is read.
 */
export function proofread(
  input: Omit<TextContext, 'claims'>,
  catalogue: readonly Check[],
): Proofreading {
  const claims = readClaims(input.text, input.edition, [...input.facts.values()]);
  const context: TextContext = { ...input, claims };
  const looked = new Set<Quantity>();
  const readings = new Map<string, readonly Outcome[]>();
  for (const check of catalogue) {
    const reading = isImplemented(check) ? READINGS.get(check.reading ?? '') : undefined;
    if (!reading || (check.subject === 'text' && input.text.paragraphs.length === 0)) continue;
    const outcomes = reading(context);
    for (const { looked: own } of outcomes) for (const one of own) looked.add(one);
    readings.set(
      check.id,
      outcomes.map(({ outcome }) => outcome),
    );
  }
  const left = claims.quantities.filter((one) => !looked.has(one));
  const numbers = claims.quantities.length;
  return { readings, claims, coverage: { numbers, checked: numbers - left.length, left } };
}
