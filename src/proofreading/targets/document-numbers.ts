import { about, textOf } from '../../checks/coded/targets/indicators';
import type { Draft } from '../../checks/outcome';
import { said, textDraft } from '../draft';
import type { TextContext, TextOutcome } from '../text-context';
import { aboutGoal, tablesOf } from './target-tables';

/** A document that a text names with its number: 《…通知》（冀财预〔2020〕12号）. */
interface CitedDocument {
  /** The title, as it is compared. */
  readonly title: string;
  /** Its number, as it is compared. */
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

const CITED =
  /《([^《》]{8,80}(?:〈[^〉]{0,80}〉[^《》]{0,40})?)》\s*[（(]\s*([\u4e00-\u9fff]{1,12}(?:办|发|字|函|政|党)?[〔[［（(【]\s*20\d\d\s*[〕\]］）)】]\s*第?\s*\d{1,4}\s*号)\s*[）)]/g;

/** F-14 One document is cited with one number, in the text and in the tables. */
export function citedNumbers(context: TextContext): TextOutcome[] {
  const first = new Map<string, CitedDocument & { readonly words: string }>();
  return stretches(context).flatMap(({ text, draft }) =>
    citedDocuments(text).flatMap((cited): TextOutcome[] => {
      const words = text.slice(cited.start, cited.end);
      const known = first.get(cited.title);
      if (!known) {
        first.set(cited.title, { ...cited, words });
        return [];
      }
      if (!isOneDocument(known.number, cited.number)) return [];
      const slots = { said: said(context, words), other: said(context, known.words) };
      return [{ outcome: draft(cited, { message: 'document', slots }), looked: [] }];
    }),
  );
}

/** Words that may cite a document, with how a finding on them is made. */
interface Stretch {
  readonly text: string;
  readonly draft: (cited: CitedDocument, own: Required<Pick<Draft, 'message' | 'slots'>>) => Draft;
}

function stretches(context: TextContext): Stretch[] {
  const inText = context.text.paragraphs.map(({ text }, paragraph): Stretch => ({
    text,
    draft: ({ start, end, title }, own) =>
      textDraft(context, { paragraph, start, end }, `document ${title}`, own),
  }));
  const inTables = tablesOf(context).flatMap((table): Stretch[] => [
    { text: table.goal, draft: (_, own) => aboutGoal(table, own) },
    ...table.indicators.flatMap((one) =>
      ['description', 'basis'].map((column) => ({
        text: textOf(one.row, column),
        draft: (_: CitedDocument, own: Partial<Draft>) => about(one, column, own),
      })),
    ),
  ]);
  return [...inText, ...inTables];
}

function citedDocuments(text: string): CitedDocument[] {
  return [...text.matchAll(CITED)].map((match) => ({
    title: plain(match[1] ?? '').replace(/^关于/, ''),
    number: plain(match[2] ?? '').replace(/第/g, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * Whether two numbers of one document differ as a slip does: in the issuer, the year or the sequence alone.
 * Documents of one title in several years differ in year and sequence.
 */
function isOneDocument(a: string, b: string): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  const different = left.filter((part, at) => part !== right[at]).length;
  return left.length === 3 && right.length === 3 && different === 1;
}

function partsOf(number: string): string[] {
  const [, issuer = '', year = '', sequence = ''] =
    /^(.+?)\((\d{4})\)0*(\d+)号$/.exec(number) ?? [];
  return issuer === '' ? [] : [issuer, year, sequence];
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s“”"'〈〉<>]+/g, '')
    .replace(/[〔[【]/g, '(')
    .replace(/[〕\]】]/g, ')');
}
