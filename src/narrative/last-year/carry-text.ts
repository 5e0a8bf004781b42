import type { Claims } from '../../model/claim';
import type { Fact } from '../../model/fact';
import type { NarrativeText, Span } from '../../model/narrative-text';
import { reason } from '../../model/reason';
import { AmountStyle } from './amount-style';
import { BothYears } from './both-years';
import { changeEdits } from './change-edits';
import { DirectionWords } from './direction-words';
import { listEdits } from './list-edits';
import { byParagraph, isWithin, settled, type Point, type TextEdit } from './text-edit';
import { tie, type Tied } from './tie';
import { yearEdits, type YearShift } from './years';

export interface LastYearText {
  readonly text: NarrativeText;
  readonly claims: Claims;
  /** This year's facts. */
  readonly now: readonly Fact[];
  /** Last year's, from tables; none where there are none. */
  readonly before: readonly Fact[];
  readonly years: YearShift;
  /** It is last year's: what no table says of last year may be taken from it. */
  readonly trustText: boolean;
  /** Why facts changed this year, by their ids, as the unit says it. */
  readonly reasons: Readonly<Record<string, string>>;
}

export interface CarriedText {
  /** In reading order, none over another. */
  readonly edits: readonly TextEdit[];
  /** In reading order. */
  readonly points: readonly Point[];
  /** The figures put in, to be held against what the finished text reads as. */
  readonly figures: readonly PutFigure[];
}

/** A figure of this year at its place in last year's text. */
export interface PutFigure extends Pick<Tied, 'claim' | 'pair'> {
  readonly span: Span;
}

/** Brings last year's text up to date: what is tied to a fact is this year's, all else stays. */
export function carryText(last: LastYearText): CarriedText {
  const { text, claims, now, before, years, reasons, trustText } = last;
  const both = new BothYears(now, before, trustText ? claims.claims : []);
  const amounts = new AmountStyle(text, claims.quantities);
  const { tied, left } = tie(claims, both);
  const voice = {
    ...{ text, amounts, reasons },
    directions: new DirectionWords(text, claims.claims),
    givesReasons: claims.claims.some((claim) => claim.reason),
  };
  const lists = listEdits(text, claims, both, amounts);
  const moved = yearEdits(text, claims, years);
  const changes = changeEdits(
    tied.filter(({ claim }) => claim.figure === 'change'),
    voice,
  );
  const unsaid = new Set(changes.left.map((one) => one.tied));
  const figures = tied.flatMap((one) => figureEdit(one, amounts));
  const edits = settled([...lists.edits, ...changes.edits, ...figures, ...moved.edits]);
  const edited = byParagraph(edits, (one) => one);
  const doubts = tied.flatMap((one): Point[] => {
    const { claim, doubt } = one;
    if (!doubt || unsaid.has(one)) return [];
    return [{ kind: 'check', span: claim.quantity?.span ?? claim.span, why: doubt }];
  });
  const points: Point[] = [
    ...left,
    ...doubts,
    ...changes.left.map(({ tied: { claim }, why }): Point => ({
      kind: 'left',
      span: claim.span,
      why,
    })),
    ...lists.points,
    ...moved.points,
    ...emptyTables(text),
  ];
  return {
    // An edit that changes nothing is none.
    edits: edits.filter(
      (one) => text.paragraphs[one.paragraph]?.text.slice(one.start, one.end) !== one.text,
    ),
    points: inOrder(
      points.filter(
        ({ span, kind }) => kind === 'check' || !isRewritten(span, edited.get(span.paragraph)),
      ),
    ),
    figures: tied.flatMap((one) => {
      const { claim, pair } = one;
      if (!claim.quantity || unsaid.has(one)) return [];
      return [{ claim, pair, span: amounts.digitsSpan(claim.quantity) }];
    }),
  };
}

function figureEdit({ claim: { figure, quantity }, pair }: Tied, amounts: AmountStyle): TextEdit[] {
  const size = figure === 'now' ? pair.now : figure === 'prior' ? pair.before : null;
  if (!quantity || size === null) return [];
  return [
    { ...amounts.digitsSpan(quantity), text: amounts.inPlaceOf(quantity, size), kind: 'figure' },
  ];
}

/** Which tables are empty is said in words; this year others may be. */
function emptyTables({ paragraphs }: NarrativeText): Point[] {
  return paragraphs.flatMap(({ text }, paragraph): Point[] => {
    const found = /(?:为|是)空表/.exec(text);
    if (!found) return [];
    const span = { paragraph, start: found.index, end: found.index + found[0].length };
    return [{ kind: 'check', span, why: reason('carry.empty-tables') }];
  });
}

function isRewritten(span: Span, edits: readonly TextEdit[] = []): boolean {
  return edits.some((edit) => edit.kind !== 'year' && isWithin(span, edit));
}

function inOrder(points: readonly Point[]): Point[] {
  return [...points].sort(
    (a, b) => a.span.paragraph - b.span.paragraph || a.span.start - b.span.start,
  );
}
