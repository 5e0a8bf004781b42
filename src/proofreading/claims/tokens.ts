import type { Quantity } from '../../model/claim';
import type { Span } from '../../model/narrative-text';
import { noQuantityAt } from './dates';
import { comparisonAt, lastYearAt } from './comparisons';
import type { Normalized } from './normalized';
import { moneyOf, numberAt, type Found } from './numbers';
import type { Meaning, Vocabulary } from './vocabulary';

interface At {
  /** Characters of the paragraph. */
  readonly span: Span;
}

/** Last year, by name or by number. */
export type YearSaid = number | 'last';

export type Token = At &
  (
    | Meaning
    | { readonly kind: 'quantity'; readonly quantity: Quantity }
    | { readonly kind: 'year'; readonly year: YearSaid }
    | { readonly kind: 'comparison'; readonly basis: YearSaid; readonly basisSpan: Span }
    | { readonly kind: 'mark'; readonly mark: string }
    | { readonly kind: 'text' }
  );

export type TokenOf<K extends Token['kind']> = Extract<Token, { readonly kind: K }>;

const MARKS = '。!?;,，:()、';

/** The words of a paragraph, in order; what is none of them is `text`. */
export function tokensOf(
  { words, at }: Normalized,
  paragraph: number,
  section: string,
  vocabulary: Vocabulary,
): Token[] {
  const lexicon = vocabulary.words(section);
  const firsts = vocabulary.firsts(section);
  const tokens: Token[] = [];
  const spanOf = (start: number, end: number): Span =>
    start < end
      ? { paragraph, start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 }
      : { paragraph, start: (at[start - 1] ?? -1) + 1, end: (at[start - 1] ?? -1) + 1 };
  let bound: { end: number; start: number; bound: '≥' | '≤' } | null = null;
  let text = 0;
  let i = 0;
  const flush = (): void => {
    if (text < i) tokens.push({ kind: 'text', span: spanOf(text, i) });
  };
  while (i < words.length) {
    const step = next();
    if (step) {
      flush();
      for (const token of step.tokens) tokens.push(token);
      i = step.end;
      text = i;
    } else i += 1;
  }
  flush();
  return tokens;

  function next(): { readonly end: number; readonly tokens: readonly Token[] } | null {
    const char = words.charAt(i);
    if (!firsts.has(char)) return null;
    const opens = i === 0 || /[。;:]/.test(words.charAt(i - 1));
    const none = noQuantityAt(words, i, opens);
    // `2021支出预算` lacks its 年; `1958万元` is an amount.
    const amount = none?.kind === 'year' && none.bare && numberAt(words, i, vocabulary)?.unit;
    if (none && !amount) {
      const span = spanOf(i, none.end);
      return {
        end: none.end,
        tokens: [
          none.kind === 'year' ? { kind: 'year', year: none.year, span } : { kind: 'link', span },
        ],
      };
    }
    const saying = vocabulary.sayings.at(words, i);
    if (saying) {
      const end = i + saying.word.length;
      return { end, tokens: [{ kind: 'text', span: spanOf(i, end) }] };
    }
    const limit = vocabulary.bounds.at(words, i);
    if (limit?.meaning.side === 'before' && numberAt(words, i + limit.word.length, vocabulary)) {
      const end = i + limit.word.length;
      bound = { start: i, end, bound: limit.meaning.bound };
      return { end, tokens: [{ kind: 'link', span: spanOf(i, end) }] };
    }
    const found = numberAt(words, i, vocabulary);
    if (found) return numberToken(found);
    if (MARKS.includes(char)) {
      const mark = char === ',' ? '，' : char === '!' || char === '?' ? '。' : char;
      const span = spanOf(i, i + 1);
      return {
        end: i + 1,
        tokens: [mark === '、' ? { kind: 'join', span } : { kind: 'mark', mark, span }],
      };
    }
    const comparison = comparisonAt(words, i, vocabulary);
    const word = lexicon.at(words, i);
    if (comparison && comparison.end - i >= (word?.word.length ?? 0)) {
      const { end, basis, from, to } = comparison;
      return {
        end,
        tokens: [{ kind: 'comparison', basis, basisSpan: spanOf(from, to), span: spanOf(i, end) }],
      };
    }
    const last = lastYearAt(words, i, vocabulary);
    if (last && last.length >= (word?.word.length ?? 0)) {
      const end = i + last.length;
      return { end, tokens: [{ kind: 'year', year: 'last', span: spanOf(i, end) }] };
    }
    if (!word) return null;
    const end = i + word.word.length;
    return { end, tokens: [{ ...word.meaning, span: spanOf(i, end) }] };
  }

  function numberToken(
    found: Found,
  ): { readonly end: number; readonly tokens: readonly Token[] } | null {
    const range = /^[-~至到]/.test(words.slice(found.end))
      ? numberAt(words, found.end + 1, vocabulary)
      : null;
    if (range && range.unit !== '' && (found.unit === '' || found.unit === range.unit)) {
      const low = { ...found, unit: range.unit, bound: '≥' as const };
      return { end: range.end, tokens: [token(low), token({ ...range, bound: '≤' })] };
    }
    if (
      found.unit === '' &&
      found.bound === undefined &&
      bound?.end !== found.start &&
      !isStated(found)
    ) {
      return { end: found.end, tokens: [{ kind: 'text', span: spanOf(found.start, found.end) }] };
    }
    const before = bound?.end === found.start ? bound.bound : undefined;
    const own = found.bound ?? before;
    return { end: found.end, tokens: [token(own ? { ...found, bound: own } : found)] };
  }

  /** A number without a unit is one where an amount is expected: after a name, before a pause. */
  function isStated({ start, end, digits }: Found): boolean {
    const pause = end >= words.length || /[,，。;、)(和]/.test(words.charAt(end));
    const last = tokens[tokens.length - 1];
    const named =
      text === i &&
      (last?.kind === 'measure' ||
        last?.kind === 'filler' ||
        last?.kind === 'link' ||
        last?.kind === 'way');
    return start >= text && (named ? pause : pause && digits.includes('.'));
  }

  function token(found: Found): Token {
    const { start, numberEnd, unitStart, unitEnd, digits, unit, bound: limit } = found;
    const point = digits.indexOf('.');
    const money = moneyOf(digits, unit);
    const quantity: Quantity = {
      span: spanOf(start, Math.max(unitEnd, numberEnd)),
      digits,
      decimals: point < 0 ? 0 : digits.length - point - 1,
      unit,
      unitSpan: spanOf(unitStart, unitEnd),
      ...money,
      ...(limit ? { bound: limit } : {}),
    };
    return { kind: 'quantity', quantity, span: quantity.span };
  }
}
