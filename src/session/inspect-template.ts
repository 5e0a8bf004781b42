import type { Edition } from '../editions/form';
import { EDITIONS } from '../editions/in-use';
import { templateTags } from '../formats/docx/template/read-tags';
import { sniff } from '../formats/sniff';
import { readTxt } from '../formats/txt/read';
import type { Book } from '../model/book';
import { textOfBlocks } from '../model/document';
import { reason } from '../model/reason';
import type { TemplateTag } from '../model/template-tag';
import { checkTextTemplate, type NameUse } from '../narrative/check-text-template';
import { fillIns, type OwnTemplate } from '../narrative/narrate';
import type { NarrativeInput } from '../narrative/template-data';
import { asRefusal } from './as-refusal';
import { asTemplate } from './word-template';

/** What a template asks for, and what of that cannot be given. */
export type TemplateReport =
  | { readonly kind: 'word'; readonly tags: readonly TemplateTag[] }
  | { readonly kind: 'text'; readonly names: readonly NameUse[] };

/**
 * Looks a template over: every tag or name that it uses, and all that is wrong at once.
 * @param bytes a .docx, or the text of a text template
 * @throws Refusal `format.*`, `template.*`
 */
export async function inspectTemplate(bytes: Uint8Array, name: string): Promise<TemplateReport> {
  const edition = EDITIONS.at(-1);
  if (!edition) throw new Error('no editions are loaded');
  const input = namesInput(edition);
  if (isText(bytes)) {
    return { kind: 'text', names: checkTextTemplate(await textTemplate(bytes, name), input) };
  }
  const { value, section } = fillIns(input);
  const tags = await asTemplate(() => templateTags(bytes));
  return {
    kind: 'word',
    tags: tags.map((tag) => {
      const { kind, name: asked, problem } = tag;
      const known = kind === 'value' ? value(asked) : kind === 'section' ? section(asked) : null;
      return problem || known
        ? tag
        : { ...tag, problem: reason('template.unknown', { tag: asked }) };
    }),
  };
}

/** A text template is text, whatever it is called. */
export function isText(bytes: Uint8Array): boolean {
  return ['text', 'markup'].includes(sniff(bytes));
}

/** @throws Refusal `format.*` */
export async function textTemplate(bytes: Uint8Array, name: string): Promise<OwnTemplate> {
  const { blocks } = await asRefusal(() => readTxt(bytes, name));
  return { name, text: textOfBlocks(blocks) };
}

/** What a template is held against to see which names there are. */
export function namesInput(edition: Edition): NarrativeInput {
  return {
    ...{ book: blankBook(edition), edition },
    ...{ facts: [], drivers: [], changes: [] },
  };
}

/** A book without any table: what is asked of it is what names there are. */
function blankBook({ id, year }: Edition): Book {
  return {
    ...{ name: '', year, forms: [], projects: [] },
    edition: { id, year, exact: true },
    entity: { code: '', name: '', scope: 'department', units: [] },
  };
}
