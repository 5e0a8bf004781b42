import { documentSnapshot } from '../binding/document-grids';
import { incomparable } from '../facts/incomparable';
import { asPrintedNow } from '../facts/unit-funds';
import { yearFigures } from '../facts/year-figures';
import { sniff } from '../formats/sniff';
import type { Claims } from '../model/claim';
import type { Document } from '../model/document';
import { entityKey } from '../model/entity-name';
import type { Fact } from '../model/fact';
import type { TextQuote } from '../model/finding';
import { normalizeLabel } from '../model/label';
import { quoteOf, type NarrativeText } from '../model/narrative-text';
import { isFilled } from '../model/profile';
import { reason, Refusal, type Reason } from '../model/reason';
import type { YearFigures } from '../model/year-figures';
import { carryText, type CarriedText } from '../narrative/last-year/carry-text';
import { profileOfText } from '../narrative/last-year/profile-of-text';
import type { EditKind } from '../narrative/last-year/text-edit';
import { readClaims } from '../proofreading/claims/read-claims';
import { linesOf, readText } from '../proofreading/claims/read-text';
import { ownYear } from '../proofreading/claims/years';
import { readsOtherwise, writeCarried } from './carried-file';
import { figuresOf } from './figures-of';
import { bound, readContent } from './open';
import { refuseFinalAccount, type Opened } from './open-snapshot';
import { holdTogether, type OwnProfile } from './profile';
import { carryProfile, type CarriedProfile } from './profile-carry';
import { institutionsOf } from './profile-new';

export interface CarryOptions {
  /** Last year's workbook, opened or kept; else the tables in the text serve, else the text itself. */
  readonly prior?: Opened | YearFigures | undefined;
  /** The user says that last year's is of the same unit under another name or code. */
  readonly renamed?: boolean | undefined;
  /** Whose reasons are put in. */
  readonly profile?: OwnProfile | undefined;
  /** As tracked changes; else plainly. */
  readonly tracked: boolean;
}

/** What to look at, or what stands as it was, with its sentence. */
export interface CarryPoint {
  readonly kind: 'check' | 'left';
  readonly why: Reason;
  /** None where it is said of a table, or of the whole. */
  readonly text?: TextQuote;
  /** Key of the part. */
  readonly section: string;
}

/** Last year's text as this year's. */
export interface CarriedForward {
  readonly bytes: Uint8Array;
  readonly kind: 'docx' | 'txt';
  /** How many places of each kind were brought up to date. */
  readonly counts: Readonly<Record<EditKind | 'cells', number>>;
  readonly points: readonly CarryPoint[];
  readonly remarks: readonly Reason[];
  /** What the text says that only the unit knows, for this year's profile. */
  readonly profile: CarriedProfile;
  /** What was put in, as the pure part says it. */
  readonly carried: CarriedText;
}

/**
 * Brings last year's text up to date with an opened workbook: its numbers, years, directions and
 * tables; nothing else in the file changes.
 * @param bytes last year's text: a .docx, or plain text
 * @throws Refusal `carry.*`, `prior.*`, `profile.*`, `format.*`, `book.final-account`
 */
export async function carryForward(
  opened: Opened,
  bytes: Uint8Array,
  name: string,
  options: CarryOptions,
): Promise<CarriedForward> {
  const { book, edition } = opened;
  const { profile } = options;
  if (profile) holdTogether(profile, book);
  const document = await lastYearsDocument(bytes, name);
  const last = { ...bound(documentSnapshot(document), 0), document };
  refuseFinalAccount(last);
  const text = readText(document.name, linesOf(document), edition.language.sections);
  if (text.sections.length === 0) throw new Refusal(reason('carry.no-text'));
  const years = yearsOf(opened, last, text);
  const isLastYear = years.from === years.to - 1;
  const remarks = [
    ...entityRemarks(opened, last, text, options.renamed === true),
    ...(isLastYear ? [] : [reason('carry.older', { year: years.from, bookYear: years.to })]),
  ];
  const own = yearFigures(book, edition, profile?.profile);
  const before = beforeOf(own, last, options, isLastYear);
  if (before.length === 0) remarks.push(reason('carry.no-prior'));
  const claims = readClaims(text, edition, [...before, ...own.facts]);
  const carried = carryText({
    ...{ text, claims, years, before },
    now: own.facts,
    reasons: profile?.profile.reasons ?? {},
    trustText: isLastYear,
  });
  const file = await writeCarried({ ...{ bytes, document, text, carried }, now: opened, last, options });
  const again = readText(document.name, linesOf(file.document), edition.language.sections);
  const reread = readClaims(again, edition, own.facts);
  const points: CarryPoint[] = [
    ...carried.points.map(({ kind, span, why }) => pointAt(text, kind, span, why)),
    ...readsOtherwise(carried, file.edits, reread).map(({ span, why }) => pointAt(text, 'check', span, why)),
    ...file.left,
  ];
  return {
    ...{ bytes: file.bytes, kind: file.kind, counts: file.counts, points, remarks, carried },
    profile: proposedProfile(opened, last, text, years),
  };
}

export type { Claims, Document };

async function lastYearsDocument(bytes: Uint8Array, name: string): Promise<Document> {
  if (sniff(bytes) === 'ole-doc') throw new Refusal(reason('carry.old-word'));
  const content = await readContent(bytes, name);
  if (content.kind === 'workbook') throw new Refusal(reason('carry.is-workbook'));
  return content.document;
}

/** @throws Refusal `carry.no-year`, `carry.no-book-year`, `carry.same-year`, `carry.later-year` */
function yearsOf({ book }: Opened, last: Opened, text: NarrativeText): { from: number; to: number } {
  const from = ownYear(text) ?? last.book.year;
  const to = book.year;
  if (to === null) throw new Refusal(reason('carry.no-book-year'));
  if (from === null) throw new Refusal(reason('carry.no-year'));
  if (from === to) throw new Refusal(reason('carry.same-year', { year: to }));
  if (from > to) throw new Refusal(reason('carry.later-year', { year: from, bookYear: to }));
  return { from, to };
}

/**
 * Whether the text is of the unit of the workbook, as far as it says.
 * @throws Refusal `carry.other-unit`
 */
function entityRemarks(
  { book: { entity } }: Opened,
  { book: { entity: other } }: Opened,
  text: NarrativeText,
  renamed: boolean,
): Reason[] {
  const own = entityKey(entity.name);
  const title = text.paragraphs.slice(0, text.sections[0]?.heading ?? 0).map((one) => normalizeLabel(one.text));
  if (own === '' || title.some((line) => line.includes(own))) return [];
  const slots = { own: entity.name };
  const hasOtherCode = entity.code !== '' && other.code !== '' && entity.code !== other.code;
  const shares = title.some((line) => pairsOf(own).some((pair) => line.includes(pair)));
  if (!renamed && title.length > 0 && (hasOtherCode || !shares))
    throw new Refusal(reason('carry.other-unit', slots));
  return [reason('carry.name-left', slots)];
}

/** Every two characters that stand together. */
function pairsOf(name: string): string[] {
  return [...name].slice(1).map((char, i) => `${[...name][i] ?? ''}${char}`);
}

/** Last year's facts from tables: those given first, then those of the text's own tables. */
function beforeOf(
  own: YearFigures,
  last: Opened,
  { prior, renamed }: CarryOptions,
  isLastYear: boolean,
): readonly Fact[] {
  const given = prior && 'book' in prior ? figuresOf(prior) : prior;
  if (given) {
    const why = incomparable(own, given, renamed);
    if (why) throw new Refusal(why);
  }
  const inText = isLastYear ? figuresOf(last).facts : [];
  const first = given ? asPrintedNow(given, own).facts : [];
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...inText.filter(({ id }) => !known.has(id))];
}

function proposedProfile(
  opened: Opened,
  last: Opened,
  text: NarrativeText,
  { from, to }: { from: number; to: number },
): CarriedProfile {
  const institutions = institutionsOf(last.book);
  const profile = {
    schema: 1 as const,
    year: from,
    ...profileOfText(text),
    ...(isFilled(institutions) ? { institutions } : {}),
  };
  return carryProfile({ name: text.name, profile, approved: [] }, to, opened);
}

function pointAt(
  text: NarrativeText,
  kind: CarryPoint['kind'],
  span: Parameters<typeof quoteOf>[1],
  why: Reason,
): CarryPoint {
  const section = text.sections[text.paragraphs[span.paragraph]?.section ?? -1]?.key ?? '';
  return { kind, why, text: quoteOf(text, span), section };
}
