import type { Draft } from '../checks/outcome';
import { wan } from '../model/amount';
import { readAmount } from '../model/amount-text';
import type { Claim, Quantity } from '../model/claim';
import type { Fact, FactFigure } from '../model/fact';
import type { FindingCell, Term } from '../model/finding';
import { normalizeLabel, projectKey } from '../model/label';
import {
  placeOf,
  quoteOf,
  sectionOf,
  wordsAt,
  type NarrativeText,
  type Span,
} from '../model/narrative-text';
import type { Reason } from '../model/reason';
import type { TextContext, TextOutcome } from './text-context';

/** Findings on a text are made here: where they point, what they quote, what they were held against. */

/** What stands for the form in findings and terms of a text. */
export const TEXT = 'text';

type Own = Partial<Omit<Draft, 'form' | 'instance' | 'keys' | 'text'>>;

/** A part of a text as ids name it: its key, or the heading of one that is none of the nine. */
export function sectionKey(text: NarrativeText, paragraph: number): string {
  const section = sectionOf(text, paragraph);
  return section ? section.key || section.title : '';
}

/**
 * A finding on the words at a span.
 * @param subject id of the fact, or what else the finding speaks of; never a position
 * @param own what differs from a plain failure; `cells` are those besides the words themselves
 */
export function textDraft(context: TextContext, span: Span, subject: string, own: Own = {}): Draft {
  const { text } = context;
  const quote = quoteOf(text, span);
  const words = { place: placeOf(text, span), value: said(context, wordsAt(text, span)) };
  return {
    verdict: 'fail',
    slots: {},
    terms: [],
    ...own,
    form: TEXT,
    instance: '',
    keys: [sectionKey(text, span.paragraph), said(context, subject)],
    cells: [words, ...(own.cells ?? [])],
    text: { ...quote, quote: said(context, quote.quote) },
  };
}

/** What could not be checked at all, said once a check. */
export function textUnchecked(why: Reason, looked: readonly Quantity[] = []): TextOutcome {
  const none = { form: TEXT, instance: '', keys: [], slots: {}, cells: [], terms: [] };
  return { outcome: { ...none, verdict: 'unchecked', why }, looked };
}

/** A claim as an operand, a change with its sign; its value is `null` where it says no amount. */
export function claimTerm(
  context: TextContext,
  claim: Claim,
  side: Term['side'],
  fen: number | null = claim.quantity?.fen ?? null,
): Term {
  return {
    ...{ side, sign: 1, form: TEXT, row: subjectOf(context, claim), column: '' },
    value: fen === null ? null : wan(fen),
    place: placeOf(context.text, spanOf(claim)),
  };
}

/** The words that a finding on a claim marks: its number, else what it says of a change. */
export function spanOf(claim: Claim): Span {
  return claim.quantity?.span ?? claim.directionSpan ?? claim.span;
}

/** A claim, to be pointed at. */
export function claimCell(context: TextContext, claim: Claim): FindingCell {
  const span = spanOf(claim);
  return { place: placeOf(context.text, span), value: said(context, wordsAt(context.text, span)) };
}

/** What a claim speaks of: as written, else as the text or the edition calls it elsewhere. */
export function subjectOf(context: TextContext, { subject, measure }: Claim): string {
  const { facts, claims, edition } = context;
  const elsewhere = claims.claims.find((one) => one.measure === measure && one.subject !== '');
  const words =
    [subject, measure === null ? '' : elsewhere?.subject, facts.get(measure ?? '')?.label]
      .concat(edition.language.measures.find(({ fact }) => fact === measure)?.words[0])
      .find((one) => (one ?? '') !== '') ?? (measure ?? '').replace(/^project\./, '');
  // The first quotation mark may stand before the words that were taken.
  const opens = words.split('“').length;
  return said(context, opens < words.split('”').length ? `“${words}` : words);
}

/**
 * The cells of a fact as operands, in 万元. A fact that no cell holds (an empty table, a row that the
 * table lists only where it is not zero) is one operand without a place.
 * @param form the table that would show it
 */
export function factTerms(
  { book }: TextContext,
  { label, unit: measured }: Pick<Fact, 'label' | 'unit'>,
  { size, parts }: FactFigure,
  side: Term['side'],
  form: string,
): Term[] {
  const money = measured === '万元';
  if (parts.length === 0) {
    const value = money ? wan(Math.abs(size)) : null;
    return [{ side, sign: size < 0 ? -1 : 1, form, row: label, column: '', value, place: null }];
  }
  return parts.map(({ sign, form: own, row, column, value, place }) => {
    const unit = book.forms.find((one) => one.form === own)?.unit ?? '万元';
    const reading = readAmount(value, unit);
    const fen = reading.kind === 'amount' ? reading.amount.fen : 0;
    const amount = parts.length === 1 ? size * sign : fen;
    return { ...{ side, sign, form: own, row, column, place }, value: money ? wan(amount) : null };
  });
}

/** The cells of a fact, to be pointed at. */
export function factCells({ parts }: FactFigure): FindingCell[] {
  return parts.map(({ place, value }) => ({ place, value }));
}

/** Names of secret projects are struck out, letter by letter, so that positions stay. */
export function said(
  { book, secret }: Pick<TextContext, 'book' | 'secret'>,
  words: string,
): string {
  const own = book.projects.flatMap(({ kind, name }) =>
    kind === 'secret' ? [projectKey(name)] : [],
  );
  const names = [...secret, ...own].filter((name) => name !== '');
  if (names.length === 0) return words;
  let label = '';
  const from: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const plain = normalizeLabel(words[at] ?? '');
    label += plain;
    for (let n = 0; n < plain.length; n += 1) from.push(at);
  }
  const letters = words.split('');
  for (const name of names) {
    for (let at = label.indexOf(name); at >= 0; at = label.indexOf(name, at + 1)) {
      const end = from[at + name.length - 1] ?? 0;
      for (let n = from[at] ?? 0; n <= end; n += 1) letters[n] = '＊';
    }
  }
  return letters.join('');
}
