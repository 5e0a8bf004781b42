import type { Claims } from '../../model/claim';
import { sectionOf, type NarrativeText, type Span } from '../../model/narrative-text';
import { reason } from '../../model/reason';
import { inFullWidth, isInFullWidth } from './full-width';
import { byParagraph, isWithin, type Point, type TextEdit } from './text-edit';

/** Parts that speak of the budget; the others tell of duties, goals and words. */
const OF_BUDGET: ReadonlySet<string> = new Set([
  ...['overall', 'operating', 'sangong', 'procurement', 'assets'],
]);

/** A year as a text writes it. */
interface Mention extends Span {
  readonly year: number;
  readonly written: string;
}

export interface YearShift {
  /** The budget year of last year's text. */
  readonly from: number;
  readonly to: number;
}

/**
 * The years of a text moved on: the budget year and the one before it, where the text speaks of the
 * budget. Years in names, document numbers, spans and dates stand; those that may speak of the budget
 * are told.
 */
export function yearEdits(
  text: NarrativeText,
  { claims, quantities }: Claims,
  { from, to }: YearShift,
): { readonly edits: readonly TextEdit[]; readonly points: readonly Point[] } {
  const edits: TextEdit[] = [];
  const points: Point[] = [];
  const told = byParagraph(
    claims.flatMap(({ yearSpan, basisSpan }) => [yearSpan, basisSpan]),
    (span) => span,
  );
  const numbers = byParagraph(quantities, ({ span }) => span);
  text.paragraphs.forEach(({ text: words }, paragraph) => {
    for (const mention of mentionsIn(words, paragraph)) {
      const { year, written } = mention;
      if (year !== from && year !== from - 1) continue;
      const isNumber = numbers.get(paragraph)?.some(({ span }) => isWithin(mention, span));
      const isTold = told.get(paragraph)?.some((span) => span && isWithin(mention, span));
      const verdict = isTold ? 'move' : isNumber ? 'keep' : judged(text, mention);
      if (verdict === 'keep') continue;
      if (verdict === 'ask') {
        const why = reason('carry.year-left', { year: written });
        points.push({ kind: 'left', span: mention, why });
        continue;
      }
      const now = inGuise(written, year + to - from);
      edits.push({ paragraph, start: mention.start, end: mention.end, text: now, kind: 'year' });
      if (verdict === 'look')
        points.push({
          kind: 'check',
          span: mention,
          why: reason('carry.year-moved', { year: written }),
        });
    }
  });
  return { edits, points };
}

const NUMERALS = '〇一二三四五六七八九';
const YEAR = /20\d\d|２０[０-９]{2}|二[〇○零０][〇○零０一二三四五六七八九]{2}/g;
const DIGIT = /[\d０-９.．,，]/;

function mentionsIn(words: string, paragraph: number): Mention[] {
  return [...words.matchAll(YEAR)].flatMap((match): Mention[] => {
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    const before = words.charAt(start - 1);
    if (/[\d０-９.．\-—]/.test(before) && DIGIT.test(before)) return [];
    if (/[\d０-９]/.test(words.charAt(end))) return [];
    if (/[.．]/.test(words.charAt(end)) && DIGIT.test(words.charAt(end + 1))) return [];
    return [{ paragraph, start, end, written, year: yearOf(written) }];
  });
}

function yearOf(written: string): number {
  const digits = [...written.normalize('NFKC')].map((char) => {
    if (/\d/.test(char)) return char;
    return String(Math.max(0, NUMERALS.indexOf(char)));
  });
  return Number(digits.join(''));
}

function inGuise(written: string, year: number): string {
  if (/^\d/.test(written)) return String(year);
  if (isInFullWidth(written)) return inFullWidth(String(year));
  const zero = /[〇○零０]/.exec(written)?.[0] ?? '〇';
  return [...String(year)].map((d) => (d === '0' ? zero : NUMERALS.charAt(Number(d)))).join('');
}

/** `move`: the budget's year · `look`: likely so · `ask`: perhaps · `keep`: it is a name's or a span's. */
function judged(
  text: NarrativeText,
  { paragraph, start, end }: Mention,
): 'move' | 'look' | 'ask' | 'keep' {
  const own = text.paragraphs[paragraph];
  const words = own?.text ?? '';
  const [before, after] = [words.slice(0, start), words.slice(end)];
  if (isInName(before) || /[〔［[(（]\s*$/.test(before)) return 'keep';
  if (SPAN_AFTER.test(after) || SPAN_BEFORE.test(before)) return 'keep';
  const key = sectionOf(text, paragraph)?.key ?? '';
  const first = own?.section === -1;
  if (ENTITLED.test(after) || CAPTIONED.test(before)) return 'move';
  if (own?.kind !== 'body') return 'move';
  if (/^\s*年\s*\d{1,2}\s*月/.test(after))
    return key === 'assets' && /^\s*年\s*12\s*月/.test(after) ? 'move' : 'ask';
  if (first) return /^\s*年/.test(after) ? 'look' : 'ask';
  if (!OF_BUDGET.has(key)) return key === 'others' && STATED.test(after) ? 'move' : 'ask';
  if (/^\s*(?:年度?|[-—]\s*$)?\s*[，,]/.test(after) || STATED.test(after)) return 'move';
  return 'look';
}

/** Inside 《…》. */
function isInName(before: string): boolean {
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

const SPAN_AFTER = /^\s*年?\s*(?:[-—–－~～至到]|——)+\s*(?:20\d\d|２０|二[〇○零])/;
const SPAN_BEFORE = /(?:20\d\d|２０[０-９]{2}|二[〇○零].{2})\s*年?\s*(?:[-—–－~～至到]|——)+\s*$/;
/** Items of a table's caption. */
const CAPTIONED = /(?:年度|截[止至](?:时间|日期)?)\s*[:：]?\s*$/;
/** Right after the year: whose it is. */
const ENTITLED = /^\s*年?(?:度)?\s*(?:部门|单位)?(?:综合)?(?:预算|收支|整体|未安排)/;
const STATED =
  /^\s*年(?:度)?\s*(?:部门|单位|预算|财政|政府|我|本|安排|收|支|机关|国有|一般|基本|项目|拟|计划|无|没有|未|“?三公|固定|末|底|初|预计)/;
