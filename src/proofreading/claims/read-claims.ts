import type { Edition } from '../../editions/form';
import type { Fact } from '../../model/fact';
import type { Claims, Quantity } from '../../model/claim';
import { sectionOf, type NarrativeText } from '../../model/narrative-text';
import { normalized } from './normalized';
import { ParagraphReader } from './paragraph-reader';
import { Statements } from './statements';
import { tokensOf } from './tokens';
import { vocabularyOf } from './vocabulary';
import { ownYear, withYears } from './years';

/**
 * Reads what a text states of numbers.
 * @param facts whose projects and 款 the text may name
 */
export function readClaims(text: NarrativeText, edition: Edition, facts: readonly Fact[]): Claims {
  const vocabulary = vocabularyOf(edition, facts);
  const statements = new Statements();
  const quantities: Quantity[] = [];
  const own = ownYear(text);
  let reader: ParagraphReader | null = null;
  let section = -2;
  text.paragraphs.forEach((paragraph, at) => {
    if (paragraph.kind !== 'body') return;
    if (paragraph.section !== section || !reader) {
      reader?.end();
      reader = new ParagraphReader(statements, vocabulary.projects, own);
      section = paragraph.section;
    }
    const key = sectionOf(text, at)?.key ?? '';
    const tokens = tokensOf(normalized(paragraph.text), at, key, vocabulary);
    for (const token of tokens) if (token.kind === 'quantity') quantities.push(token.quantity);
    reader.read(at, paragraph.text, tokens);
  });
  (reader as ParagraphReader | null)?.end();
  return { claims: withYears(statements.claims, own), lists: statements.lists, quantities };
}
