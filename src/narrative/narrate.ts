import type { Block } from '../model/document';
import type { Narrative } from '../model/narrative';
import { plainText } from '../model/plain-text';
import { blocksOf } from './blocks';
import { parseTemplate, renderTemplate } from './engine';
import { gapsOf } from './gaps';
import { numbered } from './numbered';
import { templateData, type NarrativeInput } from './template-data';
import { questionsOf } from './questions';

/** A text template of an organisation's own, in place of the edition's. */
export interface OwnTemplate {
  readonly name: string;
  readonly text: string;
}

/**
 * Writes the 情况说明 of a book: every number names its fact, and what only the unit knows and did not
 * say is a gap.
 * @throws Refusal `template.*` with line and column
 */
export function narrate(input: NarrativeInput, template?: OwnTemplate): Narrative {
  const data = templateData(input);
  const parts = template
    ? [template]
    : input.edition.narrative.map(({ key, text }) => ({ name: key, text }));
  const blocks = parts.flatMap(({ name, text }): Block[] =>
    blocksOf(renderTemplate(parseTemplate(text, name), name, data.words), data.ready),
  );
  const document = { name: plainText(input.book.entity.name), blocks: numbered(blocks) };
  return { document, open: [...gapsOf(document), ...questionsOf(input, document)] };
}
