import { reviseDocx } from '../formats/docx/in-place/revise';
import type { TextRevision } from '../formats/docx/in-place/revision';
import { sniff } from '../formats/sniff';
import { factKey } from '../facts/with-prior';
import type { Claims } from '../model/claim';
import type { Block, Document, Paragraph } from '../model/document';
import { wordsAt, type NarrativeText, type Span } from '../model/narrative-text';
import { reason, Refusal, type Reason } from '../model/reason';
import type { CarriedText, PutFigure } from '../narrative/last-year/carry-text';
import {
  byParagraph,
  edited,
  type EditKind,
  type TextEdit,
} from '../narrative/last-year/text-edit';
import type { YearShift } from '../narrative/last-year/years';
import { asRefusal } from './as-refusal';
import { tableRevisions } from './carried-tables';
import { readContent } from './open';
import type { CarryOptions } from './carry-forward';
import type { Opened } from './open-snapshot';

interface ToWrite {
  /** Last year's file. */
  readonly bytes: Uint8Array;
  readonly document: Document;
  readonly text: NarrativeText;
  readonly carried: CarriedText;
  readonly years: YearShift;
  readonly now: Opened;
  readonly last: Opened;
  readonly options: CarryOptions;
}

export interface CarriedFile {
  readonly bytes: Uint8Array;
  readonly kind: 'docx' | 'txt';
  /** As it reads now. */
  readonly document: Document;
  /** Those that were made. */
  readonly edits: readonly TextEdit[];
  readonly counts: Readonly<Record<EditKind | 'cells', number>>;
  /** What could not be written, and tables that stand as they were. */
  readonly left: readonly { readonly why: Reason; readonly span?: Span | undefined }[];
}

/**
 * Writes the edits into last year's file and reads it back: each paragraph says what it should.
 * @throws Refusal `carry.differs-from-plan`
 */
export async function writeCarried(what: ToWrite): Promise<CarriedFile> {
  const { bytes, document, text, carried, options } = what;
  const counts = { figure: 0, year: 0, direction: 0, reason: 0, list: 0, cells: 0 };
  const at = (edit: TextEdit): number => {
    const { origin } = text.paragraphs[edit.paragraph] ?? {};
    return origin && 'at' in origin ? origin.at : -1;
  };
  const byAt = new Map<number, TextEdit[]>();
  for (const edit of carried.edits) byAt.set(at(edit), [...(byAt.get(at(edit)) ?? []), edit]);
  const texts = carried.edits.map((edit): TextRevision => {
    const { start, end, text: put } = edit;
    return { at: at(edit), start, end, text: put };
  });
  const isWord = sniff(bytes) === 'zip';
  const none = { texts: [], rows: [], left: [] };
  const tables = isWord ? tableRevisions(document, what.last, what.now, what.years) : none;
  const all = { texts: [...texts, ...tables.texts], rows: tables.rows };
  const made = isWord
    ? await asRefusal(() => reviseDocx(bytes, all, { tracked: options.tracked }))
    : { bytes: plainLines(document, byAt), left: [] };
  const refused = new Set(made.left.map(({ revision }) => revision));
  const edits = carried.edits.filter((_, i) => !refused.has(texts[i] as TextRevision));
  for (const { kind } of edits) counts[kind] += 1;
  const inTables = [...tables.texts, ...tables.rows];
  const cells = inTables.filter((one) => !refused.has(one));
  counts.cells = cells.length;
  const now = await readBack(made.bytes, document.name);
  holdAgainst(document, now, edits, at);
  const spanOf = new Map<unknown, TextEdit>(
    texts.map((one, i) => [one, carried.edits[i] as TextEdit]),
  );
  const left = made.left.map(({ revision, why }) => ({ why, span: spanOf.get(revision) }));
  return {
    bytes: made.bytes,
    kind: isWord ? 'docx' : 'txt',
    document: now,
    edits,
    counts,
    left: [...tables.left.map((why) => ({ why })), ...left],
  };
}

/** Lines of a text file, with Windows line ends and a mark, which every notepad reads. */
function plainLines(
  { blocks }: Document,
  byAt: ReadonlyMap<number, readonly TextEdit[]>,
): Uint8Array {
  const lines = paragraphsIn(blocks).map(({ at, text }) => edited(text, byAt.get(at) ?? []));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

async function readBack(bytes: Uint8Array, name: string): Promise<Document> {
  const content = await readContent(bytes, name);
  if (content.kind !== 'document') throw new Refusal(reason('carry.differs-from-plan'));
  return content.document;
}

/** Whether what was written reads as it should; a paragraph beyond the edits reads as it did. */
function holdAgainst(
  before: Document,
  after: Document,
  edits: readonly TextEdit[],
  at: (edit: TextEdit) => number,
): void {
  const byAt = new Map<number, TextEdit[]>();
  for (const edit of edits) byAt.set(at(edit), [...(byAt.get(at(edit)) ?? []), edit]);
  const own = before.blocks.filter((block) => block.kind === 'paragraph');
  const now = after.blocks.filter((block) => block.kind === 'paragraph');
  const same = own.every((one, i) => edited(one.text, byAt.get(one.at) ?? []) === now[i]?.text);
  if (!same || own.length !== now.length) throw new Refusal(reason('carry.differs-from-plan'));
}

function paragraphsIn(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
}

/** Figures that the finished text is read to state of something else, with their places in the old text. */
export function readsOtherwise(
  { figures }: CarriedText,
  edits: readonly TextEdit[],
  { claims }: Claims,
  text: NarrativeText,
): { readonly span: Span; readonly why: Reason }[] {
  const made = byParagraph(edits, (one) => one);
  const read = byParagraph(claims, ({ quantity }) => quantity?.span);
  return figures.flatMap(({ claim, pair, span }: PutFigure) => {
    const moved = movedBy(made.get(span.paragraph) ?? [], span);
    if (moved === null) return [];
    const again = (read.get(span.paragraph) ?? []).find(
      ({ quantity }) =>
        quantity && quantity.span.start <= moved.start && moved.end <= quantity.span.end,
    );
    const same =
      again?.figure === claim.figure &&
      again.measure !== null &&
      factKey(again.measure) === factKey(claim.measure ?? '');
    if (same) return [];
    return [
      {
        span,
        why: reason('carry.reads-otherwise', { name: pair.label, words: wordsAt(text, span) }),
      },
    ];
  });
}

/** Where a span of the old text stands after its paragraph's edits; `null` where it was taken out with others. */
function movedBy(edits: readonly TextEdit[], span: Span): { start: number; end: number } | null {
  let shift = 0;
  for (const edit of edits) {
    const grown = edit.text.length - (edit.end - edit.start);
    if (edit.start === span.start && edit.end === span.end)
      return { start: span.start + shift, end: span.end + shift + grown };
    if (edit.end <= span.start) shift += grown;
    else if (edit.start < span.end) return null;
  }
  return { start: span.start + shift, end: span.end + shift };
}
