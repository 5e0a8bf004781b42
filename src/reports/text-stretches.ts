import type { TextReading } from '../model/claim';
import type { Finding, Severity } from '../model/finding';
import type { TextParagraph } from '../model/narrative-text';
import { parseAddress, type Place } from '../model/place';

/** What came of a stretch of text: a number that agrees, one that was left, or the gravest finding on it. */
export type StretchState = 'plain' | 'agrees' | 'left' | Severity;

export interface Stretch {
  readonly text: string;
  readonly state: StretchState;
  /** Positions of the findings on it. */
  readonly findings: readonly number[];
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly state: StretchState;
  readonly finding?: number;
}

const ORDER: readonly StretchState[] = ['plain', 'agrees', 'left', 'notice', 'warning', 'error'];

/** The paragraphs of a text, cut where numbers and findings begin and end. */
export function stretchesOf(
  { text, claims, coverage }: TextReading,
  findings: readonly Finding[],
): Stretch[][] {
  const marks: Mark[][] = text.paragraphs.map(() => []);
  const left = new Set(coverage.left);
  for (const quantity of claims.quantities) {
    const { paragraph, start, end } = quantity.span;
    marks[paragraph]?.push({ start, end, state: left.has(quantity) ? 'left' : 'agrees' });
  }
  const byOrigin = new Map(text.paragraphs.map((one, i) => [originKey(one), i]));
  findings.forEach(({ severity, cells }, finding) => {
    for (const { place } of cells) {
      const at = byOrigin.get(placeKey(place));
      const length = at === undefined ? 0 : (text.paragraphs[at]?.text.length ?? 0);
      const { start, end } = 'start' in place ? place : { start: 0, end: length };
      if (at !== undefined) marks[at]?.push({ start, end, state: severity, finding });
    }
  });
  return text.paragraphs.map((paragraph, i) => cut(paragraph.text, marks[i] ?? []));
}

function originKey({ origin }: TextParagraph): string {
  return 'sheet' in origin
    ? JSON.stringify([origin.sheet, origin.row, origin.column])
    : JSON.stringify([origin.at]);
}

function placeKey(place: Place): string {
  if ('at' in place) return JSON.stringify([place.at]);
  const cell = 'sheet' in place ? parseAddress(place.address) : null;
  return cell && 'sheet' in place ? JSON.stringify([place.sheet, cell.row, cell.column]) : '';
}

function cut(text: string, marks: readonly Mark[]): Stretch[] {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => edge <= text.length)
    .sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? text.length;
    const own = marks.filter(({ start, end }) => start <= from && end >= to);
    const rank = Math.max(0, ...own.map(({ state }) => ORDER.indexOf(state)));
    return {
      text: text.slice(from, to),
      state: ORDER[rank] ?? 'plain',
      findings: own.flatMap(({ finding }) => finding ?? []),
    };
  });
}
