import type { TextQuote } from './finding';
import { addressOf, type Place } from './place';

/** A 情况说明 as what it says: its paragraphs in reading order, each in its part. */
export interface NarrativeText {
  /** File or sheet name. */
  readonly name: string;
  readonly paragraphs: readonly TextParagraph[];
  readonly sections: readonly TextSection[];
}

export interface TextParagraph {
  /** As written. */
  readonly text: string;
  /** `heading` of one of the nine parts · `contents`: a line of the table of contents. */
  readonly kind: 'body' | 'heading' | 'contents';
  /** Position of its part in `sections`; -1 before the first. */
  readonly section: number;
  /** Counts the paragraphs of its part that have text, from 1; 0 for the heading. */
  readonly number: number;
  readonly origin: TextOrigin;
  /** Outline level, where the file says so. */
  readonly level?: number;
}

/** A paragraph of a document (`at` as in `model/document`), or a cell of a sheet (0-based). */
export type TextOrigin =
  | { readonly document: string; readonly at: number }
  | { readonly sheet: string; readonly row: number; readonly column: number };

/** One of the nine parts, as it stands in the text. */
export interface TextSection {
  /** `overall`, …; `''` for a first-level heading that is none of the nine. */
  readonly key: string;
  /** As it is numbered: `二`; `''` without number. */
  readonly number: string;
  /** Its heading without number. */
  readonly title: string;
  /** Position of the heading among the paragraphs. */
  readonly heading: number;
  /** Position after its last paragraph. */
  readonly end: number;
}

/** Characters of one paragraph. */
export interface Span {
  /** Position among the paragraphs of the text. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export function sectionOf(text: NarrativeText, paragraph: number): TextSection | undefined {
  return text.sections[text.paragraphs[paragraph]?.section ?? -1];
}

export function wordsAt(text: NarrativeText, { paragraph, start, end }: Span): string {
  return text.paragraphs[paragraph]?.text.slice(start, end) ?? '';
}

/** Where a span stands in its file or sheet. */
export function placeOf(text: NarrativeText, { paragraph, start, end }: Span): Place {
  const own = text.paragraphs[paragraph];
  if (!own) throw new Error(`no paragraph ${String(paragraph)}`);
  const { origin, number } = own;
  if ('sheet' in origin)
    return { sheet: origin.sheet, address: addressOf(origin.row, origin.column) };
  const { document, at } = origin;
  return { document, section: sectionName(text, paragraph), paragraph: number, at, start, end };
}

/** The span in its sentence. */
export function quoteOf(text: NarrativeText, span: Span): TextQuote {
  const sentence = sentenceAt(text, span);
  return {
    section: sectionName(text, span.paragraph),
    paragraph: text.paragraphs[span.paragraph]?.number ?? 0,
    quote: wordsAt(text, sentence),
    start: span.start - sentence.start,
    end: span.end - sentence.start,
  };
}

/** The sentence, up to 。！？, in which a span stands; it may reach over several. */
export function sentenceAt(text: NarrativeText, { paragraph, start, end }: Span): Span {
  const words = text.paragraphs[paragraph]?.text ?? '';
  const before = words.slice(0, start);
  const from = Math.max(...[...'。！？'].map((mark) => before.lastIndexOf(mark))) + 1;
  const after = /[。！？]/.exec(words.slice(Math.max(end - 1, start)));
  const to = after ? Math.max(end - 1, start) + after.index + 1 : words.length;
  const lead = /^\s*/.exec(words.slice(from, start))?.[0].length ?? 0;
  return { paragraph, start: from + lead, end: to };
}

function sectionName(text: NarrativeText, paragraph: number): string {
  const section = sectionOf(text, paragraph);
  return section ? section.number || section.title : '';
}
