import type { Edition } from '../../editions/form';
import type { Fact } from '../../model/fact';
import type { Claims } from '../../model/claim';
import type { NarrativeText } from '../../model/narrative-text';

/**
 * Reads what a text states of numbers.
 * @param facts whose projects and 款 the text may name
 */
export function readClaims(
  _text: NarrativeText,
  _edition: Edition,
  _facts: readonly Fact[],
): Claims {
  return { claims: [], lists: [], quantities: [] };
}
