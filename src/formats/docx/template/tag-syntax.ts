import { reason, type Reason } from '../../../model/reason';
import { plainText } from '../../../model/plain-text';
import type { TemplateTag } from '../../../model/template-tag';
import { textContent } from '../../xml/entities';
import { CLOSING, OPENING } from './token';

/** What a stretch of a paragraph's text is found to be: a tag, or braces that make none. */
export interface WrittenTag extends Pick<TemplateTag, 'name' | 'kind' | 'problem'> {
  /** Positions in the text of the opening and the closing braces, and past them. */
  readonly start: number;
  readonly closing: number;
  readonly end: number;
}

/**
 * Braces in pairs or more, closed by such before any other brace; else those that stand alone.
 * Full-width ones, as Chinese input methods write them, are told of and not taken for tags.
 */
const BRACES = /([{｛]{2,})([^{}｛｝]*)([}｝]{2,})|[{｛]{2,}|[}｝]{2,}/g;
const SECTION = /^[@＠]/;
/** A name begins with a letter, a character or a number. */
const NAME = /^[\p{L}\p{N}_]/u;
/** Signs of expressions, filters and conditions: a template holds names only. */
const LOGIC = /[|&=<>?!+*%^#$;[\]\\]/;
const LONGEST_NAME = 100;

/** @param text of one paragraph as the file writes it */
export function writtenTags(text: string): WrittenTag[] {
  return Array.from(text.matchAll(BRACES), (match) => {
    const [whole, opening, inner = '', closing] = match;
    const start = match.index;
    const end = start + whole.length;
    const at = { start, closing: end - (closing?.length ?? 0), end };
    if (opening === undefined || closing === undefined) {
      const tag = shorten(whole);
      const unclosed = /^[{｛]/.test(whole);
      return {
        ...at,
        ...bad(
          tag,
          unclosed ? reason('template.unclosed', { tag }) : reason('template.unopened', { tag }),
        ),
      };
    }
    const shown = plainText(textContent(inner)).trim();
    if (opening !== OPENING || closing !== CLOSING) {
      const tag = shorten(opening + shown + closing);
      return { ...at, ...bad(tag, reason('template.braces', { tag })) };
    }
    return { ...at, ...named(shown) };
  });
}

function named(inner: string): Pick<WrittenTag, 'name' | 'kind' | 'problem'> {
  const section = SECTION.test(inner);
  const name = section ? inner.slice(1).trim() : inner;
  const tag = shorten(OPENING + inner + CLOSING);
  if (name === '') return bad(tag, reason('template.no-name', { tag }));
  if (!NAME.test(name) || LOGIC.test(name) || name.length > LONGEST_NAME) {
    return bad(tag, reason('template.logic', { tag }));
  }
  return { name, kind: section ? 'section' : 'value' };
}

function bad(name: string, problem: Reason): Pick<WrittenTag, 'name' | 'kind' | 'problem'> {
  return { name, kind: 'unsupported', problem };
}

function shorten(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}

/** A tag as it is written in a template. */
export function tagText({ kind, name }: Pick<TemplateTag, 'kind' | 'name'>): string {
  if (kind === 'unsupported') return name;
  return OPENING + (kind === 'section' ? '@' : '') + name + CLOSING;
}
