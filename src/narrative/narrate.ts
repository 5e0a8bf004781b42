import { TITLE, type Block } from '../model/document';
import type { Narrative } from '../model/narrative';
import { plainText } from '../model/plain-text';
import { blocksOf } from './blocks';
import { parseTemplate, renderTemplate } from './engine';
import { gapsOf } from './gaps';
import { numbered } from './numbered';
import { questionsOf } from './questions';
import { fillInsOf, type FillIns } from './fill-ins';
import { templateData, type NarrativeInput, type TemplateData } from './template-data';

/** A text template of an organisation's own, in place of the edition's. */
export interface OwnTemplate {
  readonly name: string;
  readonly text: string;
}

export interface NarrateOptions {
  readonly template?: OwnTemplate;
  /** The official tables in front of the text. */
  readonly forms?: boolean;
}

/**
 * Writes the 情况说明 of a book: every number names its fact, and what only the unit knows and did not
 * say is a gap.
 * @throws Refusal `template.*` with line and column
 */
export function narrate(
  input: NarrativeInput,
  options: NarrateOptions = {},
  data: TemplateData = templateData(input),
): Narrative {
  const { template, forms = false } = options;
  const write = ({ name, text }: OwnTemplate): Block[] =>
    blocksOf(renderTemplate(parseTemplate(text, name), name, data.words), data.ready);
  const parts = input.edition.narrative.map(({ key, text }) => ({ name: key, text }));
  const front = forms ? parts.filter(({ name }) => name === 'forms').flatMap(write) : [];
  const own = (template ? [template] : parts.filter(({ name }) => name !== 'forms')).flatMap(write);
  const document = {
    name: plainText(input.book.entity.name),
    blocks: numbered(front.length > 0 ? [...front, ...onNewPage(own)].map(asPart) : own),
  };
  return { document, open: [...gapsOf(document, input), ...questionsOf(input, document)] };
}

/**
 * What the tags of an organisation's own Word template stand for, for a book, with what to look at in it.
 * @throws Refusal as `narrate`
 */
export function fillIns(input: NarrativeInput): FillIns & Pick<Narrative, 'open'> {
  const data = templateData(input);
  const { document, open } = narrate(input, {}, data);
  return {
    ...fillInsOf(input, data, document),
    open: open.filter(({ kind }) => kind === 'question'),
  };
}

/** Of a document in two parts the titles stand in its contents. */
function asPart(block: Block): Block {
  return block.kind === 'paragraph' && block.style === TITLE ? { ...block, level: 1 } : block;
}

function onNewPage([first, ...rest]: readonly Block[]): Block[] {
  if (first === undefined) return [];
  return [first.kind === 'paragraph' ? { ...first, newPage: true } : first, ...rest];
}
