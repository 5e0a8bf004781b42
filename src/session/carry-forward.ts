import { incomparable } from '../facts/incomparable';
import { factKey } from '../facts/with-prior';
import { asPrintedNow } from '../facts/unit-funds';
import { yearFigures } from '../facts/year-figures';
import { sniff } from '../formats/sniff';
import { amountFrom } from '../model/amount';
import type { Document } from '../model/document';
import { entityKey } from '../model/entity-name';
import type { Fact } from '../model/fact';
import type { TextQuote } from '../model/finding';
import { normalizeLabel } from '../model/label';
import { quoteOf, type NarrativeText } from '../model/narrative-text';
import { isFilled } from '../model/profile';
import { isSecretProject } from '../model/project';
import { reason, Refusal, type Reason } from '../model/reason';
import type { YearFigures } from '../model/year-figures';
import { carryText, type CarriedText } from '../narrative/last-year/carry-text';
import { profileOfText } from '../narrative/last-year/profile-of-text';
import type { YearShift } from '../narrative/last-year/years';
import type { EditKind } from '../narrative/last-year/text-edit';
import { readClaims } from '../proofreading/claims/read-claims';
import { ownYear } from '../proofreading/claims/years';
import { readsOtherwise, writeCarried } from './carried-file';
import { figuresOf } from './figures-of';
import { openDocument, readContent, type Opened } from './open';
import { holdTogether, type OwnProfile } from './profile';
import { textOfDocument } from './text-of-document';
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
  const { edition, book } = opened;
  const document = await lastYearsDocument(bytes, name);
  const planned = planCarry(opened, document, options);
  const { text, carried } = planned;
  const file = await writeCarried({ ...planned, bytes, now: opened, options });
  const again = textOfDocument(file.document, edition);
  const reread = readClaims(again, edition, yearFigures(book, edition).facts);
  const misread = readsOtherwise(carried, file.edits, reread, text);
  const points: CarryPoint[] = [
    ...carried.points.map(({ kind, span, why }) => pointAt(text, kind, span, why)),
    ...misread.map(({ span, why }) => pointAt(text, 'check', span, why)),
    ...file.left.map(({ why, span }): CarryPoint =>
      span ? pointAt(text, 'left', span, why) : { kind: 'left', why, section: '' },
    ),
  ];
  const { kind, counts } = file;
  return { ...planned, bytes: file.bytes, kind, counts, points };
}

/** What is to be written into last year's document, before it is. */
export interface CarryPlan extends Pick<CarriedForward, 'remarks' | 'carried' | 'profile'> {
  readonly document: Document;
  readonly text: NarrativeText;
  /** The tables of the document. */
  readonly last: Opened;
  readonly years: YearShift;
}

/** @throws Refusal as `carryForward` */
export function planCarry(
  opened: Opened,
  document: Document,
  options: Omit<CarryOptions, 'tracked'>,
): CarryPlan {
  const { book, edition } = opened;
  const { profile } = options;
  if (profile) holdTogether(profile, book);
  const last = openDocument(document);
  const text = textOfDocument(document, edition);
  if (text.sections.length === 0) throw new Refusal(reason('carry.no-text'));
  const years = yearsOf(opened, last, text);
  const isLastYear = years.from === years.to - 1;
  const own = yearFigures(book, edition, profile?.profile);
  const before = beforeOf(own, last, options, isLastYear);
  const remarks = [
    ...entityRemarks(opened, last, text, options.renamed === true),
    ...(isLastYear ? [] : [reason('carry.older', { year: years.from, bookYear: years.to })]),
    ...(before.length > 0 ? [] : [reason('carry.no-prior')]),
  ];
  const now = [...own.facts, ...projectsOf(profile, own.facts)];
  const claims = readClaims(text, edition, [...before, ...now]);
  const reasons = profile?.profile.reasons ?? {};
  const carried = carryText({ text, claims, years, before, now, reasons, trustText: isLastYear });
  const proposed = proposedProfile(opened, last, text, years);
  return { document, text, last, years, remarks, carried, profile: proposed };
}

/** Projects that the unit typed, where no table states them. */
function projectsOf(own: OwnProfile | undefined, facts: readonly Fact[]): Fact[] {
  const known = new Set(facts.map(({ id }) => factKey(id)));
  const { projects = [] } = own?.profile ?? {};
  return projects.flatMap(({ name, amount, unit, secret }) => {
    const size = amountFrom(amount, unit ?? '万元')?.fen;
    const id = `project.${name.trim()}`;
    if (size === undefined || secret === true || isSecretProject(name) || known.has(factKey(id)))
      return [];
    return [{ id, label: name.trim(), unit: '万元' as const, now: { size, parts: [] } }];
  });
}

async function lastYearsDocument(bytes: Uint8Array, name: string): Promise<Document> {
  if (sniff(bytes) === 'ole-doc') throw new Refusal(reason('carry.old-word'));
  const content = await readContent(bytes, name);
  if (content.kind === 'workbook') throw new Refusal(reason('carry.is-workbook'));
  return content.document;
}

/** @throws Refusal `carry.no-year`, `carry.no-book-year`, `carry.same-year`, `carry.later-year` */
function yearsOf(
  { book }: Opened,
  last: Opened,
  text: NarrativeText,
): { from: number; to: number } {
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
  const title = text.paragraphs
    .slice(0, text.sections[0]?.heading ?? 0)
    .map((one) => normalizeLabel(one.text));
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
  { prior, renamed }: Omit<CarryOptions, 'tracked'>,
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
