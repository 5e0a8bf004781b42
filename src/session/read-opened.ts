import { hasForms } from '../binding/bind';
import type { Check } from '../checks/check';
import { said } from '../proofreading/draft';
import { proofread, type Proofreading } from '../proofreading/proofread';
import type { TextReading } from '../model/claim';
import type { Fact } from '../model/fact';
import type { NarrativeText } from '../model/narrative-text';
import { secretProjects } from '../model/profile';
import { reason, type Reason } from '../model/reason';
import type { YearFigures } from '../model/year-figures';
import { compare } from './compare';
import { narrativeSheet } from './narrative-sheet';
import type { Opened } from './open-snapshot';
import type { OwnProfile } from './profile';
import { textOfDocument } from './text-of-document';

/** What reading the text of an opened workbook or document came to. */
export interface OpenedReading extends TextReading, Pick<Proofreading, 'readings'> {
  /** What it could not be held against. */
  readonly remarks: readonly Reason[];
}

export interface ReadingOptions {
  /** Whose approved figures are held against it, and what it calls secret is never quoted. */
  readonly profile?: OwnProfile | undefined;
  /** Last year's, opened or kept: what a text says of changes is held against it. */
  readonly prior?: Opened | YearFigures | undefined;
  /** The user says that last year's is of the same unit under another name or code. */
  readonly renamed?: boolean | undefined;
  /** `false`: the tables alone, for whoever reads the text afterwards. */
  readonly text?: boolean;
}

/**
 * Reads the text that lies with an opened workbook and the words in its tables.
 * @throws Refusal `prior.*`
 */
export function readOpened(
  opened: Opened,
  catalogue: readonly Check[],
  { profile, prior, renamed, text: withText = true }: ReadingOptions,
): OpenedReading {
  const { book, edition } = opened;
  const text = withText ? narrativeOf(opened) : noText(opened);
  const given = text.paragraphs.length > 0;
  const facts = given
    ? compare(opened, prior, { profile, renamed }).facts.map(withoutPriorCells)
    : [];
  const context = {
    ...{ text, book, edition, year: book.year },
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    hasPrior: prior !== undefined,
    secret: secretProjects(profile?.profile),
  };
  const { readings, claims, coverage } = proofread(context, catalogue);
  const remarks = [
    ...(given && !hasForms(book) ? [reason('text.no-tables')] : []),
    ...(given && prior === undefined ? [reason('text.no-prior')] : []),
  ];
  const shown = quotable({ text, claims, coverage, facts }, (words) => said(context, words));
  return { readings, ...shown, remarks };
}

/** A reading as reports may quote it: what is left out of findings is in no other quote either. */
function quotable(reading: TextReading, saying: (words: string) => string): TextReading {
  const { text, claims } = reading;
  return {
    ...reading,
    text: {
      ...text,
      paragraphs: text.paragraphs.map((one) => ({ ...one, text: saying(one.text) })),
      sections: text.sections.map((one) => ({ ...one, title: saying(one.title) })),
    },
    claims: {
      ...claims,
      claims: claims.claims.map((one) => ({ ...one, subject: saying(one.subject) })),
    },
  };
}

/** The 情况说明: what the document says outside its tables, else the sheet that holds one. */
export function narrativeOf(opened: Opened): NarrativeText {
  const { document, edition } = opened;
  if (!document) return narrativeSheet(opened) ?? noText(opened);
  const text = textOfDocument(document, edition);
  return text.sections.length > 0 ? text : noText(opened);
}

/** Last year's cells are in another workbook: nobody can go there from this one. */
function withoutPriorCells(fact: Fact): Fact {
  return fact.prior ? { ...fact, prior: { ...fact.prior, parts: [] } } : fact;
}

function noText({ snapshot: { name } }: Opened): NarrativeText {
  return { name, paragraphs: [], sections: [] };
}
