import type { Quantity } from '../../model/claim';
import type { Finding, TextQuote } from '../../model/finding';
import {
  placeOf,
  quoteOf,
  sentenceAt,
  wordsAt,
  type NarrativeText,
  type Span,
} from '../../model/narrative-text';
import type { Place } from '../../model/place';
import { textPlace } from '../../wording/place-text';
import { quoteParts } from '../../wording/quote-text';
import type { QuoteView } from './text-state';

/** Characters on either side of the words: most sentences as a whole. */
const AROUND = 60;

type Piece = QuoteView['pieces'][number];

/** The words that a finding is about, in their sentence. */
export function quoteView({ text, cells }: Pick<Finding, 'text' | 'cells'>): QuoteView | null {
  if (!text || text.quote === '') return null;
  const place = cells[0]?.place;
  return { ...quotePieces(text), ...whereOf(text, place) };
}

/** Words in their sentence, of a text that is no place to go to. */
export function quotePieces(text: TextQuote): QuoteView {
  return { ...whereOf(text, undefined), pieces: filled(piecesOf(text)) };
}

/** Sentences with numbers, the numbers marked; each sentence once. */
export function sentencesWith(
  text: NarrativeText,
  quantities: readonly Quantity[],
): readonly QuoteView[] {
  const bySentence = new Map<string, { sentence: Span; spans: Span[] }>();
  for (const { span } of quantities) {
    const sentence = sentenceAt(text, span);
    const key = [sentence.paragraph, sentence.start].join(' ');
    const known = bySentence.get(key);
    if (known) known.spans.push(span);
    else bySentence.set(key, { sentence, spans: [span] });
  }
  return [...bySentence.values()].map(({ sentence, spans }) => ({
    ...whereOf(quoteOf(text, sentence), placeOf(text, sentence)),
    pieces: filled(marked(text, sentence, spans)),
  }));
}

function whereOf({ section, paragraph }: TextQuote, place: Place | undefined) {
  const own = place && 'sheet' in place ? place : null;
  return { where: textPlace(section, paragraph), place: own };
}

function piecesOf(quote: TextQuote): Piece[] {
  const { before, words, after } = quoteParts(quote, AROUND);
  return [plain(before), { text: words, marked: true }, plain(after)];
}

function marked(text: NarrativeText, { paragraph, start, end }: Span, spans: readonly Span[]) {
  const pieces: Piece[] = [];
  let at = start;
  for (const span of spans) {
    if (span.start < at) continue;
    pieces.push(plain(wordsAt(text, { paragraph, start: at, end: span.start })));
    pieces.push({ text: wordsAt(text, span), marked: true });
    at = span.end;
  }
  pieces.push(plain(wordsAt(text, { paragraph, start: at, end: Math.max(at, end) })));
  return pieces;
}

function plain(text: string): Piece {
  return { text, marked: false };
}

function filled(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ text }) => text !== '');
}
